"""Which words may be quoted for a mention, on sentences parsed by hand."""

import pytest

from briefing.mentions.parse import passages
from briefing.mentions.parse.passages import clause_passage, leans
from briefing.mentions.triggers import find_triggers
from tests.mentions.handmade import sample, sentence
from tests.mentions.parsed import mention

STORM = "Boats sank in the storm and the port closed."


def test_a_main_clause_that_is_too_short_is_quoted_with_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "_LONGEST_WHOLE", 3)
    parsed = sample(STORM)
    triggers = find_triggers(parsed)
    closed = next(each for each in triggers if each.word.text == "closed")
    assert clause_passage(parsed, closed, triggers).text == STORM


def test_a_short_sentence_is_quoted_whole() -> None:
    parsed = sample(STORM)
    triggers = find_triggers(parsed)
    assert clause_passage(parsed, triggers[0], triggers).text == STORM


@pytest.mark.parametrize(("trigger", "passage"), [("sank", "Boats sank in the storm")])
def test_a_main_clause_that_can_stand_alone_is_quoted_alone(
    trigger: str, passage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passages, "_LONGEST_WHOLE", 3)
    parsed = sample(STORM)
    triggers = find_triggers(parsed)
    own = next(each for each in triggers if each.word.text == trigger)
    assert clause_passage(parsed, own, triggers).text == passage


def test_clauses_of_two_times_are_quoted_apart() -> None:
    parsed = sample(STORM)
    triggers = find_triggers(parsed)
    sank = next(each for each in triggers if each.word.text == "sank")
    assert clause_passage(parsed, sank, triggers, {sank.word.index: "Monday"}.get).text == STORM
    days = {sank.word.index: "Monday", triggers[-1].word.index: "Friday"}
    assert clause_passage(parsed, sank, triggers, dict.fromkeys(days, "Monday").get).text == STORM
    assert clause_passage(parsed, sank, triggers, days.get).text == "Boats sank in the storm"


def test_a_sentence_with_one_trigger_is_not_cut() -> None:
    parsed = sample(STORM)
    triggers = find_triggers(parsed)[:1]
    assert clause_passage(parsed, triggers[0], triggers).text == STORM


FLED = """
    When when WRB advmod 4
    shells shell NNS nsubj 3
    fell fall VBD advcl 6
    , , , punct 6
    we we PRP nsubj 6
    fled flee VBD ROOT 0
    . . . punct 6
"""


@pytest.mark.parametrize(("is_sourced", "needs_more"), [(False, True), (True, False)])
def test_who_speaks_must_be_known(is_sourced: bool, needs_more: bool) -> None:
    parsed = sentence(FLED)
    assert leans(parsed, parsed.whole, is_sourced=is_sourced) is needs_more


TORN = """
    {first} {first} IN case 2
    Ost Ost NNP nmod 4
    boats boat NNS nsubj 4
    sank sink VBD ROOT 0
    . . . punct 4
"""


@pytest.mark.parametrize(
    ("first", "is_torn"),
    [
        ("in", True),
        ("AM)", True),
        (",", True),
        ("In", False),
        ("(AM)", False),
        ("al-Ost", False),
        ("von", False),
        ("1)", False),
    ],
)
def test_a_sentence_whose_beginning_is_lost_needs_it(first: str, is_torn: bool) -> None:
    parsed = sentence(TORN.format(first=first))
    assert leans(parsed, parsed.whole, is_sourced=False) is is_torn


def test_what_names_its_actor_stands_by_itself() -> None:
    parsed = sample(STORM)
    assert not leans(parsed, parsed.whole, is_sourced=False)


HE_LEFT = """
    He he PRP nsubj 2
    left leave VBD ROOT 0
    Marlo Marlo NNP dobj 2
    . . . punct 2
"""


def test_a_pronoun_leans_unless_it_is_known_for_whom_it_stands() -> None:
    parsed = sentence(HE_LEFT)
    assert leans(parsed, parsed.whole, is_sourced=False)
    assert not leans(parsed, parsed.whole, is_sourced=False, is_told_who=True)
    but = sentence(HE_LEFT.replace("He he PRP", "But but CC"))
    assert leans(but, but.whole, is_sourced=False, is_told_who=True)


@pytest.mark.parametrize(
    ("text", "is_torn"),
    [
        ("Envoys gather in Marlo, while the firm's chief Tom Reed has been summoned to", True),
        ("Envoys gather in Marlo, while the firm's chief Tom Reed has been summoned to Ost", False),
        ("Envoys gather in Marlo, and the strike that they spoke of was called off", False),
    ],
)
def test_a_line_of_which_the_end_is_lost_needs_more(text: str, is_torn: bool) -> None:
    assert mention(text, "gather").leans is is_torn


BLAMED = """
    Vale vale NNP nsubj 2
    described describe VBD ROOT 0
    the the DT det 4
    blast blast NN dobj 2
    and and CC cc 2
    {opening} {opening} JJ amod 7
    fire fire NN nsubjpass 9
    is be VBZ auxpass 9
    blamed blame VBN conj 2
    on on IN prep 9
    gas gas NN pobj 10
    pipes pipe NNS dep 11
    . . . punct 2
"""


@pytest.mark.parametrize(
    ("opening", "passage"),
    [("big", "big fire is blamed on gas pipes."), ("subsequent", "Vale described the blast and subsequent fire is")],
)
def test_no_cut_leaves_an_article_before_it(opening: str, passage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "_LONGEST_WHOLE", 3)
    parsed = sentence(BLAMED.format(opening=opening))
    triggers = find_triggers(parsed)
    blamed = next(each for each in triggers if each.word.text == "blamed")
    assert clause_passage(parsed, blamed, triggers).text.startswith(passage)
