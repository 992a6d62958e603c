"""What several mentions say together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from briefing.events.consensus import agreed_status, agreed_when, best_report, bound_of_quoted
from briefing.events.similarity import ClauseVector
from briefing.model import (
    UNKNOWN_WHEN,
    Article,
    Attribution,
    Basis,
    Claim,
    Denial,
    Interval,
    Mention,
    Precision,
    Qualifier,
    Reference,
    Span,
    Status,
    When,
)
from tests.events.counts import TWENTY, reports
from tests.events.hand import BLAST, FRIDAY, THURSDAY, by, on, tells
from tests.make import article

NO_WORDS = ClauseVector.of({}, frozenset())

SOURCE = article(f"{BLAST} It killed 3 more.", THURSDAY)


def dated(*whens: When) -> list[Mention]:
    return [tells(SOURCE, BLAST, "killed", when) for when in whens]


def with_status(*statuses: Status) -> list[Mention]:
    return [tells(SOURCE, BLAST, "killed", on(THURSDAY), status=status) for status in statuses]


def test_a_stated_day_wins_over_inferred_days_however_many() -> None:
    found = agreed_when(dated(on(FRIDAY, basis=Basis.INFERRED), on(FRIDAY, basis=Basis.INFERRED), on(THURSDAY)))
    assert found.interval == on(THURSDAY).interval
    assert found.basis is Basis.STATED


def test_of_inferred_days_the_one_most_agree_on_wins() -> None:
    inferred = [on(day, basis=Basis.INFERRED) for day in (THURSDAY, FRIDAY, FRIDAY)]
    assert agreed_when(dated(*inferred)).interval == on(FRIDAY).interval


def test_a_day_wins_over_a_bound_and_the_bound_over_nothing() -> None:
    assert agreed_when(dated(by(FRIDAY), on(THURSDAY))).qualifier is Qualifier.ON
    assert agreed_when(dated(UNKNOWN_WHEN, by(FRIDAY))).interval == by(FRIDAY).interval
    assert agreed_when(dated(UNKNOWN_WHEN, UNKNOWN_WHEN)) == UNKNOWN_WHEN


def test_one_mention_keeps_its_own_working() -> None:
    assert agreed_when(dated(on(THURSDAY))) == on(THURSDAY)


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([Status.CLAIMED, Status.CLAIMED], Status.CLAIMED),
        ([Status.CLAIMED, Status.REPORTED], Status.REPORTED),
        ([Status.REPORTED, Status.CONFIRMED], Status.CONFIRMED),
        ([Status.DENIED, Status.DENIED], Status.DENIED),
        ([Status.REPORTED, Status.DENIED], Status.CLAIMED),
        ([Status.CLAIMED, Status.DENIED], Status.CLAIMED),
        ([Status.PLANNED], Status.PLANNED),
        ([Status.NEGATED], Status.NEGATED),
        ([Status.HYPOTHETICAL], Status.HYPOTHETICAL),
    ],
)
def test_status_of_an_event_from_its_mentions(statuses: list[Status], expected: Status) -> None:
    assert agreed_status(with_status(*statuses)) is expected


def test_a_claim_denied_in_its_own_words_makes_of_a_report_a_claim() -> None:
    claimed, told, confirmed = with_status(Status.CLAIMED, Status.REPORTED, Status.CONFIRMED)
    villagers, army = (Attribution(name, Span(0, 1)) for name in ("villagers", "army"))
    denied = replace(claimed, attribution=villagers, denial=Denial(claimed.passage, army))
    assert agreed_status([denied, told]) is Status.CLAIMED
    assert agreed_status([replace(denied, status=Status.REPORTED)]) is Status.CLAIMED
    # "The court *accused* him of fraud. He denied it": that it accused him is the text's own word.
    assert agreed_status([replace(told, denial=denied.denial)]) is Status.REPORTED
    assert agreed_status([claimed, told]) is Status.REPORTED
    assert agreed_status([denied, confirmed]) is Status.CONFIRMED


def test_about_an_hour_of_a_day_is_on_that_day_but_about_a_day_is_not() -> None:
    week = replace(on(THURSDAY), interval=Interval.of_days(THURSDAY - timedelta(days=3), FRIDAY))
    for precision, best in ((Precision.HOUR, THURSDAY), (Precision.DAY, THURSDAY - timedelta(days=3))):
        vague = replace(on(THURSDAY, precision=precision), qualifier=Qualifier.ABOUT)
        assert agreed_when(dated(week, vague)).interval.first_day == best


def test_the_mention_that_stands_alone_is_quoted() -> None:
    dependent = tells(SOURCE, "It killed 3 more.", "killed", on(THURSDAY))
    whole = tells(SOURCE, BLAST, "killed", on(THURSDAY))
    vectors = [NO_WORDS, NO_WORDS]
    assert best_report([dependent, whole], on(THURSDAY), vectors, {}) is whole
    assert best_report([whole, replace(whole)], on(THURSDAY), vectors, {}) is whole


def test_a_sentence_about_the_event_is_quoted_before_one_that_only_touches_on_it() -> None:
    about = tells(SOURCE, BLAST, "killed", on(THURSDAY))
    aside = replace(about, central=False)
    assert best_report([aside, about], on(THURSDAY), [NO_WORDS, NO_WORDS], {}) is about
    assert best_report([about, aside], on(THURSDAY), [NO_WORDS, NO_WORDS], {}) is about


def test_a_sentence_that_adds_to_what_was_said_before_it_is_not_the_one_to_quote() -> None:
    source = article("Lund was charged with theft in Marlo. Lund also was charged with arson in Marlo.", THURSDAY)
    first, second = (sentence + "." for sentence in source.text.rstrip(".").split(". "))
    main, further = (tells(source, words, "charged", on(THURSDAY)) for words in (first, second))
    assert best_report([further, main], on(THURSDAY), [NO_WORDS, NO_WORDS], {}) is main


def test_a_sentence_is_quoted_before_a_headline() -> None:
    source = article(
        "Banker of Marlo found guilty of theft\n\nA jury found a banker of Marlo guilty of theft.", THURSDAY
    )
    headline, sentence = (tells(source, words, "found", by(THURSDAY)) for words in source.text.split("\n\n"))
    assert best_report([headline, sentence], by(THURSDAY), [NO_WORDS, NO_WORDS], {}) is sentence


def test_where_every_sentence_only_touches_on_the_event_one_of_them_is_quoted() -> None:
    aside = replace(tells(SOURCE, BLAST, "killed", on(THURSDAY)), central=False)
    assert best_report([aside, replace(aside)], on(THURSDAY), [NO_WORDS, NO_WORDS], {}) is aside


def test_a_count_that_grew_is_bounded_by_the_report_that_is_quoted() -> None:
    first = article("Three people are missing.", THURSDAY, id="first")
    later = article("Five people are still missing.", FRIDAY, id="later")
    early = counting(tells(first, first.text, "missing", by(THURSDAY)), 3)
    late = counting(tells(later, later.text, "missing", UNKNOWN_WHEN), 5)
    articles = {"first": first, "later": later}
    of = bound_of_quoted(by(THURSDAY), late, [early, late], articles)
    assert of.interval.last_day == FRIDAY
    assert bound_of_quoted(by(THURSDAY), early, [early, late], articles) == by(THURSDAY)
    assert bound_of_quoted(on(THURSDAY), late, [early, late], articles) == on(THURSDAY)


def test_what_lasts_is_of_the_day_of_the_report_that_is_quoted() -> None:
    first = article("Three people are missing.", THURSDAY, id="first")
    later = article("Three people are still missing.", FRIDAY, id="later")
    articles = {"first": first, "later": later}
    early, late = (tells(each, each.text, "missing", by(THURSDAY)) for each in (first, later))
    for kind, day in (("missing", FRIDAY), ("killed", THURSDAY)):
        pair = [replace(each, claims=(Claim(kind, 3, 3, 3, each.passage),)) for each in (early, late)]
        assert bound_of_quoted(by(THURSDAY), pair[1], pair, articles).interval.last_day == day
    state = replace(late, state=True)
    assert bound_of_quoted(by(THURSDAY), state, [early, state], articles).interval.last_day == FRIDAY


def killed_by(early: int, late: int) -> tuple[list[Mention], dict[str, Article]]:
    """A count of dead of Thursday's report, and one of Friday's, which says no day; and their articles."""
    first, later = article("Some died.", THURSDAY, id="first"), article("Some died there.", FRIDAY, id="later")
    pair = [
        counting(tells(first, "Some died.", "died", by(THURSDAY)), early, "killed"),
        counting(tells(later, "Some died there.", "died", UNKNOWN_WHEN), late, "killed"),
    ]
    return pair, {"first": first, "later": later}


def test_a_bound_is_moved_to_the_report_of_the_other_count_and_says_so() -> None:
    pair, articles = killed_by(3, 5)
    found = bound_of_quoted(by(THURSDAY), pair[1], pair, articles)
    assert found.interval.last_day == FRIDAY
    assert found.working.endswith("the quoted count is of a later report")
    lasting = replace(pair[1], state=True)
    found = bound_of_quoted(by(THURSDAY), lasting, [pair[0], lasting], articles)
    assert found.working.endswith("the quoted state is of a later report")
    # Another report of the same count, of another time, bounds nothing.
    again = replace(pair[1], when=by(FRIDAY))
    assert bound_of_quoted(by(THURSDAY), pair[1], [*pair, again], articles).interval.last_day == FRIDAY


def test_a_bound_stays_where_the_counts_agree_or_nothing_moves_it() -> None:
    same, articles = killed_by(3, 3)
    assert bound_of_quoted(by(THURSDAY), same[1], same, articles) == by(THURSDAY)
    pair, articles = killed_by(3, 5)
    stated = replace(by(THURSDAY), basis=Basis.STATED)
    between = replace(by(THURSDAY), interval=Interval.of_days(THURSDAY, THURSDAY))
    for when in (stated, between, UNKNOWN_WHEN):
        told = [replace(pair[0], when=when), pair[1]]
        assert bound_of_quoted(when, pair[1], told, articles) == when
    # Of a report whose day nobody knows, and where no mention gives the bound.
    assert bound_of_quoted(by(THURSDAY), pair[1], pair, {}) == by(THURSDAY)
    assert bound_of_quoted(by(THURSDAY), pair[1], pair[1:], articles) == by(THURSDAY)


def counting(mention: Mention, count: int, kind: str = "missing") -> Mention:
    """The mention with a count of missing people, or of others."""
    return replace(mention, claims=(Claim(kind, count, count, count, mention.passage),))


def announced(day: date, id: str = "p") -> Mention:
    source = article("The ferry will sail on Friday.", THURSDAY, id=id)
    return tells(source, source.text, "sail", on(day), status=Status.PLANNED)


def undated(id: str, bound: When, reference: Reference) -> Mention:
    return replace(tells(article(BLAST, THURSDAY, id=id), BLAST, "killed", bound), reference=reference)


def test_what_speaks_of_a_thing_still_to_come_does_not_report_it() -> None:
    refers = undated("a", by(FRIDAY), Reference.DEFINITE)
    assert agreed_status([announced(FRIDAY), refers]) is Status.PLANNED
    assert agreed_status([announced(FRIDAY), undated("a", UNKNOWN_WHEN, Reference.DEFINITE)]) is Status.PLANNED
    # Who gives it a day tells of it.
    for dated_ in (on(THURSDAY, basis=Basis.INFERRED), replace(by(THURSDAY), basis=Basis.STATED)):
        assert agreed_status([announced(FRIDAY), undated("a", dated_, Reference.DEFINITE)]) is Status.REPORTED
    # Once the day is over, it has taken place.
    assert agreed_status([announced(THURSDAY), refers]) is Status.REPORTED


def test_another_s_past_tense_reports_it_however_many_announce_it() -> None:
    reports = undated("a", by(FRIDAY), Reference.NONE)
    several = [announced(FRIDAY), announced(FRIDAY, "q")]
    assert agreed_status([*several, reports]) is Status.REPORTED
    assert agreed_status([*several, undated("q", by(THURSDAY), Reference.NONE)]) is Status.PLANNED
    confirms = replace(undated("a", by(FRIDAY), Reference.DEFINITE), status=Status.CONFIRMED)
    assert agreed_status([*several, confirms]) is Status.CONFIRMED


def test_of_a_plan_for_a_day_one_is_quoted_that_names_it() -> None:
    names_it = announced(FRIDAY)
    other = replace(announced(FRIDAY, "q"), when=UNKNOWN_WHEN, central=True, paragraph=0)
    told = [other, replace(names_it, paragraph=9)]
    assert best_report(told, names_it.when, [NO_WORDS, NO_WORDS], {}) is told[1]


def test_who_confirms_something_else_of_the_event_confirms_nothing() -> None:
    told, confirmed = with_status(Status.REPORTED, Status.CONFIRMED)
    assert agreed_status([told, confirmed], [told]) is Status.REPORTED
    assert agreed_status([told, confirmed], [told, confirmed]) is Status.CONFIRMED


def test_about_an_hour_of_one_of_two_days_or_after_an_hour_is_on_no_day() -> None:
    week = replace(on(THURSDAY), interval=Interval.of_days(THURSDAY - timedelta(days=3), FRIDAY))
    night = replace(on(THURSDAY, precision=Precision.HOUR), interval=Interval.of_days(THURSDAY, FRIDAY))
    for vague in (replace(night, qualifier=Qualifier.ABOUT), replace(night, qualifier=Qualifier.AFTER)):
        assert agreed_when(dated(vague, week)).interval == week.interval
    after = replace(on(THURSDAY, precision=Precision.HOUR), qualifier=Qualifier.AFTER)
    assert agreed_when(dated(after, week)).interval == week.interval


def test_a_count_that_a_later_report_has_outgrown_is_not_quoted() -> None:
    (first, second), articles = reports(("at least 12 people", 12, None, None), TWENTY)
    lead, later = replace(first, paragraph=0), replace(second, paragraph=9)
    when, vectors = on(THURSDAY), [NO_WORDS, NO_WORDS]
    assert best_report([lead, later], when, vectors, articles) is later
    assert best_report([lead, replace(later, status=Status.CLAIMED)], when, vectors, articles) is lead


def test_any_time_of_the_day_of_the_event_is_that_day() -> None:
    morning = Interval(datetime(2024, 5, 16, 0), datetime(2024, 5, 16, 11))
    early = replace(on(THURSDAY), interval=morning, precision=Precision.PART_OF_DAY)
    named, other = (tells(SOURCE, BLAST, "killed", when) for when in (early, on(FRIDAY)))
    aside = replace(tells(SOURCE, BLAST, "killed", on(THURSDAY)), central=False)
    assert best_report([aside, named, other], on(THURSDAY), [NO_WORDS] * 3, {}) is named
