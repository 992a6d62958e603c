from briefing.edits.draft.differences import Unplaced
from briefing.edits.draft.opened import Signature
from briefing.edits.draft.places import where
from briefing.labels import house_labels
from tests.edits.draft.conftest import Seeds

NOBODY = Signature()


def test_a_line_is_named_by_its_section_its_date_and_its_first_words(seeds: Seeds) -> None:
    line = next(one for one in seeds.record.lines if one.record.section == "timeline")
    said = where(Unplaced("soon", "no date", NOBODY, line.number, "elsewhere"), seeds.record, house_labels())
    assert said.startswith("Timeline, ")
    assert said.count(" …”") <= 1


def test_without_a_line_it_is_the_section_or_nothing(seeds: Seeds) -> None:
    assert where(Unplaced("x", "y", NOBODY, None, "sources"), seeds.record, house_labels()) == "Sources"
    assert where(Unplaced("x", "y", NOBODY), seeds.record, house_labels()) == ""
