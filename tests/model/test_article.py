import pytest

from briefing.model import EvidenceKind, Interval, Precision, PublicationDate


@pytest.mark.parametrize("kind", [EvidenceKind.DOCUMENT, EvidenceKind.MODIFIED, EvidenceKind.CAPTURED])
def test_a_file_a_change_and_a_capture_say_only_by_when_an_article_was_out(kind):
    assert kind.only_bounds


@pytest.mark.parametrize("kind", [EvidenceKind.RECORD, EvidenceKind.META, EvidenceKind.BYLINE, EvidenceKind.UNKNOWN])
def test_what_names_a_day_of_publication_and_what_says_nothing_are_no_bounds(kind):
    assert not kind.only_bounds


@pytest.mark.parametrize(
    ("basis", "stated"), [(EvidenceKind.FEED, True), (EvidenceKind.DOCUMENT, False), (EvidenceKind.UNKNOWN, False)]
)
def test_a_date_is_stated_unless_it_is_unknown_or_only_bounded(basis, stated):
    assert PublicationDate(Interval(None, None), Precision.DAY, basis).is_stated is stated
