"""Figures that outrun a printed one in other words."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import cast

import pytest

from briefing.changes.horizons import TOLL_RISES
from briefing.changes.reports import Reports
from briefing.changes.running_totals import outrun_figures
from briefing.events.likeness import Likeness
from briefing.events.weights import weights
from briefing.model import Basis, ChangeKind, DifferenceKind, Interval, Judgement, Mention, NewsKind, Status
from tests.changes.editions import FIRST, SECOND, printed
from tests.changes.flood import Report, after, counted
from tests.make import article, claim, event, mention, when

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


def test_what_was_done_during_the_day_is_not_followed_by_what_was_done_in_all() -> None:
    old = counted("{} people were rescued in Marlo during the day.", 5, FIRST, id="old", verb="rescued", kind="rescued")
    new = counted("{} people have been rescued in Marlo so far.", 90, SECOND, id="new", verb="rescued", kind="rescued")
    assert [found.kind for found in after(old, new)] == [ChangeKind.NEW]
    plain = counted("{} people were rescued in Marlo.", 5, FIRST, id="old", verb="rescued", kind="rescued")
    assert [found.kind for found in after(plain, new)] == [ChangeKind.UPDATED]


def test_two_vague_words_are_no_count_that_grows() -> None:
    def said(words: str, number: int, day: date, id_: str) -> Report:
        source = article(f"The army said {words} were killed in Marlo, a toll that has risen.", day, id=id_)
        return source, mention(
            source, "killed", when(day), claims=(claim(source, "killed", words, number, None, None),)
        )

    several, dozens = said("several rebels", 3, FIRST, "old"), said("dozens of rebels", 24, SECOND, "new")
    assert [found.kind for found in after(several, dozens)] == [ChangeKind.NEW]
    assert [found.kind for found in after(several, said("24 rebels", 24, SECOND, "new"))] == [ChangeKind.UPDATED]


def test_a_telling_number_that_an_edition_printed_of_another_event_is_no_news() -> None:
    seen = counted("The harbour board put the toll of the Ost storm at {}, who died.", 117, FIRST, id="seen")
    assert [found.kind for found in after([PRINTED, seen], toll(number=117))] == [ChangeKind.NEW]
    assert [found.kind for found in after([PRINTED, seen], toll(number=120))] == [ChangeKind.UPDATED]


def test_a_round_number_or_one_of_something_else_may_be_printed_by_chance() -> None:
    words = "The harbour board put the toll of the Ost storm at {}, who died."
    round_ = counted(words, 120, FIRST, id="seen")
    assert [found.kind for found in after([PRINTED, round_], toll(number=120))] == [ChangeKind.UPDATED]
    hurt = counted(words.replace("died", "were hurt"), 117, FIRST, id="seen", verb="hurt", kind="injured")
    assert [found.kind for found in after([PRINTED, hurt], toll(number=117))] == [ChangeKind.UPDATED]


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


@pytest.mark.parametrize(
    ("basis", "days", "kind"),
    [
        (Basis.INFERRED, 0, ChangeKind.UPDATED),
        (Basis.STATED, 0, ChangeKind.NEW),
        (Basis.STATED, 1, ChangeKind.UPDATED),
    ],
    ids=["of no day that is named", "of one day", "of two days"],
)
def test_a_count_of_one_day_is_not_followed_by_one_of_all_days(basis: Basis, days: int, kind: ChangeKind) -> None:
    source, old = counted("Officials in Tessin said {} people died in the Marlo flood.", 75, FIRST, id="old")
    its_days = Interval.of_days(FIRST, FIRST + timedelta(days))
    old = replace(old, when=replace(when(FIRST), basis=basis, interval=its_days))
    new = counted("Officials in Tessin said {} people died in the Marlo flood so far.", 110, SECOND, id="new")
    (found,) = after((source, old), new)
    assert found.kind is kind


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({}, ChangeKind.UPDATED),
        ({"judgement": Judgement(NewsKind.JUNK, 0.1, 0.0, 1.0)}, ChangeKind.NEW),
        ({"status": Status.PLANNED}, ChangeKind.NEW),
    ],
)
def test_only_what_is_news_and_has_happened_outruns_a_figure(given: dict[str, object], kind: ChangeKind) -> None:
    source, new = toll()
    (found,) = after(PRINTED, (source, replace(new, **given)))  # type: ignore[arg-type]
    assert found.kind is kind


def test_a_part_of_a_count_was_no_total() -> None:
    source, old = PRINTED
    part = replace(old, claims=tuple(replace(each, partial=True) for each in old.claims))
    assert [found.kind for found in after((source, part), toll())] == [ChangeKind.NEW]


def test_a_greater_figure_of_an_older_report_outruns_nothing() -> None:
    older = counted(TOLL, 110, FIRST - timedelta(days=1), id="new", by="Officials")
    assert [found.kind for found in after(PRINTED, older)] == [ChangeKind.NEW]


def test_a_number_that_stands_in_the_printed_words_is_no_new_one() -> None:
    old = counted(
        "Officials said the death toll of the Marlo flood, feared at 110, had risen: {} died.", 75, FIRST, id="old"
    )
    assert [found.kind for found in after(old, toll())] == [ChangeKind.NEW]


def test_who_says_it_is_the_outlet_where_nobody_is_named() -> None:
    (found,) = after(PRINTED, counted(TOLL, 110, SECOND, id="new"))
    (figure,) = found.differences
    assert figure.new is not None
    assert figure.new.source == "The Herald"


@dataclass(frozen=True)
class Alike:
    """How alike the two reports are said to be, in place of what the merge would find."""

    sure: float | None
    alike: bool = False
    apart: bool = False

    def goes_on(self, *_: Mention) -> float | None:
        return self.sure

    def continues(self, *_: Mention) -> bool:
        return self.alike

    def shares_nothing_but_its_word(self, *_: Mention) -> bool:
        return self.apart


PLAIN = "Officials in Tessin said {} people died in the Marlo flood."
SO_FAR = "Officials in Tessin said {} people died in the Marlo flood so far."


def is_followed(
    alike: Alike,
    old: str = PLAIN,
    new: str = SO_FAR,
    *,
    days: int = 1,
    by: str = "Officials",
    on: bool = False,
    both_on: bool = False,
) -> bool:
    """Whether a count of so many days later goes on with a printed one.

    `on` says that the old one names its day, `both_on` that the new one names the same.
    """
    source, before = counted(old, 75, FIRST, id="old", by="Officials")
    its_day = replace(when(FIRST), basis=Basis.STATED)
    before = replace(before, when=its_day) if on or both_on else before
    later, now = counted(new.replace("Officials", by), 110, FIRST + timedelta(days), id="new", by=by)
    now = replace(now, when=its_day) if both_on else now
    shown = printed([source], event(before, id="e"))
    fresh, articles = [(event(now, id="n"), now)], {"old": source, "new": later}
    reports = Reports([*shown.values()], fresh, {"old": [before]}, articles, (), cast(Likeness, alike))
    return bool(outrun_figures(reports))


def test_what_cannot_be_of_one_count_is_followed_by_nothing() -> None:
    assert not is_followed(Alike(None, alike=True))


def test_two_totals_need_less_in_common_and_those_of_one_source_least() -> None:
    weight = weights()
    for by, least in (("Officials", weight.goes_on_of_one_voice), ("Edward Orr", weight.goes_on)):
        for sure, follows in ((least, True), (least - 0.01, False)):
            assert is_followed(Alike(sure), SO_FAR, SO_FAR, days=30, by=by) is follows


def test_a_total_follows_a_plain_count_near_in_time_and_surely_alike() -> None:
    sure, near = weights().continues, TOLL_RISES.days
    assert is_followed(Alike(sure))
    assert not is_followed(Alike(sure - 0.01))
    assert is_followed(Alike(sure - 0.01, alike=True))
    assert is_followed(Alike(sure), days=near)
    assert not is_followed(Alike(sure), days=near + 1)
    assert not is_followed(Alike(sure, alike=True, apart=True))


def test_a_plain_count_follows_one_only_where_the_merge_would_go_on_with_it() -> None:
    assert not is_followed(Alike(weights().continues), new=PLAIN)
    assert is_followed(Alike(weights().continues, alike=True), new=PLAIN)


def test_a_count_of_a_day_that_it_names_is_no_part_of_a_total() -> None:
    assert not is_followed(Alike(9.0, alike=True), on=True)
    # But where both name the same day.
    assert is_followed(Alike(9.0, alike=True), both_on=True)
    # Nor does the day matter where the later one is no total.
    assert is_followed(Alike(9.0, alike=True), new=PLAIN, on=True)


@pytest.mark.parametrize(("previous", "kind"), [(75, ChangeKind.UPDATED), (None, ChangeKind.NEW)])
def test_a_count_that_says_from_what_it_rose_takes_its_place(previous: int | None, kind: ChangeKind) -> None:
    source, new = toll("Officials in Tessin said the death toll of the Marlo flood had risen from 75: {} people died.")
    claims = tuple(replace(each, previous=previous) for each in new.claims)
    (found,) = after(PRINTED, (source, replace(new, claims=claims)))
    assert found.kind is kind
