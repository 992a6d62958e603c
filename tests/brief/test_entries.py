from dataclasses import replace
from datetime import date

from briefing.brief.entries import gather
from briefing.model import Event, Qualifier, Reference, Salience, Status
from tests.make import article, claim, event, mention, timex, when

SOURCE = article("Four people were killed and six hurt after a bomb rocked the town on Thursday. Shops closed.")
FIRST = "Four people were killed and six hurt after a bomb rocked the town on Thursday."
THURSDAY = timex(SOURCE, "Thursday", date(2024, 5, 16))
STATED = when(date(2024, 5, 16), THURSDAY)
BOUND = when(date(2024, 5, 17), qualifier=Qualifier.BEFORE)

KILLED = event(mention(SOURCE, "killed", BOUND, passage=FIRST), id="killed", salience=0.8)
ROCKED = event(mention(SOURCE, "rocked", STATED, passage=FIRST), id="rocked", salience=0.6)
CLOSED = event(mention(SOURCE, "closed", BOUND, passage="Shops closed."), id="closed", salience=0.4)


def test_a_sentence_is_printed_once_whatever_number_of_events_it_tells_of() -> None:
    (line, other) = gather((ROCKED, KILLED, CLOSED))
    assert {e.id for e in line.events} == {"rocked", "killed"}
    assert [e.id for e in other.events] == ["closed"]


def test_the_dated_event_gives_the_line_its_date_if_it_matters_nearly_as_much() -> None:
    assert gather((KILLED, ROCKED))[0].event.id == "rocked"
    trifle = replace(ROCKED, salience=Salience(0.2))
    assert gather((KILLED, trifle))[0].event.id == "killed"


def test_what_a_sentence_only_touches_on_gives_the_line_no_date() -> None:
    aside = replace(ROCKED, mentions=(replace(ROCKED.summary, central=False),))
    assert gather((KILLED, aside))[0].event.id == "killed"


def test_a_sentence_that_only_touches_on_an_event_is_of_the_day_of_what_it_is_about() -> None:
    bombed = mention(SOURCE, "bomb", STATED, passage=FIRST)
    told_of = mention(SOURCE, "closed", STATED, passage="Shops closed.")
    bombing = event(replace(bombed, central=False), told_of, id="bombing", salience=0.9)
    assert [(line.event.id, line.quoted.trigger.text) for line in gather((bombing, KILLED))] == [("killed", "killed")]
    same_day = replace(KILLED, when=STATED)
    assert gather((bombing, same_day))[0].event.id == "bombing"


def test_a_claim_keeps_its_own_bound() -> None:
    claimed = replace(KILLED, status=Status.CLAIMED)
    assert gather((claimed, ROCKED))[0].event.id == "killed"


def test_two_different_days_in_one_sentence_are_one_line_that_of_the_weightier_event() -> None:
    earlier = event(mention(SOURCE, "hurt", when(date(2024, 5, 14)), passage=FIRST), id="hurt", salience=0.7)
    assert [line.event.id for line in gather((earlier, ROCKED))] == ["hurt"]


def test_an_event_of_another_day_with_a_sentence_of_its_own_is_a_line_of_its_own() -> None:
    stands_also = mention(SOURCE, "closed", when(date(2024, 5, 14)), passage="Shops closed.")
    earlier = event(mention(SOURCE, "hurt", when(date(2024, 5, 14)), passage=FIRST), stands_also, id="hurt")
    assert len(gather((earlier, ROCKED))) == 1
    assert len(gather((replace(earlier, salience=Salience(0.3)), ROCKED))) == 2


def test_what_did_not_happen_shares_no_line_with_what_did() -> None:
    planned = replace(KILLED, status=Status.PLANNED)
    assert [line.event.id for line in gather((planned, ROCKED))] == ["killed"]
    assert len(gather((planned, ROCKED))[0].events) == 1


def test_what_two_articles_tell_in_one_sentence_each_is_one_line() -> None:
    other = article("Six died when a ferry sank on Thursday.", id="b")
    third = article("The ferry sank on Thursday, killing six.", id="c")
    died = event(mention(other, "died", STATED), mention(third, "killing", STATED), id="died")
    sank = event(mention(third, "sank", STATED), mention(other, "sank", STATED), id="sank", salience=0.7)
    assert [len(line.events) for line in gather((died, sank))] == [2]
    assert [len(line.events) for line in gather((died, replace(sank, reprints=frozenset({"b"}))))] == [1]


def test_an_event_that_adds_no_sentence_of_its_own_shares_the_line() -> None:
    other = article("Six died when a ferry rolled over on Thursday.", id="b")
    third = article("The ferry sank on Thursday, killing six.", id="c")
    died = event(mention(third, "killing", STATED), mention(other, "died", STATED), id="died")
    rolled = event(mention(other, "rolled", STATED), id="rolled", salience=0.7)
    assert [len(line.events) for line in gather((died, rolled))] == [2]
    alone = replace(died, mentions=died.mentions[1:], summary=died.mentions[1])
    swept = event(mention(SOURCE, "rocked", STATED, passage=FIRST), id="swept", salience=0.9)
    assert [len(line.events) for line in gather((swept, alone))] == [1, 1]


def test_a_figure_is_not_lost_to_a_line_that_quotes_another_sentence() -> None:
    toll = article("Ninety people have died since Thursday's bomb.", id="toll")
    again = replace(mention(toll, "bomb", STATED), central=False)
    bomb = event(mention(SOURCE, "rocked", STATED, passage=FIRST), again, id="bomb", salience=0.9)
    killed = claim(toll, "killed", "Ninety people", 90, 90, 90)
    died = event(mention(toll, "died", BOUND, claims=(killed,)), id="died", salience=0.5)
    assert [line.event.id for line in gather((bomb, died))] == ["bomb", "died"]
    unnumbered = event(mention(toll, "bomb", BOUND), id="since", salience=0.5)
    assert [line.event.id for line in gather((bomb, unnumbered))] == ["bomb"]


def test_a_death_is_not_lost_to_a_line_that_quotes_another_sentence() -> None:
    told = article("A woman was killed on Thursday when troops stormed the town, and doors were broken.", id="told")
    stormed = replace(mention(told, "stormed", STATED), central=False)
    storm = event(mention(SOURCE, "rocked", STATED, passage=FIRST), stormed, id="storm", salience=0.9)
    killed = event(mention(told, "killed", STATED), id="killed", salience=0.5)
    broken = event(mention(told, "broken", STATED), id="broken", salience=0.5)
    assert [line.event.id for line in gather((storm, killed))] == ["storm", "killed"]
    assert [line.event.id for line in gather((storm, broken))] == ["storm"]


def test_lines_keep_the_order_of_the_timeline() -> None:
    assert [line.event.id for line in gather((CLOSED, ROCKED))] == ["closed", "rocked"]


def test_what_happened_is_not_quoted_from_words_in_which_it_was_to_come() -> None:
    source = article("A rocket blasted off on Thursday. The launch was postponed twice. It was delayed.", id="rocket")
    off = mention(source, "blasted", STATED, passage="A rocket blasted off on Thursday.")
    put_off = mention(source, "launch", BOUND, passage="The launch was postponed twice.", status=Status.PLANNED)
    launched = event(off, put_off, id="launched")

    def quoted(told: Event) -> list[str]:
        return [line.quoted.trigger.text for line in gather([told], agrees=lambda _, one: one is not off)]

    assert quoted(launched) == []
    assert quoted(replace(launched, status=Status.PLANNED)) == ["launch"]


SWORN = "Vale was sworn in on 20 May, days after her party won."


def test_what_a_sentence_is_about_is_not_lost_to_a_line_on_what_it_touches_on() -> None:
    source = article(f"Vale's party won 71 seats on Thursday. {SWORN}")
    won = mention(source, "won", STATED, passage="Vale's party won 71 seats on Thursday.")
    again = replace(mention(source, "sworn", STATED, passage=SWORN), central=False)
    sworn = mention(source, "sworn", when(date(2024, 5, 20), THURSDAY), passage=SWORN)
    victory, oath = event(won, again, id="won", salience=0.9), event(sworn, id="sworn", salience=0.5)
    assert [line.event.id for line in gather((victory, oath))] == ["won", "sworn"]
    # Of the same day, without a day of its own, or where both are what the sentence is about, it says nothing new.
    same = replace(oath, when=STATED, mentions=(replace(sworn, when=STATED),))
    bound = replace(oath, when=BOUND)
    both = replace(victory, mentions=(won, replace(again, central=True)))
    for lines in (gather((victory, same)), gather((victory, bound)), gather((both, oath))):
        assert [line.event.id for line in lines] == ["won"]


FOUND = "The blaze was discovered on 12 May."


def test_what_a_sentence_says_of_a_known_event_is_not_lost_to_a_line_on_that_event() -> None:
    source = article(f"The blaze covered 500 hectares on Thursday. {FOUND}")
    covered = mention(source, "blaze", STATED, passage="The blaze covered 500 hectares on Thursday.")
    again = replace(mention(source, "discovered", STATED, passage=FOUND), reference=Reference.DEFINITE)
    begun = mention(source, "discovered", when(date(2024, 5, 12), THURSDAY), passage=FOUND)
    blaze, start = event(covered, again, id="blaze", salience=0.9), event(begun, id="start", salience=0.5)
    assert [line.event.id for line in gather((blaze, start))] == ["blaze", "start"]
    new = replace(blaze, mentions=(covered, replace(again, reference=Reference.NONE)))
    assert [line.event.id for line in gather((new, start))] == ["blaze"]
