import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.metadata import version

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import memory
from briefing import mentions as room
from briefing.dating import find_timexes
from briefing.memory import Needs
from briefing.mentions import find_mentions, find_mentions_in
from briefing.model import Furniture, FurnitureKind, Ruled, Status
from tests.make import article, span
from tests.mentions.parsed import FRIDAY, mention, mentions

BLAST = "A bomb exploded in the town of Marlo on Thursday."


def test_actors_and_place_come_from_the_clause() -> None:
    found = mention("Rebel fighters killed the general, Adam Loric, in the town of Marlo.", "killed")
    assert "Rebel fighters" in found.actors
    assert "Adam Loric" in found.actors
    assert found.place == "Marlo"


def test_what_came_of_an_event_has_its_place() -> None:
    text = "At least 20 people were killed after a bomb rocked the town of Marlo."
    assert mention(text, "killed").place == "Marlo"


def test_who_tells_of_his_own_deed_takes_part_in_it() -> None:
    assert "army" in mention("The army said it had shelled the port.", "shelled").actors
    assert "army" not in mention("The army said rebels had shelled the port.", "shelled").actors


def test_the_mentions_of_one_sentence_share_its_words() -> None:
    sacked, found = mentions("The mayor was sacked after auditors found that he had taken bribes.")[:2]
    assert sacked.sentence is found.sentence
    assert sacked.passage is found.passage


def test_the_mentions_that_one_verb_reports_share_who_said_it_when() -> None:
    sacked, charged = mentions("The mayor was sacked and charged with fraud, police said on Thursday.")[:2]
    assert sacked.said is not None
    assert sacked.said is charged.said


def test_states_and_mere_sayings_are_marked() -> None:
    assert mention("The school is ten miles north of Marlo.", "is").state
    assert mention("Officials declined to comment, and the mayor said nothing.", "said").state
    assert not mention(BLAST, "exploded").state


def test_furniture_and_corrections_tell_no_event() -> None:
    text = f"{BLAST} Rebels seized the port. Troops shelled the school."
    source = article(text)
    source = replace(
        source,
        furniture=(Furniture(span(source, "Rebels seized the port."), FurnitureKind.CREDIT),),
        correction=span(source, "Troops shelled the school."),
    )
    assert [m.trigger.text for m in find_mentions(source, (), model=False)] == ["exploded"]


def test_a_title_does_not_end_a_sentence() -> None:
    text = "“Brig. Gen. Adam Loric was killed near Marlo,” said Lt. Col. Hugo Strand."
    assert mention(text, "killed").sentence.text == text


def test_no_sentence_crosses_a_paragraph_and_line_breaks_inside_one_are_spaces() -> None:
    text = "Rescuers pulled the\ncrew from the water\n\nTroops shelled the port."
    source = replace(article(text), paragraphs=())
    found = {m.trigger.text: m for m in find_mentions(source, (), model=False)}
    assert found["pulled"].sentence.text == "Rescuers pulled the\ncrew from the water"
    assert found["shelled"].paragraph == 1


def test_two_main_clauses_of_a_long_sentence_are_quoted_apart() -> None:
    blast = f"A bomb exploded in Marlo on Monday {'near the old quay ' * 10}".strip()
    text = f"{blast}, and the governor left the capital."
    assert mention(text, "exploded").passage.text == blast
    assert mention(text, "left").passage.text == "the governor left the capital."


def test_a_passage_holds_its_trigger_and_lies_in_its_sentence() -> None:
    text = f"{BLAST} Police arrested two men, officials said, and the mayor resigned when protests began."
    for found in mentions(text):
        assert found.passage.start <= found.trigger.start < found.trigger.end <= found.passage.end
        assert found.sentence.start <= found.passage.start < found.passage.end <= found.sentence.end


def test_many_articles_give_what_each_gives_alone() -> None:
    texts = [BLAST, "Police arrested two men.", "", "Rebels seized the port on Monday."] * 6
    sources = [article(text or ".", id=str(number)) for number, text in enumerate(texts)]
    pairs = [(source, find_timexes(source)) for source in sources]
    assert list(find_mentions_in(pairs)) == [find_mentions(*pair) for pair in pairs]


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=120))
def test_any_text_gives_mentions_inside_it(text: str) -> None:
    for found in mentions(text):
        assert text[found.trigger.start : found.trigger.end] == found.trigger.text


def test_an_article_known_to_be_in_another_language_has_no_mentions_and_does_not_disturb_the_next() -> None:
    english = article("A bomb killed two men in Marlo on Thursday.", id="en")
    french = replace(article("Une bombe a tué deux hommes à Marlo jeudi.", id="fr"), language="fr")
    first, second = find_mentions_in([(french, ()), (replace(english, language="en"), find_timexes(english))])
    assert first == ()
    assert [mention.trigger.text for mention in second] == ["killed"]
    assert second[0].when.is_dated


def test_rules_alone_judge_nothing_and_the_model_judges_every_mention() -> None:
    source = article(BLAST)
    (alone,) = find_mentions(source, find_timexes(source), model=False)
    (judged,) = find_mentions(source, find_timexes(source))
    assert (alone.judgement, alone.ruled) == (None, None)
    assert judged.ruled == Ruled(alone.status, "", spoken=False)
    assert alone.is_news
    assert judged.judgement is not None
    assert judged.judgement.happened > 0.5


def test_what_lies_ahead_is_planned_also_where_the_model_does_not_take_it_for_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("briefing.mentions.scene.status_by", lambda *_, **__: Status.HYPOTHETICAL)
    source = article("An autopsy is scheduled for 20 May.", FRIDAY)
    (found,) = find_mentions(source, find_timexes(source))
    assert (found.status, found.when.interval.first_day) == (Status.PLANNED, date(2024, 5, 20))


@pytest.fixture
def _asked_anew() -> Iterator[None]:
    """What this process already knows of the model and of its memory is asked again."""
    for known in (room.reading_model_missing, memory.require_room):
        known.cache_clear()
    yield
    for known in (room.reading_model_missing, memory.require_room):
        known.cache_clear()


@pytest.fixture
def _not_installed(monkeypatch: pytest.MonkeyPatch, _asked_anew: None) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    monkeypatch.delitem(sys.modules, "briefing.mentions.model.network", raising=False)
    monkeypatch.delattr(room.model, "network", raising=False)


@pytest.mark.usefixtures("_not_installed")
def test_where_the_model_cannot_be_used_rules_alone_decide() -> None:
    why = room.reading_model_missing()
    assert why is not None
    assert "onnxruntime" in why
    source = article(BLAST)
    (found,) = find_mentions(source, find_timexes(source))
    assert found.judgement is None


BETWEEN = (Needs.PARSER.value + Needs.READING_MODEL.value) // 2 * 1_000_000


@pytest.mark.usefixtures("_not_installed")
def test_room_for_the_parser_is_enough_where_the_model_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_room", lambda: BETWEEN)
    source = article(BLAST)
    (found,) = find_mentions(source, find_timexes(source))
    assert found.judgement is None


@pytest.mark.usefixtures("_asked_anew")
def test_where_the_model_is_installed_and_has_no_room_rules_do_not_quietly_decide_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(memory, "_room", lambda: BETWEEN)
    source = article(BLAST)
    with pytest.raises(MemoryError):
        find_mentions(source, find_timexes(source))
    (found,) = find_mentions(source, find_timexes(source), model=False)
    assert found.judgement is None


def test_the_versions_are_those_of_the_parser_and_of_the_model_as_far_as_they_are_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(room, "packages", lambda: {"lxml", "no-such-parser"})
    found = room.package_versions()
    assert found.keys() == {"lxml", "numpy", "onnxruntime", "tokenizers"}
    assert found["lxml"] == version("lxml")


def test_a_verb_of_saying_that_is_itself_said_is_a_mention() -> None:
    text = "The doctor told the guard to pick up the vials before he phoned for help, his trial has heard."
    assert "told" in [found.trigger.text for found in mentions(text)]


@pytest.mark.parametrize(
    ("text", "trigger", "leaning"),
    [
        ("The figures were released by the state government on Monday.", "released", True),
        ("The move comes after police closed two clubs.", "comes", True),
        ("The moves came as police closed two clubs in Marlo.", "came", True),
        ("Since then, oil has poured into the sea near Marlo.", "poured", True),
        ("As a result, the port was closed.", "closed", True),
        ("After that raid of Monday the port was closed.", "closed", False),
        ("The figures of the police were released on Monday.", "released", False),
        ("The blast killed two people in Marlo.", "killed", False),
        ("Two opted for a trial in Marlo on Monday.", "opted", True),
        ("Two died in Marlo on Monday.", "died", False),
        ("Two people opted for a trial in Marlo.", "opted", False),
        ("Two were arrested in Marlo on Monday.", "arrested", False),
    ],
)
def test_what_only_points_back_or_only_counts_leans_on_the_sentence_before(
    text: str, trigger: str, leaning: bool
) -> None:
    assert mention(text, trigger).leans is leaning


@pytest.mark.parametrize(
    ("text", "trigger", "quoted", "leaning"),
    [
        ("But the oil reached a beach on Thursday.", "reached", "the oil reached a beach on Thursday.", False),
        ("Besides the mayor, two men died.", "died", "Besides the mayor, two men died.", True),
        ("However hard they tried, the crew fled.", "fled", "However hard they tried, the crew fled.", True),
        ("Yet another bomb exploded.", "exploded", "Yet another bomb exploded.", True),
        ("Meanwhile, Marlo closed its port.", "closed", "Marlo closed its port.", False),
        ("But he closed the port.", "closed", "But he closed the port.", True),
        ("But on Monday she closed the port.", "closed", "But on Monday she closed the port.", True),
        ('But "the port is closed", Vale said.', "said", 'But "the port is closed", Vale said.', True),
    ],
)
def test_what_joins_a_sentence_to_the_one_before_it_is_not_quoted(
    text: str, trigger: str, quoted: str, leaning: bool
) -> None:
    found = mention(text, trigger)
    assert (found.passage.text, found.leans) == (quoted, leaning)


def test_what_only_points_to_what_it_tells_leans_on_the_sentence_before() -> None:
    assert mention("Two hours later, Marlo Air confirmed that.", "confirmed").leans
    assert not mention("Two hours later, Marlo Air grounded that jet.", "grounded").leans
