"""Figures that outrun a printed one in other words."""

from datetime import timedelta

import pytest

from briefing.model import ChangeKind, DifferenceKind
from tests.changes.editions import FIRST, SECOND
from tests.changes.flood import Report, after, counted

LATER = FIRST + timedelta(days=9)
TOLL = "Officials in Tessin said the death toll of the Marlo flood had risen: {} people died."
PRINTED = counted(TOLL, 75, FIRST, id="old", by="Officials")


def toll(text: str = TOLL, number: int = 110, **given: object) -> Report:
    return counted(text, number, LATER, id="new", **{"by": "Officials", **given})  # type: ignore[arg-type]


def test_a_toll_that_has_risen_follows_the_printed_one_days_later() -> None:
    (found,) = after(PRINTED, toll())
    (figure,) = found.differences
    assert (found.kind, found.printed) == (ChangeKind.UPDATED, None)
    assert (figure.kind, figure.label) == (DifferenceKind.FIGURE, "killed")
    assert figure.old is not None
    assert figure.new is not None
    assert (figure.old.words, figure.old.edition, figure.new.words) == ("75", FIRST, "110")
    assert figure.old.passage == PRINTED[1].passage, "both sentences stand side by side"


@pytest.mark.parametrize(
    "new",
    [
        toll(number=60),
        toll(number=75 * 61),
        toll("Officials said six more: another {} people died in the Marlo flood, of a toll that has risen."),
        toll(things=("docker",)),
        toll("Officials said the death toll of the Marlo flood, put at 75 before, had risen: {} people died."),
        toll("Officials in Tessin said {} people died in the Marlo flood."),
        toll("Officials said a crash had killed {} people.", verb="killed"),
    ],
    ids=[
        "less",
        "far more",
        "on top",
        "of others",
        "both in one sentence",
        "no total, days later",
        "of something else",
    ],
)
def test_what_does_not_go_on_with_it_is_no_update_of_it(new: Report) -> None:
    (found,) = after(PRINTED, new)
    assert found.kind is ChangeKind.NEW


def test_a_toll_of_one_day_is_followed_by_that_of_the_next() -> None:
    old = counted("Officials in Tessin said {} people died in the Marlo flood.", 75, FIRST, id="old", by="Officials")
    new = counted("Officials in Tessin said {} people died in the Marlo flood.", 90, SECOND, id="new", by="Officials")
    (found,) = after(old, new)
    assert [each.kind for each in found.differences] == [DifferenceKind.FIGURE]


def test_one_source_needs_no_more_in_common_than_that_it_counts_the_same() -> None:
    old = counted("The Marlo Harbour Board said {} had died so far.", 75, FIRST, id="old", by="The Marlo Harbour Board")
    words = "Rain stopped; since the river rose {} people have died, by the count of the Marlo Harbour Board."
    same = counted(words, 90, LATER, id="new", by="Marlo Harbour Board")
    other = counted(words.replace("the Marlo Harbour Board", "Edward Orr"), 90, LATER, id="new", by="Edward Orr")
    assert [found.kind for found in after(old, same)] == [ChangeKind.UPDATED]
    assert [found.kind for found in after(old, other)] == [ChangeKind.NEW]


def test_of_several_new_figures_the_greatest_follows_the_printed_one() -> None:
    found = after(PRINTED, toll(), counted(TOLL, 90, LATER, id="less", by="Officials"))
    assert [change.kind for change in found] == [ChangeKind.UPDATED, ChangeKind.NEW]


def test_what_an_article_of_an_edition_gave_is_no_news_though_it_was_not_printed() -> None:
    (found,) = after(PRINTED, toll(), known=[counted(TOLL, 110, FIRST, id="known", by="Officials")])
    assert found.kind is ChangeKind.NEW
