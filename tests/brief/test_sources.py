from dataclasses import replace

from briefing.model import EvidenceKind, Interval, PublicationDate
from tests.brief.example import BRIDGE, HERALD, composed


def test_a_reprint_is_marked_in_the_source_list() -> None:
    brief = composed(BRIDGE)
    number = {source.id: source.number for source in brief.sources}
    assert brief.sources[number["wire"] - 1].reprint_of == number["herald"]


def test_a_contradicted_day_of_publication_is_said_to_be_contradicted() -> None:
    doubted = PublicationDate(Interval(None, None), None, EvidenceKind.DOUBTED, "2024-05-17")
    (source,) = (
        each for each in composed(BRIDGE, herald=replace(HERALD, published=doubted)).sources if each.id == "herald"
    )
    assert source.published == "not known, 2024-05-17 given"
    assert source.basis.startswith("contradicted by other reports")
