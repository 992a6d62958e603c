"""What matters most lately, and is news to the reader, is a key development."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.brief.emphasis import Emphasis
from briefing.brief.entries import Entry, gather
from briefing.brief.key_selection import choose_key_developments
from briefing.brief.layout import KeyDevelopmentsLayout
from briefing.brief.novelty import Novelty
from briefing.changes.compare import compare
from briefing.edits.request import EditRequest, make_edit
from briefing.events.likeness import Likeness
from briefing.model import Article, Claim, Edited, Event, Judgement, Material, NewsKind, Qualifier, Reference, Status
from tests.changes.editions import FIRST, SECOND, material, printed, window
from tests.make import article, claim, event, mention, story, timeline, when

LAYOUT = KeyDevelopmentsLayout(
    most=5,
    within_days=7,
    share_of_top=0.45,
    share_left=0.0,
    far_down=0.5,
    breadth=0.2,
    space=0.0,
    headline=0.0,
    same_story=0.5,
    same_story_of_many=0.5,
    many_stories=5,
    several_outlets=3,
    novelty=1.0,
)


def choose(laid: Material, layout: KeyDevelopmentsLayout = LAYOUT, lines: Sequence[Entry] | None = None) -> list[Entry]:
    """The key developments of these lines, by default of those that the events of a material make."""
    novelty = Novelty(laid.stories, Likeness(laid.articles))
    emphasis = Emphasis.of(laid.articles, laid.stories)
    shown = gather(laid.events) if lines is None else lines
    return choose_key_developments(shown, laid, layout, novelty, emphasis)


def reported(
    id_: str, words: str = "", *, day: date | None = FIRST, salience: float = 0.8, killed: int | None = None
) -> tuple[Article, Event]:
    """An article of one sentence, and the event that it reports; by default of something all its own."""
    source = article(words or f"{id_.capitalize()} fell with {id_}ish noise by {id_}ton.", FIRST, id=id_)
    claims: tuple[Claim, ...] = ()
    if killed is not None:
        claims = (claim(source, "killed", source.text.split()[0], killed, killed, killed),)
    made = mention(source, source.text.split()[1], when(day), claims=claims)
    return source, event(made, id=id_, salience=salience)


def chosen(*given: tuple[Article, Event], layout: KeyDevelopmentsLayout = LAYOUT) -> list[str]:
    laid = material([source for source, _ in given], *(one for _, one in given))
    return [entry.event.id for entry in choose(laid, layout)]


def of_edition(earlier: Sequence[tuple[Article, Event]], later: Sequence[tuple[Article, Event]]) -> list[str]:
    """The key developments of a second edition, to which `later` are new."""
    both = (*earlier, *later)
    laid = material([source for source, _ in both], *(one for _, one in both))
    before = printed([source for source, _ in earlier], *(one for _, one in earlier))
    laid = replace(laid, changes=compare(laid, before, window(*(source for source, _ in later))))
    return [entry.event.id for entry in choose(laid)]


def test_the_most_salient_comes_first_and_no_more_than_the_layout_allows() -> None:
    given = [reported(name, salience=score) for name, score in (("dam", 0.6), ("crane", 0.9), ("port", 0.7))]
    assert chosen(*given) == ["crane", "port", "dam"]
    assert chosen(*given, layout=replace(LAYOUT, most=2)) == ["crane", "port"]
    assert chosen(*given, layout=replace(LAYOUT, most=0)) == []
    assert chosen() == []


def test_what_its_outlet_gives_more_space_matters_more() -> None:
    given = [reported(name) for name in ("dam", "crane", "port", "mill", "lock")]
    given = [(replace(source, publisher="Post"), one) for source, one in given]
    source, mill = given[3]
    given[3] = (replace(source, text=f"{source.text}{' It was heard in all of the town.' * 3}"), mill)
    assert chosen(*given)[0] != "mill"
    assert chosen(*given, layout=replace(LAYOUT, space=0.3))[0] == "mill"


def test_what_matters_far_less_than_the_top_is_none() -> None:
    assert chosen(reported("crane", salience=0.8), reported("dam", salience=0.37)) == ["crane", "dam"]
    assert chosen(reported("crane", salience=0.8), reported("dam", salience=0.35)) == ["crane"]
    half = replace(LAYOUT, share_of_top=0.5)
    assert chosen(reported("crane", salience=0.8), reported("dam", salience=0.4), layout=half) == ["crane", "dam"]


def test_what_has_no_day_is_none() -> None:
    assert chosen(reported("crane"), reported("dam", day=None, salience=0.9)) == ["crane"]


@pytest.mark.parametrize(("days", "is_one"), [(7, True), (8, False), (4000, False)])
def test_what_lies_further_back_is_none_however_much_it_matters(days: int, is_one: bool) -> None:
    old = reported("dam", day=FIRST - timedelta(days=days), salience=0.9)
    assert ("dam" in chosen(reported("crane", salience=0.5), old)) is is_one


def test_what_was_printed_before_is_none() -> None:
    assert of_edition([reported("crane", salience=0.9)], [reported("dam", day=SECOND)]) == ["dam"]


def test_an_old_event_that_is_newly_reported_is_one_only_where_there_is_nothing_else() -> None:
    old = reported("dam", day=FIRST - timedelta(days=4), salience=0.9)
    assert of_edition([], [old, reported("crane", day=SECOND, salience=0.5)]) == ["crane"]
    assert of_edition([], [old]) == ["dam"]


def test_of_a_morning_of_many_stories_each_has_a_line_before_one_has_two() -> None:
    names = ("crane", "hoist", "dam", "port", "mill", "lock")
    given = [reported(name, salience=0.8 - place / 20) for place, name in enumerate(names)]
    own = [story(name, name, articles=3) for name in names[2:]]
    both = replace(story("both", "crane", articles=3), events=("crane", "hoist"))
    laid = replace(material([source for source, _ in given], *(one for _, one in given)), stories=(both, *own))
    layout = replace(LAYOUT, most=5, same_story=1.0, same_story_of_many=0.5, novelty=0.0)
    assert [entry.event.id for entry in choose(laid, layout)] == ["crane", "dam", "port", "mill", "lock"]
    few = replace(laid, stories=(both, *own[:3]))
    assert [entry.event.id for entry in choose(few, layout)][:2] == ["crane", "hoist"]


def test_a_story_that_many_articles_tell_matters_more() -> None:
    one, other = reported("one", salience=0.8), reported("other", salience=0.75)
    laid = material([one[0], other[0]], one[1], other[1])
    small, big = story("s1", "one", articles=1), story("s2", "other", articles=4)
    for stories, first in (((), "one"), ((small, big), "other")):
        told = replace(laid, stories=stories)
        assert choose(told)[0].event.id == first


def test_the_second_line_of_a_story_stands_behind_the_first_of_another() -> None:
    lines = [reported("one", salience=0.8), reported("again", salience=0.75), reported("other", salience=0.5)]
    laid = material([source for source, _ in lines], *(event for _, event in lines))
    laid = replace(laid, stories=(story("s1", "one", "again"), story("s2", "other")))
    found = [entry.event.id for entry in choose(laid)]
    assert found == ["one", "other", "again"]


def test_how_a_share_was_traded_is_none() -> None:
    source = article("Shares of Orrin closed at $29.", FIRST, id="shares")
    made = mention(source, "closed", when(FIRST))
    closed = event(replace(made, lemma="close"), id="closed", salience=0.9)
    assert chosen((source, closed), reported("crane", salience=0.5)) == ["crane"]


@pytest.mark.parametrize(
    "words",
    [
        "Marlo hearing - as it happened",
        "Spill LIVE: hearing in Marlo",
        "Marlo quake: Your stories Thursday 14 January",
        "Marlo spill: Orrin gaffes in full",
        "Timeline: the spill in Marlo",
    ],
)
def test_the_headline_of_a_running_page_is_none(words: str) -> None:
    assert chosen(reported("crane"), reported("page", words)) == ["crane"]


@pytest.mark.parametrize(
    "words",
    ["Marlo hearing on a spill", "The minutes of Marlo, as it happened, were lost.", "Marlo pays its debt in full."],
)
def test_any_other_headline_or_sentence_is_one(words: str) -> None:
    assert set(chosen(reported("crane"), reported("page", words))) == {"crane", "page"}


@pytest.mark.parametrize(
    ("words", "dated", "is_one"),
    [
        ("Guards had landed in Marlo.", False, False),
        ("Guards had already been landed in Marlo.", False, False),
        ("Guards had landed in Marlo.", True, True),
        ("Guards landed in Marlo.", False, True),
        ("Guards had hit Marlo.", False, False),
        ("Guards had to close Marlo.", False, True),
        ("The mayor had a heart attack in Marlo.", False, True),
        ("The mayor had talks in Marlo.", False, True),
    ],
)
def test_what_was_over_before_and_has_no_day_is_none(words: str, dated: bool, is_one: bool) -> None:
    source = article(words, FIRST, id="guards")
    bound = when(FIRST) if dated else replace(when(FIRST), interval=replace(when(FIRST).interval, earliest=None))
    trigger = next(word for word in ("landed", "hit", "close", "attack", "talks") if word in words)
    told = replace(mention(source, trigger, bound), lemma=trigger.removesuffix("ed").removesuffix("s"))
    made = event(told, id="guards", salience=0.8)
    assert chosen((source, made)) == (["guards"] if is_one else [])


def test_what_stands_at_the_foot_of_an_article_matters_less() -> None:
    head = reported("crane", salience=0.7)
    source = article("Rain fell on Tessin all day. " * 90 + "A dam broke.", FIRST, id="dam")
    foot = source, event(mention(source, "broke", when(FIRST), passage="A dam broke."), id="dam", salience=0.8)
    assert chosen(head, foot) == ["crane", "dam"]
    assert chosen(head, foot, layout=replace(LAYOUT, far_down=0.0)) == ["dam", "crane"]
    # At the very foot it keeps half of its worth.
    assert chosen(head, (source, replace(foot[1], salience=replace(foot[1].salience, score=0.95)))) == ["crane", "dam"]


def test_what_may_be_told_already_stands_behind_what_is_new() -> None:
    lines = [
        reported("one", "Dockers struck at the port of Marlo.", salience=0.9),
        reported("again", "Dockers struck at Marlo, the port said.", salience=0.85),
        reported("other", "Snow closed the pass to Osmere.", salience=0.6),
    ]
    assert chosen(*lines) == ["one", "other", "again"]
    assert chosen(*lines, layout=replace(LAYOUT, novelty=0.0)) == ["one", "again", "other"]
    assert chosen(*lines, layout=replace(LAYOUT, share_left=0.3)) == ["one", "other"]


def test_a_sentence_that_only_touches_on_its_event_stands_behind_one_that_is_about_its_own() -> None:
    about, (source, touched) = reported("dam", salience=0.7), reported("crane", salience=0.9)
    aside = replace(touched.summary, central=False)
    touching = source, replace(touched, mentions=(aside,), summary=aside)
    assert chosen(about, (source, touched)) == ["crane", "dam"]
    assert chosen(about, touching) == ["dam", "crane"]


def test_what_somebody_thinks_of_a_deed_weighs_as_that_and_not_as_the_deed() -> None:
    source = article("Vale mocked the guard who shot a boy in Marlo.", FIRST, id="view")
    mocked = replace(mention(source, "mocked", when(FIRST)), lemma="mock")
    shot = replace(mention(source, "shot", when(FIRST)), central=False)
    events = [event(mocked, id="view", salience=0.5), event(shot, id="deed", salience=0.9)]
    dam, fell = reported("dam", "Snow closed the pass to Osmere and to the port.", salience=0.7)
    laid = material([source, dam], *events, fell)
    assert [entry.event.id for entry in choose(laid)] == ["dam", "view"]
    thrown = replace(mocked, lemma="throw")
    laid = material([source, dam], event(thrown, id="view", salience=0.5), events[1], fell)
    assert [entry.event.id for entry in choose(laid)] == ["view", "dam"]


def test_a_line_that_takes_the_quake_as_known_does_not_weigh_as_the_quake() -> None:
    source = article("Soon after the quake people in Marlo wrote letters.", FIRST, id="letters")
    wrote = event(mention(source, "wrote", when(FIRST)), id="letters", salience=0.5)
    quake = replace(mention(source, "quake", when(FIRST)), central=False)
    dam, fell = reported("dam", "Snow closed the pass to Osmere and to the port.", salience=0.7)
    for reference, order in ((Reference.DEFINITE, ["dam", "letters"]), (Reference.NEW, ["letters", "dam"])):
        told = event(replace(quake, reference=reference), id="quake", salience=0.9)
        assert [entry.event.id for entry in choose(material([source, dam], wrote, told, fell))] == order


def test_that_another_report_is_about_the_deed_adds_nothing_to_a_line_of_what_somebody_thinks() -> None:
    source = article("Vale mocked the guard who shot a boy in Marlo.", FIRST, id="view")
    report = article("A guard shot a boy.", FIRST, id="report")
    mocked = replace(mention(source, "mocked", when(FIRST)), lemma="mock")
    shot = replace(mention(source, "shot", when(FIRST)), central=False)
    view = event(mocked, id="view", salience=0.5)
    deed = event(shot, mention(report, "shot", when(FIRST)), id="deed", salience=0.9)
    dam, fell = reported("dam", "Snow closed the pass to Osmere and to the port.", salience=0.7)
    laid = material([source, report, dam], view, deed, fell)
    lines = [Entry(deed, mocked, (view,)), Entry(fell, fell.summary)]
    assert [entry.event.id for entry in choose(laid, lines=lines)] == ["dam", "deed"]


def planned(days: int, *, is_ahead: bool = False, **changes: object) -> list[str]:
    """The key developments, of an event so many days after its report; its time is over, unless it `is_ahead`."""
    source, made = reported("lock", day=FIRST + timedelta(days=days))
    plan = replace(made, **{"status": Status.PLANNED, "last_reported": FIRST, **changes})
    return [entry.event.id for entry in choose(of_plan(source, plan, is_ahead=is_ahead))]


def of_plan(source: Article, plan: Event, *, is_ahead: bool = False) -> Material:
    laid = material([source], plan)
    return laid if is_ahead else replace(laid, timeline=timeline(plan))


def test_a_plan_whose_time_is_over_is_none_where_nobody_says_what_came_of_it() -> None:
    assert planned(5) == []
    assert planned(5, last_reported=FIRST + timedelta(days=6)) == ["lock"]
    assert planned(5, last_reported=None) == ["lock"]


def test_a_plan_that_lies_ahead_is_one() -> None:
    assert planned(5, is_ahead=True) == ["lock"]


def test_what_happened_or_was_confirmed_is_no_plan() -> None:
    assert planned(5, status=Status.REPORTED) == ["lock"]


def test_a_plan_that_a_person_edited_stays() -> None:
    source, made = reported("lock", day=FIRST + timedelta(days=5))
    plan = replace(made, status=Status.PLANNED, last_reported=FIRST)
    edit = make_edit("lock", EditRequest(note="by telephone"), who="A", at=None)
    laid = replace(of_plan(source, plan), edits=Edited((edit,), (plan,), {"lock": edit}))
    assert [entry.event.id for entry in choose(laid)] == ["lock"]


def read_as(*kinds: NewsKind, **changes: object) -> tuple[Article, Event]:
    """An event that so many mentions report, of these kinds to the reading model; by default only before the report."""
    source, made = reported("blast")
    mentions = tuple(replace(made.summary, judgement=Judgement(kind, 0.9, 0.0, 1.0)) for kind in kinds)
    return source, replace(
        made,
        **{"mentions": mentions, "summary": mentions[0], "when": when(FIRST, qualifier=Qualifier.BEFORE), **changes},
    )


def test_what_most_articles_only_look_back_on_is_none_where_nothing_gives_its_day() -> None:
    old, new = NewsKind.BACKGROUND, NewsKind.NEWS
    assert chosen(read_as(old, old, new)) == []
    assert chosen(read_as(old, new)) == ["blast"]
    assert chosen(read_as(old, old, new, when=when(FIRST))) == ["blast"]


def test_what_is_only_looked_back_on_stays_where_a_person_edited_it() -> None:
    source, made = read_as(NewsKind.BACKGROUND)
    edit = make_edit("blast", EditRequest(note="by telephone"), who="A", at=None)
    laid = replace(material([source], made), edits=Edited((edit,), (made,), {"blast": edit}))
    assert [entry.event.id for entry in choose(laid)] == ["blast"]
