"""Two matters are told apart where each article goes on about its own."""

from __future__ import annotations

import pytest

from briefing.events.matters import are_apart, are_apart_inside, matter_terms
from briefing.model import Matter


def are_own(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Both articles go on about all that is theirs alone."""
    return bool(ours and theirs)


def never(_ours: frozenset[str], _theirs: frozenset[str]) -> bool:
    return False


def apart(one: Matter, other: Matter, *, befalls: bool = False) -> bool:
    mine, theirs = (matter_terms(each, "en") for each in (one, other))
    found = are_apart(mine, theirs, are_own, befalls=befalls)
    assert are_apart(theirs, mine, are_own, befalls=befalls) is found
    assert not are_apart(mine, theirs, never, befalls=befalls)
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Matter("trade deal"), Matter("law")),
        (Matter("plan", "bridge"), Matter("plan", "school")),
        (Matter("", "budget"), Matter("", "pension reform")),
        (Matter("union leaders"), Matter("rebel leaders")),
        (Matter(who="health minister"), Matter(who="finance minister")),
        (Matter(who="farmers"), Matter(who="students")),
        (Matter("jobs", who="Orbin"), Matter("jobs", who="Talvex")),
        (Matter(kind="train"), Matter(kind="bus")),
    ],
)
def test_another_thing_kind_name_or_calling_is_another_matter(one: Matter, other: Matter) -> None:
    assert apart(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Matter("budget"), Matter("budget")),
        (Matter("budget"), Matter()),
        (Matter("plan", "bridge"), Matter("plan")),
        (Matter("probe"), Matter("investigation")),
        (Matter("trade deal"), Matter("accord")),
        (Matter(who="troops"), Matter(who="soldiers")),
        (Matter(who="government"), Matter(who="Vale")),
        (Matter("Orbin"), Matter("search giant")),
        (Matter("inquiry", "Orbin"), Matter("inquiry", "search giant")),
        (Matter(kind="Orbin"), Matter(kind="plane")),
    ],
)
def test_the_same_one_that_is_not_named_and_another_word_for_it_are_no_other(one: Matter, other: Matter) -> None:
    assert not apart(one, other)


def test_whom_it_befell_is_another_by_calling_or_as_a_thing_alone() -> None:
    assert apart(Matter("banker"), Matter("teacher"), befalls=True)
    assert apart(Matter("church"), Matter("warehouse"), befalls=True)
    assert not apart(Matter("banker"), Matter("man"), befalls=True)
    assert not apart(Matter("suspect"), Matter("man"), befalls=True)


@pytest.mark.parametrize(
    ("first", "later", "adds", "expected"),
    [
        (Matter("plan", "bridge"), Matter("plan", "school"), True, True),
        (Matter("budget"), Matter("reform"), True, True),
        (Matter("budget"), Matter("reform"), False, False),
        (Matter("trade deal"), Matter("accord"), True, False),
        (Matter(who="health minister"), Matter(who="finance minister"), False, True),
        (Matter(who="charter aircraft"), Matter(who="turboprop aircraft"), False, False),
        (Matter(who="farmers"), Matter(who="students"), False, False),
        (Matter(who="union leaders"), Matter(who="union officials"), False, False),
    ],
)
def test_inside_an_article_a_thing_that_is_added_is_another(
    first: Matter, later: Matter, adds: bool, expected: bool
) -> None:
    one, two = matter_terms(first, "en"), matter_terms(later, "en")
    assert are_apart_inside(one, two, befalls=False, adds=adds) is expected


def test_a_matter_without_words_is_empty() -> None:
    assert matter_terms(Matter(), "en").is_empty
    assert not matter_terms(Matter(kind="train"), "en").is_empty
