from dataclasses import replace

from briefing.model import EvidenceKind, Interval, PublicationDate
from tests.brief.example import BRIDGE, HERALD, TRIFLE, composed, section, table, texts


def test_an_event_that_matters_too_little_is_counted_and_not_printed() -> None:
    brief = composed(BRIDGE, TRIFLE)
    assert len(table(brief, "timeline").groups) == 1
    assert "Events with a day or a period: 2; the lines printed here cover 1 of them." in texts(
        section(brief, "coverage")
    )


def test_what_was_skipped_is_named_in_the_brief() -> None:
    assert "x.bin it is not text" in texts(section(composed(BRIDGE), "coverage"))


def test_contradicted_days_of_publication_are_counted() -> None:
    doubted = PublicationDate(Interval(None, None), None, EvidenceKind.DOUBTED, "2024-05-17")
    stated = texts(section(composed(BRIDGE, herald=replace(HERALD, published=doubted)), "coverage"))
    assert "contradicted by other reports of one event or by the address of the page: 1 (source " in stated
    assert "contradicted" not in texts(section(composed(BRIDGE), "coverage"))
