import json
from dataclasses import replace
from datetime import date, datetime

from briefing.console.lines import dates_record, events_record, timeline_record, to_line
from briefing.model import Interval, Judgement, NewsKind, Precision, Ruled, Said, Span, Status, Unparsed
from tests.make import article, claim, event, mention, timex, when

SOURCE = article("Police said Friday that a bridge fell on Thursday, killing 4.", date(2024, 5, 17))
THURSDAY = timex(SOURCE, "Thursday", date(2024, 5, 16))
FRIDAY = timex(SOURCE, "Friday", date(2024, 5, 17))
FELL = mention(
    SOURCE,
    "fell",
    when(date(2024, 5, 16), THURSDAY),
    said=Said(Span(7, 11), "said", when(date(2024, 5, 17), FRIDAY)),
    by="Police",
    status=Status.CLAIMED,
    claims=(claim(SOURCE, "killed", "killing 4", 4, 4, 4),),
)


def test_dates_have_the_fixed_shape() -> None:
    assert dates_record(SOURCE, (THURSDAY,)) == {
        "id": "a",
        "published": "2024-05-17",
        "timex": [
            {
                "start": 41,
                "end": 49,
                "text": "Thursday",
                "type": "DATE",
                "value": "2024-05-16",
                "earliest": "2024-05-16",
                "latest": "2024-05-16",
                "precision": "day",
                "anchor": "publication date",
                "rule": "made",
                "alternatives": [],
                "utc": None,
            }
        ],
    }


def test_events_have_the_fixed_shape() -> None:
    (record,) = events_record(SOURCE, (FELL,))["events"]
    assert record["trigger"] == {"start": 33, "end": 37, "text": "fell"}
    assert record["when"] == {
        "earliest": "2024-05-16",
        "latest": "2024-05-16",
        "precision": "day",
        "qualifier": "on",
        "basis": "stated",
    }
    assert record["said"] == {"start": 7, "end": 11, "text": "said", **record["said"]}
    assert record["said"]["earliest"] == "2024-05-17"
    assert (record["attribution"], record["status"]) == ("Police", "claimed")
    assert record["claims"][0] | {"words": "killing 4", "low": 4} == record["claims"][0]
    assert SOURCE.text[record["start"] : record["end"]] == record["summary"]


def test_an_events_line_says_what_rules_and_model_made_of_it_and_what_was_not_searched() -> None:
    ruled = Ruled(Status.REPORTED, "", spoken=False)
    judged = replace(FELL, judgement=Judgement(NewsKind.JUNK, 0.2, 0.97, 0.9), ruled=ruled)
    left = Unparsed(SOURCE.passage(0, 6), NewsKind.COMMENT)
    record = events_record(SOURCE, (judged,), (left,))
    (found,) = record["events"]
    assert found["kind"] == "junk"
    assert found["read"] == {"kind": "junk", "news": 0.2, "spoken": 0.97, "happened": 0.9}
    assert found["ruled"] == {"status": "reported", "attribution": None, "spoken": False}
    assert record["unparsed"] == [{"start": 0, "end": 6, "text": "Police", "kind": "comment"}]
    (alone,) = events_record(SOURCE, (FELL,))["events"]
    assert (alone["read"], alone["ruled"]) == (None, None)


def test_a_mention_without_a_saying_says_null() -> None:
    (record,) = events_record(SOURCE, (replace(FELL, said=None, attribution=None),))["events"]
    assert record["said"] is None
    assert record["attribution"] is None


def test_a_timeline_line_cites_each_mention_by_span_and_trigger() -> None:
    known = replace(SOURCE, title="Bridge falls", publisher="The Herald", url="https://herald.example/bridge")
    record = timeline_record(event(FELL), {SOURCE.id: known}, "s1")
    (source,) = record.pop("sources")
    assert source == {
        "article": "a",
        "title": "Bridge falls",
        "publisher": "The Herald",
        "url": "https://herald.example/bridge",
        "start": FELL.passage.start,
        "end": FELL.passage.end,
        "quote": FELL.passage.text,
        "trigger": {"start": 33, "end": 37},
    }
    (figure,) = record.pop("claims")
    assert figure["words"] == "killing 4"
    assert record == {
        "id": event(FELL).id,
        "when": {
            "earliest": "2024-05-16",
            "latest": "2024-05-16",
            "precision": "day",
            "qualifier": "on",
            "basis": "stated",
        },
        "summary": FELL.passage.text,
        "salience": 0.8,
        "story": "s1",
        "independent": 1,
        "status": "claimed",
    }


def test_what_is_not_known_of_a_source_is_null() -> None:
    nameless = replace(SOURCE, title=None, publisher=None, url=None)
    (source,) = timeline_record(event(FELL), {SOURCE.id: nameless})["sources"]
    assert (source["title"], source["publisher"], source["url"]) == (None, None, None)


def test_hours_are_printed_where_they_are_known() -> None:
    afternoon = Interval(datetime(2024, 5, 16, 12), datetime(2024, 5, 16, 17, 59, 59))
    found = replace(THURSDAY, interval=afternoon, precision=Precision.PART_OF_DAY)
    (record,) = dates_record(SOURCE, (found,))["timex"]
    assert (record["earliest"], record["latest"]) == ("2024-05-16T12:00", "2024-05-16T17:59")


def test_an_unresolved_expression_has_no_bounds() -> None:
    (record,) = dates_record(SOURCE, (replace(THURSDAY, interval=None),))["timex"]
    assert (record["earliest"], record["latest"]) == (None, None)


def test_a_line_is_one_line_of_utf8_even_with_lone_surrogates() -> None:
    line = to_line({"text": "a\n\ud800é"})
    assert "\n" not in line
    assert json.loads(line.encode()) == {"text": "a\n\ud800é"}
