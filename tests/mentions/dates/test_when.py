from datetime import date

import pytest

from briefing.model import Basis, Precision, Qualifier, Status
from tests.mentions.parsed import FRIDAY, mention

MONDAY, THURSDAY = date(2024, 5, 13), date(2024, 5, 16)


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("A bomb exploded in Marlo on Thursday.", "exploded", THURSDAY),
        ("The mayor died in an attack on Thursday.", "died", THURSDAY),
        ("The mayor died in an attack on Thursday.", "attack", THURSDAY),
        ("Thursday's attack killed the mayor.", "killed", THURSDAY),
        ("Two bombs exploded on Monday, killing 14 people.", "killing", MONDAY),
        ("At least 12 people were killed after a bus crashed on Monday.", "killed", MONDAY),
        ("Rebels seized a school in the province on Thursday.", "seized", THURSDAY),
        ("The governor resigned on Thursday and left the country.", "left", THURSDAY),
        ("Delegates voted to support the treaty Thursday.", "voted", THURSDAY),
    ],
)
def test_a_stated_day(text: str, trigger: str, day: date) -> None:
    when = mention(text, trigger).when
    assert (when.interval.first_day, when.interval.last_day) == (day, day)
    assert when.basis is Basis.STATED
    assert when.timexes


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Prosecutors charged the banker after he was arrested on Thursday.", "charged"),
        ("The rocket, which was launched on Thursday, exploded over the sea.", "exploded"),
        ("After the find of last Thursday the police searched a farm.", "searched"),
    ],
)
def test_the_day_of_another_clause_is_not_stated_of_this_one(text: str, trigger: str) -> None:
    assert mention(text, trigger).when.basis is Basis.INFERRED


@pytest.mark.parametrize("words", ["in the four-year war", "for three days", "every Thursday"])
def test_durations_and_sets_date_nothing(words: str) -> None:
    assert mention(f"Villages burned {words}.", "burned").when.basis is Basis.INFERRED


def test_this_week_ends_with_the_report() -> None:
    when = mention("Russian jets bombed Marlo this week.", "bombed").when
    assert (when.interval.first_day, when.interval.last_day) == (MONDAY, FRIDAY)
    assert when.precision is Precision.WEEK


@pytest.mark.parametrize(
    "text",
    [
        "The plane crashed shortly after noon on Thursday.",
        "The shop opened after 5 p.m. on Thursday.",
        "The bomb exploded just before midnight on Thursday.",
    ],
)
def test_an_hour_bounds_what_happened_within_its_day(text: str) -> None:
    when = mention(text, text.split()[2]).when
    assert (when.interval.day, when.qualifier) == (THURSDAY, Qualifier.ON)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The shop has been closed since 5 p.m. on Thursday.", "closed"),
        ("The shop will open after 5 p.m. on Thursday.", "open"),
        ("He was shot just after midnight on Thursday.", "shot"),
        ("The boy died two days after 9 a.m. on Thursday.", "died"),
        ("The boy died three hours after 10 p.m. on Thursday.", "died"),
        ("The boy died long after 9 p.m. on Thursday.", "died"),
        ("He was killed some time after 11 p.m. on Thursday.", "killed"),
    ],
)
def test_an_hour_bounds_no_day_of_what_lasts_is_to_come_or_may_be_of_two(text: str, trigger: str) -> None:
    assert mention(text, trigger).when.qualifier is Qualifier.AFTER


def test_recent_days_lie_shortly_before() -> None:
    when = mention("Rebels have shelled the port in recent days.", "shelled").when
    assert when.qualifier is Qualifier.SHORTLY_BEFORE
    assert when.interval.earliest is None
    assert when.interval.last_day == FRIDAY


def test_an_undated_past_is_bounded_by_the_report() -> None:
    when = mention("The two countries had fought over the island.", "fought").when
    assert when.qualifier is Qualifier.BEFORE
    assert when.interval.earliest is None
    assert when.interval.last_day == FRIDAY


def test_what_is_under_way_has_begun_by_the_report() -> None:
    when = mention("Police in Marlo are investigating 359 reports of theft.", "investigating").when
    assert (when.qualifier, when.interval.last_day) == (Qualifier.BEFORE, FRIDAY)
    assert not mention("The firm is closing its mill in Marlo.", "closing").when.is_known


def test_what_was_said_earlier_had_happened_by_then() -> None:
    when = mention("In November the founder said the firm had known of the leak.", "known").when
    assert (when.qualifier, when.basis) == (Qualifier.BEFORE, Basis.INFERRED)
    assert when.interval.latest.month == 11
    assert "November" in when.working


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("In November the founder said that she would quit but she has died since.", "died"),
        ("In November the founder said that she hired Orr, who was killed.", "killed"),
    ],
)
def test_what_is_no_part_of_the_saying_is_not_of_its_day(text: str, trigger: str) -> None:
    assert mention(text, trigger).when.interval.last_day == FRIDAY


def test_what_was_announced_earlier_may_have_happened_ever_since() -> None:
    when = mention("In November the founder said the firm would open an office.", "open").when
    assert when.qualifier is Qualifier.AFTER
    assert when.interval.earliest.month == 11


def test_an_announced_event_lies_ahead() -> None:
    when = mention("The minister will visit Tessin.", "visit").when
    assert when.qualifier is Qualifier.AFTER
    assert when.interval.first_day == FRIDAY


def test_a_planned_weekday_is_the_coming_one() -> None:
    when = mention("Protesters planned a demonstration on Monday.", "demonstration").when
    assert when.interval.first_day == date(2024, 5, 20)


def test_a_day_right_after_the_reporting_verb_dates_the_saying() -> None:
    found = mention("The minister said on Thursday he would resign.", "resign")
    assert found.said is not None
    assert found.said.when.interval.first_day == THURSDAY
    assert found.when.basis is Basis.INFERRED


def test_an_event_put_off_has_its_new_day_alone() -> None:
    moved = mention("The launch was delayed until Tuesday.", "launch").when
    assert moved.interval.first_day == date(2024, 5, 21)
    assert moved.qualifier is Qualifier.ON
    assert mention("The launch was delayed until Tuesday.", "delayed").when.basis is Basis.INFERRED
    lost = mention("The talks, scheduled for Monday, were postponed.", "talks").when
    assert lost.basis is Basis.INFERRED


def test_the_end_of_an_event_does_not_date_all_of_it() -> None:
    text = "The talks broke off on Thursday."
    assert mention(text, "broke").when.interval.first_day == THURSDAY
    assert mention(text, "talks").when.basis is Basis.INFERRED


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("as soon as Monday", Qualifier.AFTER),
        ("no earlier than Monday", Qualifier.AFTER),
        ("no later than Monday", Qualifier.BEFORE),
    ],
)
def test_a_phrase_that_bounds(words: str, qualifier: Qualifier) -> None:
    assert mention(f"The ferry will sail {words}.", "sail").when.qualifier is qualifier


def test_a_day_too_old_for_the_speaking_dates_what_is_spoken_of() -> None:
    text = "The mayor condemned the attack of the rebels on 2 May."
    assert mention(text, "attack").when.interval.first_day == date(2024, 5, 2)
    assert mention(text, "condemned").when.basis is Basis.INFERRED
    fresh = "The mayor condemned the attack of the rebels on Thursday."
    assert mention(fresh, "condemned").when.interval.first_day == THURSDAY


@pytest.mark.parametrize("words", ["from Marlo", "to the victims", "against Borel"])
def test_a_day_after_somebody_or_somewhere_dates_the_verb(words: str) -> None:
    assert mention(f"Trucks rolled {words} on Monday.", "rolled").when.interval.first_day == MONDAY


def test_a_day_that_is_spoken_of_dates_nothing() -> None:
    assert mention("Monday will be remembered.", "remembered").when.basis is Basis.INFERRED


def test_an_hour_without_a_day_states_none() -> None:
    assert mention("The guard was shot at 10 p.m.", "shot").when.basis is Basis.INFERRED


def test_a_bounding_preposition_bounds() -> None:
    assert mention("All troops had left by Thursday.", "left").when.qualifier is Qualifier.BEFORE
    assert mention("Villagers have returned since Monday.", "returned").when.qualifier is Qualifier.AFTER


def test_without_a_publication_date_nothing_relative_is_known() -> None:
    when = mention("A bomb exploded in Marlo on Thursday.", "exploded", day=None).when
    assert not when.is_known
    assert "Thursday" in when.working
    assert not mention("A bomb exploded in Marlo.", "exploded", day=None).when.is_known


def test_earlier_in_a_span_lies_between_its_beginning_and_the_report() -> None:
    when = mention("The store closed earlier this year.", "closed").when
    assert when.qualifier is Qualifier.BETWEEN
    assert (when.interval.first_day, when.interval.last_day) == (date(2024, 1, 1), FRIDAY)


def test_later_in_a_span_lies_between_the_report_and_its_end() -> None:
    when = mention("The talks will resume later this month.", "resume").when
    assert when.qualifier is Qualifier.BETWEEN
    assert (when.interval.first_day, when.interval.last_day) == (FRIDAY, date(2024, 5, 31))


def test_a_span_on_its_first_day_is_not_printed_as_that_day() -> None:
    when = mention("Troops entered the town this week.", "entered", MONDAY).when
    assert (when.interval.first_day, when.interval.last_day) == (MONDAY, date(2024, 5, 19))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Gunfire was heard early Friday in Marlo.", "heard"),
        ("Ambulances left shortly before 4 a.m. Friday.", "left"),
        ("Friday's blast killed three people.", "killed"),
    ],
)
def test_a_day_that_may_be_either_of_two_bounds_what_happened(text: str, trigger: str) -> None:
    when = mention(text, trigger, date(2024, 5, 16)).when
    assert (when.interval.first_day, when.interval.last_day) == (None, date(2024, 5, 17))
    assert when.basis is Basis.INFERRED
    assert [timex.text for timex in when.timexes] != []


def test_what_is_past_was_so_by_publication_whatever_day_its_words_may_mean() -> None:
    # Published on a Wednesday; the Monday may be the next.
    when = mention("The crash closed the road until Monday.", "closed", date(2024, 5, 15)).when
    assert (when.interval.first_day, when.interval.last_day) == (None, date(2024, 5, 15))


@pytest.mark.parametrize(
    "text", ["Senators decided to weigh in on Monday.", "The court decided to hear them on Monday."]
)
def test_what_somebody_decided_to_do_is_put_on_neither_of_two_days(text: str) -> None:
    trigger = "weigh" if "weigh" in text else "hear"
    when = mention(text, trigger, date(2024, 5, 15)).when
    assert when.interval.last_day is None


def test_what_was_due_and_has_come_since_is_put_on_neither_of_two_days() -> None:
    text = "Work on mending the lock, which was due to begin on Monday, has resumed."
    when = mention(text, "begin").when
    assert when.qualifier is Qualifier.AFTER
    assert when.interval.first_day == MONDAY


def test_what_a_kept_up_page_says_of_its_own_weekday_is_not_put_a_week_on() -> None:
    text = "(Updated 6 p.m. Friday) Floods closed the road. Peter Lund will address the nation on Friday night."
    when = mention(text, "address").when
    assert when.interval.first_day == FRIDAY
    assert when.interval.day != date(2024, 5, 24)


def test_a_planned_event_that_was_held_on_another_day_is_not_put_a_week_on() -> None:
    text = "The vote, originally scheduled for Thursday, was held Tuesday instead."
    assert not mention(text, "vote", date(2024, 5, 15)).when.is_dated
    assert mention(text, "held", date(2024, 5, 15)).when.day == date(2024, 5, 14)
    assert mention("The talks were set for Tuesday.", "talks", date(2024, 5, 15)).when.day == date(2024, 5, 21)


def test_an_open_day_beside_an_hour_or_under_a_negation_bounds_it_too() -> None:
    stormed = mention("Gunmen stormed the bank Friday, 7 a.m., police said.", "stormed", date(2024, 5, 16)).when
    assert stormed.interval.last_day == date(2024, 5, 17)
    destroyed = mention(
        "No one was hurt when a fire destroyed the mill on Friday.", "destroyed", date(2024, 5, 16)
    ).when
    assert (destroyed.interval.first_day, destroyed.interval.last_day) == (None, date(2024, 5, 17))


def test_what_a_page_that_rolled_on_past_midnight_reports_of_its_tomorrow_has_happened() -> None:
    text = "A bomb exploded early Sunday in Marlo. Police found the car on Sunday. The mayor resigned on Sunday."
    resigned = mention(text, "resigned", date(2015, 10, 10))
    assert resigned.status is Status.REPORTED
    assert resigned.when.interval.first_day == date(2015, 10, 11)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The planned Saturday strike angered thousands of commuters.", "strike"),
        ("The planned Saturday talks collapsed.", "talks"),
        ("A planned strike angered thousands of commuters on Monday.", "strike"),
    ],
)
def test_whether_what_was_planned_has_been_held_is_not_said_by_what_is_told_of_it(text: str, noun: str) -> None:
    found = mention(text, noun)
    assert found.status is Status.PLANNED
    assert not found.when.is_known
    assert "whether it has been held is not said" in found.when.working


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("A planned strike on Saturday hit thousands of commuters.", "strike"),
        ("A planned march on Saturday drew thousands.", "march"),
    ],
)
def test_but_some_verbs_tell_that_it_took_place(text: str, noun: str) -> None:
    assert mention(text, noun).status is Status.REPORTED


def test_a_plan_for_a_date_in_full_keeps_it() -> None:
    assert mention("The talks planned for 18 May 2024 collapsed.", "talks").when.day == date(2024, 5, 18)


def test_a_threat_on_a_day_of_this_year_or_the_last_is_of_the_one_to_come() -> None:
    found = mention("The union threatened to strike on 20 May.", "strike")
    assert (found.status, found.when.interval.day) == (Status.PLANNED, date(2024, 5, 20))


def test_a_decision_on_a_weekday_may_be_of_either_week() -> None:
    assert mention("The union threatened to strike on Monday.", "strike").when.interval.day is None
    assert mention("It was decided to close the mill on Monday.", "close").when.interval.day is None
    assert mention("The union has decided to strike on Monday.", "strike").when.interval.day == date(2024, 5, 20)


def test_what_is_longer_ago_is_bounded_by_then() -> None:
    when = mention("A dozen captives died in a bombing more than a year ago.", "died").when
    assert (when.qualifier, when.interval.first_day) == (Qualifier.BEFORE, None)
    assert when.interval.last_day == date(2023, 5, 17)


def test_of_a_day_and_a_bound_the_day_counts() -> None:
    when = mention("The two sides, at war since 15 April, agreed on Monday to meet.", "agreed").when
    assert when.interval.day == date(2024, 5, 13)
