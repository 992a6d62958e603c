from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefing.doctor import weaknesses
from briefing.model import Evidence, EvidenceKind, Interval, Precision, PublicationDate
from tests.make import article

NOW = datetime(2024, 5, 18, 6, 0, tzinfo=UTC)
LATE = datetime(2024, 5, 17, 23, 30)
LONG = " ".join(["A bridge in Alder fell on Thursday, the police said."] * 8)
SOUND = replace(article(LONG, date(2024, 5, 17)), title="Bridge falls", language="en")


def keys(given):
    return [weak.key for weak in weaknesses(given, now=NOW, languages={"en"})]


def dated(interval, precision=Precision.DAY, basis=EvidenceKind.JSON_LD, **more):
    return replace(SOUND, published=PublicationDate(interval, precision, basis, "words", **more))


def test_a_sound_article_has_no_weakness():
    assert keys(SOUND) == []


def test_an_unknown_date_says_what_could_not_be_read():
    unread = Evidence(EvidenceKind.JSON_LD, "soon", None)
    given = replace(
        SOUND, published=PublicationDate(Interval(None, None), None, EvidenceKind.UNKNOWN, rivals=(unread,))
    )
    (weak,) = weaknesses(given, now=NOW, languages={"en"})
    assert weak.key == "date-unknown"
    assert "“soon” (JSON-LD datePublished)" in weak.what


def test_rivals_in_conflict_are_named():
    rival = Evidence(EvidenceKind.BYLINE, "1 May 2024", Interval.of_day(date(2024, 5, 1)), Precision.DAY)
    (weak,) = weaknesses(dated(Interval.of_day(date(2024, 5, 17)), rivals=(rival,)), now=NOW, languages={"en"})
    assert weak.key == "date-contradicted"
    assert "date next to the byline says “1 May 2024”" in weak.what


@pytest.mark.parametrize(
    ("given", "key"),
    [
        (dated(Interval.of_days(None, date(2024, 5, 17)), basis=EvidenceKind.MODIFIED), "only-bounded"),
        (dated(Interval.of_days(date(2024, 5, 1), date(2024, 5, 31)), Precision.MONTH), "date-not-a-day"),
        (dated(Interval.of_day(date(2024, 5, 17)), basis=EvidenceKind.DATELINE), "date-weakly-known"),
        (dated(Interval.of_day(date(2024, 6, 17))), "date-ahead"),
        (
            dated(Interval(datetime(2024, 5, 17, 23, 30), datetime(2024, 5, 17, 23, 30)), Precision.MINUTE),
            "zone-unknown",
        ),
        (replace(SOUND, language="de"), "language"),
        (replace(SOUND, summary_only=True), "summary-only"),
        (replace(SOUND, text="A bridge fell."), "short"),
        (replace(SOUND, text=LONG + " Der Fluß und das St\ufffddtchen"), "broken-text"),
        (replace(SOUND, publisher=None), "publisher-unknown"),
        (replace(SOUND, publisher="R\u0435uters"), "publisher-mixed-scripts"),
        (replace(SOUND, title=None), "title-unknown"),
    ],
)
def test_each_weakness_is_found_alone(given, key):
    assert keys(given) == [key]


def test_every_weakness_is_a_line_with_a_remedy():
    bare = replace(article("A bridge fell.", None, publisher=None), language="fr")
    for weak in weaknesses(bare, now=NOW, languages={"en"}):
        assert weak.what
        assert weak.remedy
        assert "\n" not in weak.what + weak.remedy
