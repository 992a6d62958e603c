from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefing.edits.contradictions import contradictions
from briefing.edits.request import EditRequest, make_edit
from briefing.model import Article, Contradiction, Edit, Event, Mention, Objection, Qualifier, Status
from tests.make import article, claim, event, mention, timex, when

AT = datetime(2024, 5, 17, 12, tzinfo=UTC)
BEFORE, AFTER = AT.replace(hour=6), AT.replace(hour=18)
THURSDAY, FRIDAY = date(2024, 5, 16), date(2024, 5, 17)


def report(id: str, day: date, word: str, people: int, publisher: str) -> tuple[Article, Mention]:
    source = article(f"A bridge fell on {word}, killing {people} people.", id=id, publisher=publisher)
    figure = claim(source, "killed", f"{people} people", people, people, people)
    return source, mention(source, "fell", when(day, timex(source, word, day)), claims=(figure,))


HERALD, OLD = report("herald", THURSDAY, "Thursday", 4, "The Herald")
GAZETTE, NEWER = report("gazette", FRIDAY, "Friday", 23, "The Gazette")
POST, NEWEST = report("post", FRIDAY, "Friday", 23, "The Post")
BRIDGE = event(OLD, NEWER, NEWEST)
SEEN = {"herald": BEFORE, "gazette": AFTER, "post": AFTER}


def edit(*, at: datetime | None = AT, **change: object) -> Edit:
    return make_edit("e1", EditRequest(**change), who="A. Editor", at=at)  # type: ignore[arg-type]


def found(edit: Edit, *events: Event, seen: dict[str, datetime] = SEEN) -> tuple[Contradiction, ...]:
    return contradictions({"e1": edit}, events or (BRIDGE,), seen)


def articles(printed: Contradiction) -> list[str]:
    return [passage.article for passage in printed.passages]


def test_newer_reports_of_another_day_contradict_the_time() -> None:
    (printed,) = found(edit(when="2024-05-16"))
    assert (printed.kind, articles(printed)) == (Objection.DATE, ["gazette", "post"])
    assert printed.when is not None
    assert printed.when.interval.first_day == FRIDAY


@pytest.mark.parametrize(
    "spelled", ["2024-05-17", "2024-05", "2024-05-16/2024-05-18", "about 2024-05-16", "after 2024"]
)
def test_a_day_that_the_edit_allows_is_no_contradiction(spelled: str) -> None:
    assert found(edit(when=spelled)) == ()


def test_a_stated_day_contradicts_that_none_is_known() -> None:
    (printed,) = found(edit(when="unknown"))
    assert printed.kind is Objection.DATE


def test_an_inferred_day_contradicts_nothing() -> None:
    inferred = replace(NEWER, when=when(FRIDAY))
    assert found(edit(when="2024-05-16"), event(OLD, inferred)) == ()


def test_newer_reports_of_another_figure_contradict_the_text() -> None:
    (printed,) = found(edit(text="The collapse killed four people."))
    assert (printed.kind, printed.label, articles(printed)) == (Objection.FIGURE, "killed", ["gazette", "post"])
    assert {passage.text for passage in printed.passages} == {"23 people"}


@pytest.mark.parametrize(
    "text",
    [
        "At least 20 people were killed.",
        "23 dead in bridge collapse",
        "The bridge fell.",
        "It hurt 5 people.",
        "🌉",
        "…",
    ],
)
def test_a_text_that_the_figure_fits_is_not_contradicted(text: str) -> None:
    assert found(edit(text=text)) == ()


def test_the_figures_of_an_event_reported_in_the_same_sentence_count_too() -> None:
    fell = event(replace(OLD, claims=()), replace(NEWER, claims=()))
    deaths = event(replace(OLD, trigger=OLD.passage), replace(NEWER, trigger=NEWER.passage), id="e2")
    (printed,) = found(edit(text="Four people were killed."), fell, deaths)
    assert (printed.kind, articles(printed)) == (Objection.FIGURE, ["gazette"])


def test_the_figures_of_another_time_do_not() -> None:
    fell = event(replace(OLD, claims=()), replace(NEWER, claims=()))
    long_ago = event(replace(NEWER, when=when(date(1999, 1, 1))), id="e2")
    assert found(edit(text="Four people were killed."), fell, long_ago) == ()


@pytest.mark.parametrize("status", [Status.DENIED, Status.NEGATED])
def test_a_newer_denial_contradicts_the_edit(status: Status) -> None:
    (printed,) = found(edit(when="2024-05"), event(OLD, replace(NEWER, status=status)))
    assert (printed.kind, printed.status, articles(printed)) == (Objection.DENIAL, status, ["gazette"])


def test_what_all_denied_before_is_not_contradicted_by_another_denial() -> None:
    denied = [replace(each, status=Status.DENIED) for each in (OLD, NEWER)]
    assert found(edit(when="2024-05"), event(*denied)) == ()


def test_newer_reports_of_a_dropped_event_are_named() -> None:
    (printed,) = found(edit(drop=True))
    assert (printed.kind, articles(printed)) == (Objection.TELLING, ["gazette", "post"])


def test_what_was_there_when_the_edit_was_made_contradicts_nothing() -> None:
    assert found(edit(when="2024-05-10"), seen=dict.fromkeys(SEEN, BEFORE)) == ()
    assert found(edit(when="2024-05-10"), seen={}) == ()


def test_against_an_edit_without_a_time_nothing_is_newer() -> None:
    assert found(edit(when="2024-05-10", at=None)) == ()


def test_a_reprint_has_no_say() -> None:
    copied = replace(BRIDGE, reprints=frozenset({"post"}))
    (printed,) = found(edit(when="2024-05-16"), copied)
    assert articles(printed) == ["gazette"]


def test_a_note_alone_asserts_nothing() -> None:
    assert found(edit(note="checked"), event(OLD, replace(NEWER, status=Status.DENIED))) == ()


def test_an_open_time_is_contradicted_only_by_what_lies_beyond() -> None:
    late = replace(NEWER, when=replace(NEWER.when, qualifier=Qualifier.ABOUT))
    assert found(edit(when="before 2024-05-17"), event(OLD, late)) == ()
    assert [printed.kind for printed in found(edit(when="before 2024-05-16"), event(OLD, late))] == [Objection.DATE]
