from dataclasses import replace
from datetime import date

from briefing.model import ChangeKind, DifferenceKind, Status
from tests.changes.editions import FIRST, SECOND, change, changes, days_before, printed, window
from tests.make import article, claim, event, mention, timex, when

HERALD = article("A crane fell on Sunday, killing 4 people.", FIRST, id="herald", publisher="The Herald")
SUNDAY = timex(HERALD, "Sunday", date(2026, 3, 29))
FOUR = claim(HERALD, "killed", "killing 4 people", 4, 4, 4)
FELL = mention(HERALD, "fell", when(date(2026, 3, 29), SUNDAY), claims=(FOUR,))
CRANE = event(FELL)
BEFORE = printed([HERALD], CRANE)

POST = article("The crane fell and killed 6 people.", SECOND, id="post", publisher="The Post")
SIX = claim(POST, "killed", "killed 6 people", 6, 6, 6)
POST_FELL = mention(POST, "fell", when(date(2026, 3, 29)), claims=(SIX,))


def test_without_a_new_article_nothing_is_new() -> None:
    assert change(BEFORE, [HERALD], CRANE, window()).kind is ChangeKind.UNCHANGED
    assert changes({}, [HERALD], CRANE, since=window()).of("e1").kind is ChangeKind.UNCHANGED


def test_an_event_that_a_new_article_tells_for_the_first_time_is_new() -> None:
    flood = event(mention(POST, "killed", when(SECOND)), id="e2")
    found = changes(BEFORE, [HERALD, POST], CRANE, flood, since=window(POST))
    assert {name: c.kind for name, c in found.by_event.items()} == {
        "e1": ChangeKind.UNCHANGED,
        "e2": ChangeKind.NEW,
    }
    assert found.vanished == ()


def test_another_figure_is_an_update_old_against_new() -> None:
    found = change(BEFORE, [HERALD, POST], event(FELL, POST_FELL), window(POST))
    (figure,) = found.differences
    assert found.kind is ChangeKind.UPDATED
    assert (figure.kind, figure.label) == (DifferenceKind.FIGURE, "killed")
    assert figure.old is not None
    assert figure.new is not None
    assert (figure.old.words, figure.old.source) == ("killing 4 people", "The Herald")
    assert (figure.new.words, figure.new.source) == ("killed 6 people", "The Post")


def test_a_further_source_that_says_the_same_is_counted_and_no_update() -> None:
    same = mention(POST, "fell", when(date(2026, 3, 29)), claims=(replace(FOUR, words=SIX.words),))
    found = change(BEFORE, [HERALD, POST], event(FELL, same), window(POST))
    assert (found.kind, found.also) == (ChangeKind.UNCHANGED, ("The Post",))


def test_a_reprint_is_never_an_update_and_never_new() -> None:
    copy = replace(POST, reprint_of="herald")
    joined = event(FELL, POST_FELL, reprints=frozenset({"post"}))
    assert change(BEFORE, [HERALD, copy], joined, window(copy)).kind is ChangeKind.UNCHANGED
    alone = event(POST_FELL, id="e2")
    assert change(BEFORE, [HERALD, copy], alone, window(copy)).kind is ChangeKind.UNCHANGED


def test_an_update_needs_no_old_article_among_the_material() -> None:
    found = change(BEFORE, [POST], event(POST_FELL), window(POST))
    assert [d.kind for d in found.differences] == [DifferenceKind.FIGURE]


def test_an_event_is_followed_by_its_mentions_when_its_id_is_another() -> None:
    found = change(BEFORE, [HERALD, POST], event(FELL, POST_FELL, id="other"), window(POST))
    assert found.kind is ChangeKind.UPDATED
    assert found.printed is not None
    assert found.printed.event == "e1"


def test_two_printed_events_that_became_one_are_compared_with_the_one_whose_id_it_carries() -> None:
    second = article("A tower collapse killed 6.", FIRST, id="second", publisher="The Post")
    six = claim(second, "killed", "killed 6", 6, 6, 6)
    collapse = mention(second, "collapse", when(date(2026, 3, 29)), claims=(six,))
    before = printed([HERALD, second], CRANE, event(collapse, id="e2"))
    joined = event(FELL, collapse, POST_FELL)
    found = changes(before, [HERALD, second, POST], joined, since=window(POST))
    assert found.of("e1").kind is ChangeKind.UNCHANGED, "the six were printed of the other"
    assert [old.event for old in found.of("e1").joined] == ["e2"]
    assert found.vanished == ()


def test_each_part_of_a_printed_event_continues_it_and_is_never_new() -> None:
    second = article("The tower crane fell at noon.", FIRST, id="second", publisher="The Courier")
    noon = mention(second, "fell", when(date(2026, 3, 29)))
    before = printed([HERALD, second], event(FELL, noon))
    parts = event(FELL, id="e1"), event(noon, POST_FELL, id="e9")
    found = changes(before, [HERALD, second, POST], *parts, since=window(POST))
    assert found.of("e1").kind is ChangeKind.UNCHANGED
    (figure,) = found.of("e9").differences  # what the Herald counted was printed of the other part
    assert figure.old is not None
    assert figure.old.words == "killing 4 people"
    assert found.of("e9").printed == before["e1"]


def test_what_was_not_printed_is_forgotten_and_new_when_a_new_article_tells_it() -> None:
    before = printed([HERALD], event(FELL, salience=0.01))
    assert before == {}
    assert change(before, [HERALD], CRANE, window()).kind is ChangeKind.UNCHANGED
    assert change(before, [HERALD, POST], event(FELL, POST_FELL), window(POST)).kind is ChangeKind.NEW


def test_an_old_event_newly_reported_is_marked_so() -> None:
    def reported(days: int) -> bool:
        old = event(mention(POST, "fell", when(days_before(days))), id="e5")
        return change({}, [POST], old, window(POST)).old_event

    assert [reported(days) for days in (0, 1, 2, 30)] == [False, False, True, True]


def test_what_only_late_articles_tell_is_late() -> None:
    flood = event(mention(POST, "killed", when(FIRST)), id="e2")
    assert change(BEFORE, [POST], flood, window(late=[POST])).late
    other = article("The crane killed 6 people.", SECOND, id="other", publisher="The Courier")
    both = event(mention(POST, "killed", when(FIRST)), mention(other, "killed", when(FIRST)), id="e2")
    assert not change(BEFORE, [POST, other], both, window(other, late=[POST])).late


def test_what_is_merely_absent_is_not_withdrawn() -> None:
    found = changes(BEFORE, [POST], since=window(POST))
    assert found.vanished == ()
    assert found.silent == tuple(BEFORE.values())


def test_what_the_new_version_of_its_only_source_leaves_out_is_withdrawn() -> None:
    now = article("A crane was moved.", SECOND, id="herald-2", publisher="The Herald")
    old = replace(HERALD, newer_version="herald-2")
    (gone,) = changes(BEFORE, [now], since=window(now, earlier=[old])).vanished
    assert gone.kind is ChangeKind.WITHDRAWN
    assert gone.printed == BEFORE["e1"]


def test_events_that_one_line_reported_are_withdrawn_as_one() -> None:
    killed = event(mention(HERALD, "killing", when(date(2026, 3, 29), SUNDAY)), id="e2")
    before = {id_: replace(old, quoted=BEFORE["e1"].quoted) for id_, old in printed([HERALD], CRANE, killed).items()}
    now = article("A crane was moved.", SECOND, id="herald-2", publisher="The Herald")
    old = replace(HERALD, newer_version="herald-2")
    (gone,) = changes(before, [now], since=window(now, earlier=[old])).vanished
    assert (gone.printed, gone.joined) == (before["e1"], (before["e2"],))


def test_what_still_stands_in_the_new_version_is_not_withdrawn() -> None:
    now = article(HERALD.text + " It was moved.", SECOND, id="herald-2", publisher="The Herald")
    old = replace(HERALD, newer_version="herald-2")
    assert changes(BEFORE, [now], since=window(now, earlier=[old])).vanished == ()


def test_what_another_source_tells_as_well_is_not_withdrawn() -> None:
    before = printed([HERALD, POST], event(FELL, POST_FELL))
    now = article("A crane was moved.", SECOND, id="herald-2", publisher="The Herald")
    old = replace(HERALD, newer_version="herald-2")
    assert changes(before, [now], since=window(now, earlier=[old])).vanished == ()
    (gone,) = change(before, [now, POST], event(POST_FELL), window(now, earlier=[old])).differences
    assert (gone.kind, gone.new) == (DifferenceKind.WORDING, None)


def test_what_its_own_source_denies_now_is_withdrawn() -> None:
    source = article("Rebels said they shot a jet.", FIRST, id="herald")
    shot = mention(source, "shot", when(FIRST), status=Status.CLAIMED, by="Rebels")
    later = article("Rebels denied they shot a jet.", SECOND, id="post", publisher="The Post")
    denied = mention(later, "shot", when(FIRST), status=Status.DENIED, by="Rebels")
    found = change(printed([source], event(shot)), [source, later], event(shot, denied), window(later))
    assert found.kind is ChangeKind.WITHDRAWN
    army = replace(denied, attribution=None)
    found = change(printed([source], event(shot)), [source, later], event(shot, army), window(later))
    assert (found.kind, [d.kind for d in found.differences]) == (ChangeKind.UPDATED, [DifferenceKind.DENIAL])


def test_a_figure_of_what_was_printed_as_another_event_of_its_sentence_is_an_update_of_that() -> None:
    """“The toll rose to 40” is of the rise, which was printed, and of the toll, which a new report gives as 57."""
    first = article("The death toll of the fire in Marlo rose to 40.", FIRST, id="herald", publisher="The Herald")
    forty = claim(first, "killed", "40", 40, 40, 40)
    rose, toll = (mention(first, word, when(FIRST), claims=(forty,)) for word in ("rose", "toll"))
    before = printed([first], event(rose), event(toll, id="e2", salience=0.01))
    assert list(before) == ["e1"]
    later = article("The death toll of the fire in Marlo is 57.", SECOND, id="post", publisher="The Post")
    counted = mention(later, "toll", when(FIRST), claims=(claim(later, "killed", "57", 57, 57, 57),))
    found = changes(before, [first, later], event(rose), event(toll, counted, id="e2"), since=window(later))
    assert found.of("e2").kind is ChangeKind.UPDATED
    assert found.of("e2").printed == before["e1"]
    (figure,) = found.of("e2").differences
    assert figure.old is not None
    assert figure.old.words == "40"
    same = mention(later, "toll", when(FIRST))
    found = changes(before, [first, later], event(rose), event(toll, same, id="e2"), since=window(later))
    assert found.of("e2").kind is ChangeKind.NEW, "what gives no other figure is new as ever"
