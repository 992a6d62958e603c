"""Laws of the comparison, over made pairs of editions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.changes.compare import Window, compare
from briefing.model import Article, ChangeKind, Event, Mention, Status
from tests.changes.editions import FIRST, SECOND, edition, material
from tests.make import article, claim, event, mention, when

_WORDS = ("bridge fell", "dam burst", "train stopped", "mine closed", "mast broke")
_STATUS = (Status.REPORTED, Status.CLAIMED, Status.CONFIRMED, Status.PLANNED, Status.DENIED)


@st.composite
def articles(draw: st.DrawFn, name: str) -> tuple[Article, Mention]:
    """An article of one sentence with a figure, and its mention."""
    words, figure = draw(st.sampled_from(_WORDS)), draw(st.integers(1, 4))
    day = draw(st.sampled_from((FIRST, SECOND)))
    publisher = draw(st.sampled_from(("The Herald", "The Post")))
    text = f"The {words} and killed {figure} people."
    source = article(text, day, id=name, publisher=publisher)
    figures = claim(source, "killed", f"killed {figure} people", figure, figure, figure)
    happened = when(FIRST - timedelta(days=draw(st.integers(0, 4))))
    status = draw(st.sampled_from(_STATUS))
    return source, mention(source, words.split()[1], happened, status=status, claims=(figures,))


@st.composite
def editions(draw: st.DrawFn) -> tuple[list[Article], list[list[Mention]], int]:
    """Articles, their mentions in groups that are one event each, and how many articles the first edition had."""
    made = [draw(articles(f"a{number}")) for number in range(draw(st.integers(1, 6)))]
    groups: dict[int, list[Mention]] = {}
    for _, one in made:
        groups.setdefault(draw(st.integers(0, 3)), []).append(one)
    return [source for source, _ in made], list(groups.values()), draw(st.integers(0, len(made)))


def _events(groups: Sequence[Sequence[Mention]], among: set[str]) -> list[Event]:
    left = [[one for one in group if one.article in among] for group in groups]
    return [event(*group, id=f"e{place}") for place, group in enumerate(left) if group]


@settings(max_examples=60, deadline=None)
@given(editions())
def test_an_edition_held_against_what_it_left_behind_shows_no_change(
    made: tuple[list[Article], list[list[Mention]], int],
) -> None:
    sources, groups, _ = made
    ids = {source.id for source in sources}
    laid = material(sources, *_events(groups, ids))
    left = edition(laid, FIRST, {})
    for window in (Window(FIRST, FIRST), Window(FIRST, FIRST, new=frozenset(ids))):
        found = compare(laid, left, window)
        shown = [change for change in found.by_event.values() if change.printed is not None and change.printed.shown]
        assert {change.kind for change in shown} <= {ChangeKind.UNCHANGED}
        assert found.vanished == ()


@settings(max_examples=60, deadline=None)
@given(editions(), st.randoms(use_true_random=False))
def test_every_event_has_one_kind_whatever_the_order_and_is_reported_only_once(
    made: tuple[list[Article], list[list[Mention]], int], shuffle: st.randoms
) -> None:
    sources, groups, first = made
    before, ids = {source.id for source in sources[:first]}, {source.id for source in sources}
    left = edition(material(sources[:first], *_events(groups, before)), FIRST, {})
    window = Window(FIRST, FIRST, new=frozenset(ids - before))
    events = _events(groups, ids)
    found = compare(material(sources, *events), left, window)
    assert set(found.by_event) == {one.id for one in events}

    mixed, printed = list(events), list(left.items())
    shuffle.shuffle(mixed)
    shuffle.shuffle(printed)
    assert compare(material(sources, *mixed), dict(printed), window) == found

    after = replace(material(sources, *events), changes=found)
    again = compare(after, edition(after, SECOND, left), Window(SECOND, SECOND))
    assert {change.kind for change in again.by_event.values()} <= {ChangeKind.UNCHANGED}
