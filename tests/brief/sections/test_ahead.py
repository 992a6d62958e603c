from dataclasses import replace
from datetime import date

from briefing.brief.compose import compose
from briefing.model import (
    Article,
    Event,
    Interval,
    Material,
    Qualifier,
    Status,
    When,
)
from tests.brief.example import GAZETTE, HERALD, OLD, OPTIONS, UNDATED, composed, section, texts
from tests.make import event, mention, timeline, when


def test_what_is_announced_for_a_day_is_ahead_and_what_has_none_stands_where_it_was_announced() -> None:
    since = Interval.of_days(date(2024, 5, 17), None)
    someday = replace(when(date(2024, 5, 17), qualifier=Qualifier.AFTER), interval=since)

    def announced(source: Article, word: str, day: When, salience: float, printed: date) -> Event:
        planned = mention(source, word, day, status=Status.PLANNED)
        return replace(event(planned, id=word, salience=salience), last_reported=printed)

    lately, long_ago = date(2024, 5, 17), date(2024, 4, 1)
    reopens = announced(GAZETTE, "killed", when(date(2024, 6, 1)), 0.15, long_ago)
    hearing = announced(HERALD, "fell", someday, 0.4, lately)
    stale = announced(OLD, "burst", someday, 0.3, long_ago)
    musing = announced(UNDATED, "burned", someday, 0.15, lately)
    brief = composed(ahead=(reopens, hearing, stale, musing))
    assert [line.split(" “")[0] for line in texts(section(brief, "ahead")).splitlines()] == ["1 Jun 2024"]
    assert [(line.section, line.event) for line in brief.printed[:2]] == [("timeline", "fell"), ("ahead", "killed")]


def test_of_articles_of_long_ago_it_says_from_which_day_it_is_counted() -> None:
    planned = event(mention(GAZETTE, "killed", when(date(2024, 6, 1)), status=Status.PLANNED), id="killed")
    for today, said in ((date(2024, 5, 17), True), (OPTIONS.cutoff.date(), False), (None, False)):
        found = replace(timeline(ahead=(planned,)), today=today)
        brief = compose(Material((GAZETTE,), {}, (planned,), found), OPTIONS)
        shown = texts(section(brief, "ahead"))
        assert ("Counted from 17 May 2024, the day of the last report" in shown) is said
        assert "1 Jun 2024" in shown
