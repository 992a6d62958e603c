"""The passages that an event rests on, as the command `show` prints them."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.console.showing import Shown, homes_of, of_event, of_printed, parts, record
from briefing.console.tables import house_wording, print_all
from briefing.model import Attribution, Denial, Passage, PrintedEvent, PrintedMention, Span, Status
from tests.make import article, event, mention, when

SENTENCE = "A bridge fell on Thursday, police said, and \x1b[31mtraffic stopped."
SOURCE = replace(article(SENTENCE), title="Bridge falls", url="https://herald.example/1")
FELL = replace(
    mention(SOURCE, "fell", when(date(2024, 5, 16)), passage="A bridge fell on Thursday", by="police"),
    sentence=SOURCE.passage(0, len(SENTENCE)),
)
FOUND = of_event(event(FELL), {SOURCE.id: SOURCE})
PRINTED = PrintedEvent(
    "e1",
    date(2024, 5, 17),
    date(2024, 5, 17),
    when(date(2024, 5, 16)),
    Status.REPORTED,
    FELL.passage,
    (),
    (PrintedMention("f1", "fall", FELL.passage, SENTENCE, publisher="The Herald", source="police"),),
)


def printed(shown: Shown, capsys) -> str:
    print_all(parts(shown, house_wording()))
    return " ".join(capsys.readouterr().out.split())


def test_a_passage_stands_in_its_sentence_under_outlet_headline_and_address(capsys):
    text = printed(FOUND, capsys)
    for words in ("16 May 2024", SOURCE.publisher, "Bridge falls", "https://herald.example/1", "reported · police"):
        assert words in text
    assert "and ␛[31mtraffic stopped" in text


def test_the_same_for_programs():
    (passage,) = record(FOUND)["passages"]
    assert (passage["quote"], passage["sentence"]) == (FELL.passage.text, SENTENCE)
    assert SOURCE.text[passage["start"] : passage["end"]] == passage["quote"]
    assert (passage["title"], passage["attribution"], passage["published"]) == ("Bridge falls", "police", "2024-05-17")


def test_what_an_edition_printed_is_shown_from_the_kept_article_and_without_it(capsys):
    kept, lost = of_printed(PRINTED, {SOURCE.id: SOURCE}), of_printed(PRINTED, {})
    assert record(kept)["passages"][0]["url"] == SOURCE.url
    assert record(lost)["passages"][0]["url"] is None
    assert "The Herald · its article is no longer kept" in printed(lost, capsys)


def test_a_passage_that_was_carried_to_another_event_bears_its_id(capsys):
    own = replace(PRINTED.mentions[0], fingerprint="f2", passage=Passage(SOURCE.id, 0, 6, "A road"))
    carried = replace(PRINTED, mentions=(own, replace(PRINTED.mentions[0], carried=True)))
    other = replace(PRINTED, event="e2", edition=date(2024, 5, 18))
    shown = of_printed(carried, {SOURCE.id: SOURCE}, homes_of([carried, other]))
    assert [passage["event"] for passage in record(shown)["passages"]] == [None, "e2"]
    assert "of the event e2" in printed(shown, capsys)
    gone = of_printed(carried, {}, homes_of([carried, other]))
    assert "no longer kept · of the event e2" in printed(gone, capsys)
    alone = of_printed(carried, {SOURCE.id: SOURCE}, homes_of([carried]))
    assert [passage["event"] for passage in record(alone)["passages"]] == [None, None]


def test_a_passage_that_is_no_part_of_the_sentence_stands_alone(capsys):
    other = replace(PRINTED.mentions[0], passage=Passage(SOURCE.id, 0, 6, "A road"))
    assert "“A road”" in printed(of_printed(replace(PRINTED, mentions=(other,)), {}), capsys)


@pytest.mark.parametrize(("otherwise", "status"), [(False, "denied"), (True, "claimed")])
def test_who_denies_it_or_says_otherwise_is_shown_with_his_words(otherwise: bool, status: str) -> None:
    denial = Denial(SOURCE.passage(47, 63), Attribution("the mayor", Span(0, 3)), says_otherwise=otherwise)
    found = of_event(event(replace(FELL, denial=denial)), {SOURCE.id: SOURCE})
    known = replace(PRINTED, mentions=(replace(PRINTED.mentions[0], denial=denial),))
    for shown in (found, of_printed(known, {SOURCE.id: SOURCE})):
        _, answer = record(shown)["passages"]
        assert (answer["quote"], answer["status"], answer["attribution"]) == (denial.words.text, status, "the mayor")


def test_what_an_update_was_set_next_to_is_shown_first() -> None:
    before = replace(PRINTED.mentions[0], passage=Passage("old", 0, 6, "A road"), sentence="A road sank.")
    first, _ = record(of_printed(replace(PRINTED, follows=(before,)), {SOURCE.id: SOURCE}))["passages"]
    assert first["sentence"] == "A road sank."
