"""What was printed stands next to what is reported now."""

from dataclasses import replace
from datetime import date

from briefing.model import Qualifier, Status
from tests.brief.crane import BEFORE, FELL, FOUR, HERALD, POST, ROSE, SIX, edition, notes, rows, section, words
from tests.changes.editions import FIRST, SECOND, days_before, printed, window
from tests.make import article, claim, event, mention, timex, when


def test_a_figure_stands_old_against_new_each_with_its_source() -> None:
    brief = edition(BEFORE, [HERALD, POST], ROSE, since=window(POST))
    assert rows(brief) == [
        [
            "Killed | 29 Mar 2026",
            "“A crane fell on Sunday, killing 4 people.” | The Herald",
            "“The crane fell and killed 6 people.” | The Post",
        ]
    ]


def test_several_figures_that_follow_one_stand_in_its_row() -> None:
    more = article("The crane fell and killed 9 people.", SECOND, id="courier", publisher="The Courier")
    nine = mention(more, "fell", when(date(2026, 3, 29)), claims=(claim(more, "killed", "killed 9 people", 9, 9, 9),))
    both = event(*ROSE.mentions, nine)
    ((_, before, now),) = rows(edition(BEFORE, [HERALD, POST, more], both, since=window(POST, more)))
    assert before.startswith("“A crane fell")
    assert "killed 6 people.” | The Post | “The crane fell and killed 9 people.” | The Courier" in now


def test_what_is_no_longer_at_hand_is_printed_as_remembered_with_its_edition() -> None:
    alone = event(*ROSE.mentions[1:])
    ((_, before, _),) = rows(edition(BEFORE, [POST], alone, since=window(POST)))
    assert before == "“killing 4 people” | The Herald, edition of 30 Mar 2026"


def test_an_updated_event_is_quoted_in_the_words_that_update_it() -> None:
    brief = edition(BEFORE, [HERALD, POST], ROSE, since=window(POST))
    assert "killed 6 people" in words(section(brief, "key-developments"))
    assert "updated · 1 source" in words(section(brief, "timeline"))


def test_another_day_stands_with_the_old_one() -> None:
    day = timex(POST, "killed", date(2026, 3, 28))
    other = mention(POST, "fell", when(date(2026, 3, 28), day))
    moved = replace(event(FELL, other), when=other.when)
    ((what, before, now),) = rows(edition(BEFORE, [HERALD, POST], moved, since=window(POST)))
    assert (what, before) == (
        "Date | 28 Mar 2026",
        "29 Mar 2026 | “A crane fell on Sunday, killing 4 people.” | edition of 30 Mar 2026",
    )
    assert now.startswith("28 Mar 2026 | “The crane fell")


def test_a_claim_that_is_confirmed_stands_as_such() -> None:
    source = article("Rebels said they shot a jet.", FIRST, id="herald")
    shot = mention(source, "shot", when(FIRST), status=Status.CLAIMED, by="Rebels")
    later = article("The army confirmed a jet was shot.", SECOND, id="post", publisher="The Post")
    sure = mention(later, "shot", when(FIRST), status=Status.CONFIRMED, by="The army")
    now = replace(event(shot, sure), status=Status.CONFIRMED)
    ((what, before, after),) = rows(edition(printed([source], event(shot)), [source, later], now, since=window(later)))
    assert what == "Status | 30 Mar 2026"
    assert before.startswith("Claimed")
    assert after == "Confirmed | “The army confirmed a jet was shot.” | The army"


def test_words_that_the_same_article_has_changed_stand_side_by_side() -> None:
    quiet = replace(HERALD, text="A crane fell on Sunday.")
    before = printed([quiet], event(mention(quiet, "fell", when(date(2026, 3, 29)))))
    now = article("A crane toppled and fell into the harbour.", SECOND, id="herald-2", publisher="The Herald")
    fell = event(mention(now, "fell", when(date(2026, 3, 29))))
    old = replace(quiet, newer_version="herald-2")
    assert rows(edition(before, [now], fell, since=window(now, earlier=[old]))) == [
        [
            "Wording | 29 Mar 2026",
            "“A crane fell on Sunday.” | The Herald, edition of 30 Mar 2026",
            "“A crane toppled and fell into the harbour.” | The Herald, which changed its article",
        ]
    ]


def test_a_figure_that_counts_others_stands_next_to_the_printed_one() -> None:
    herald = article("The crane fell, killing 4 dockers.", FIRST, id="herald", publisher="The Herald")
    post = article("The crane fell and killed 5 colleagues.", SECOND, id="post", publisher="The Post")
    first = mention(herald, "fell", when(FIRST), claims=(claim(herald, "killed", "4 dockers", 4, 4, 4),))
    second = mention(post, "fell", when(FIRST), claims=(claim(post, "killed", "5 colleagues", 5, 5, 5),))
    ((_, before, _),) = rows(
        edition(printed([herald], event(first)), [herald, post], event(first, second), since=window(post))
    )
    assert before == "“The crane fell, killing 4 dockers.” | The Herald"


def test_a_line_that_quotes_older_words_names_the_newer_figure() -> None:
    later = mention(POST, "fell", when(date(2026, 3, 30)), claims=(SIX,))
    brief = edition(BEFORE, [HERALD, POST], event(FELL, later), since=window(POST))
    assert "updated, now “killed 6 people”" in notes(section(brief, "key-developments"))


def test_a_line_without_a_day_gets_none() -> None:
    bound = mention(HERALD, "fell", when(FIRST, qualifier=Qualifier.BEFORE), claims=(FOUR,))
    ago = mention(POST, "fell", when(days_before(4)))
    now = replace(event(bound, ago), when=ago.when)
    brief = edition(printed([HERALD], event(bound)), [HERALD, POST], now, since=window(POST))
    assert "Nothing new" in words(section(brief, "changes"))


def test_a_plan_that_had_no_day_was_announced_for_no_day() -> None:
    told = article("Dockers will take down the crane of Marlo again.", FIRST, id="herald", publisher="The Herald")
    set_ = article("Dockers will take down the crane of Marlo on 20 April.", SECOND, id="post", publisher="The Post")
    some_day = when(FIRST, qualifier=Qualifier.AFTER)
    open_day = replace(some_day, interval=replace(some_day.interval, latest=None))
    april = when(date(2026, 4, 20), timex(set_, "20 April", date(2026, 4, 20)))
    vague = mention(told, "take", open_day, status=Status.PLANNED)
    exact = mention(set_, "take", april, status=Status.PLANNED)
    before = printed([told], event(vague))
    brief = edition(before, [told, set_], replace(event(vague, exact), when=april), since=window(set_))
    ((_, old, new),) = rows(brief)
    assert old.startswith("announced for no day")
    assert new.startswith("20 Apr 2026")
