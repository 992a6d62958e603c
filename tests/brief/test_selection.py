from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.brief.layout import Layout
from briefing.brief.selection import Selection, select
from briefing.edits.request import EditRequest, make_edit
from briefing.events.likeness import Likeness
from briefing.model import Article, Basis, Edited, Event, Interval, Material, Mention, Qualifier, Status, Story
from tests.changes.editions import FIRST, material, options
from tests.make import article, event, mention, timeline, timex, when

HERALD = article("A crane fell. A dam burst. The port will close.", FIRST, id="herald")
FELL = event(mention(HERALD, "fell", when(FIRST), passage="A crane fell."), id="fell")
BURST = event(mention(HERALD, "burst", when(None), passage="A dam burst."), id="burst")
PLANNED = mention(HERALD, "close", when(date(2026, 4, 9)), passage="The port will close.", status=Status.PLANNED)
CLOSE = event(PLANNED, id="close")


def chosen(given: Material, layout: Layout | None = None) -> Selection:
    return select(given, options(FIRST), layout or Layout.load(), Likeness(given.articles))


def ids(selection: Selection, section: str) -> list[str]:
    return [entry.event.id for entry in selection.listed(section)]


def without(section: str, folder: Path) -> Layout:
    text = Path("templates/sections.toml").read_text(encoding="utf-8").replace(f'    "{section}",\n', "")
    (folder / "sections.toml").write_text(text, encoding="utf-8")
    return Layout.load(folder)


def test_each_event_is_listed_in_the_section_of_its_kind() -> None:
    found = chosen(material([HERALD], FELL, BURST, CLOSE))
    assert {section: ids(found, section) for section in ("timeline", "ahead", "undated", "denied")} == {
        "timeline": ["fell"],
        "ahead": ["close"],
        "undated": ["burst"],
        "denied": [],
    }
    assert [entry.event.id for entry in found.all_listed] == ["fell", "close", "burst"]
    assert [entry.event.id for entry in found.key_developments] == ["fell"]


def test_a_denial_is_listed_as_one() -> None:
    denied = replace(FELL, status=Status.DENIED)
    assert ids(chosen(Material((HERALD,), {}, (denied,), timeline())), "denied") == ["fell"]


def test_a_denial_that_needs_the_sentence_before_it_is_not() -> None:
    leaning = replace(FELL.summary, leans=True)
    denied = replace(FELL, status=Status.DENIED, summary=leaning, mentions=(leaning,))
    assert ids(chosen(Material((HERALD,), {}, (denied,), timeline())), "denied") == []


def test_without_a_day_no_line_is_listed_that_needs_the_sentence_before_it() -> None:
    leaning = replace(BURST.summary, leans=True)
    burst = replace(BURST, summary=leaning, mentions=(leaning,))
    assert ids(chosen(material([HERALD], FELL, burst)), "undated") == []


@pytest.mark.parametrize("section", ["timeline", "ahead", "undated"])
def test_a_section_that_the_layout_leaves_out_lists_nothing(section: str, tmp_path: Path) -> None:
    found = chosen(material([HERALD], FELL, BURST, CLOSE), without(section, tmp_path))
    assert not ids(found, section)
    assert [entry.event.id for entry in found.shown] == ["fell"]


def test_without_their_section_there_are_no_key_developments(tmp_path: Path) -> None:
    assert chosen(material([HERALD], FELL), without("key-developments", tmp_path)).key_developments == ()


def slight(one: Event, score: float) -> Event:
    return replace(one, salience=replace(one.salience, score=score))


def test_what_is_known_by_a_bound_alone_must_matter_more() -> None:
    bound = replace(FELL, when=replace(FELL.when, interval=replace(FELL.when.interval, earliest=None)))
    inferred = replace(bound, when=replace(bound.when, basis=Basis.INFERRED))
    assert ids(chosen(material([HERALD], slight(FELL, 0.25))), "timeline") == ["fell"]
    assert ids(chosen(material([HERALD], slight(inferred, 0.25))), "timeline") == []


def test_what_the_timeline_quotes_is_not_listed_again_as_undated() -> None:
    again: Mention = replace(BURST.summary, passage=FELL.summary.passage, sentence=FELL.summary.sentence)
    assert ids(chosen(material([HERALD], FELL, event(again, id="burst"))), "undated") == []
    # Not so where a person edited it.
    burst = event(again, id="burst")
    edit = make_edit("burst", EditRequest(note="by telephone"), who="A", at=None)
    edited = replace(material([HERALD], FELL, burst), edits=Edited((edit,), (FELL, burst), {"burst": edit}))
    assert ids(chosen(edited), "undated") == ["burst"]


def test_a_plan_in_the_words_of_what_happened_is_of_another_time() -> None:
    goes: Mention = replace(PLANNED, passage=FELL.summary.passage, sentence=FELL.summary.sentence)
    found = chosen(material([HERALD], FELL, event(goes, id="goes")))
    assert ids(found, "ahead") == ["goes"]
    called = replace(FELL, when=when(FIRST, qualifier=Qualifier.BEFORE))
    called = replace(called, mentions=tuple(replace(each, when=called.when) for each in called.mentions))
    assert ids(chosen(material([HERALD], called, event(goes, id="goes"))), "ahead") == ["goes"]
    same = replace(goes, when=FELL.when)
    assert ids(chosen(material([HERALD], FELL, event(same, id="goes"))), "ahead") == []


@pytest.mark.parametrize(("more", "shown"), [(0.0, ["fell"]), (-0.001, [])])
def test_what_matters_as_much_as_the_layout_asks_stands_in_the_timeline(more: float, shown: list[str]) -> None:
    least = Layout.load().timeline.least_salience
    fell = replace(FELL, salience=replace(FELL.salience, score=least + more))
    assert ids(chosen(material([HERALD], fell)), "timeline") == shown


def test_an_announcement_without_a_day_is_news_for_a_time_only() -> None:
    sources: list[Article] = [HERALD]
    someday = replace(PLANNED, when=when(None))
    old = replace(event(someday, id="someday"), last_reported=date(2026, 1, 1))
    assert ids(chosen(material(sources, old)), "timeline") == []
    fresh = chosen(material(sources, replace(old, last_reported=FIRST)))
    assert ids(fresh, "timeline") == ["someday"]
    assert ids(fresh, "ahead") == []
    # "He promised in 2010 to clean up the hall", in a profile of today.
    since = replace(old.when, interval=Interval.of_days(date(2010, 1, 1), None), qualifier=Qualifier.AFTER)
    assert ids(chosen(material(sources, replace(old, when=since, last_reported=FIRST))), "timeline") == []
    last = date.fromordinal(FIRST.toordinal() - Layout.load().ahead.within_days)
    for day, shown in ((last, ["someday"]), (date.fromordinal(last.toordinal() - 1), [])):
        assert ids(chosen(material(sources, replace(old, last_reported=day))), "timeline") == shown


@pytest.mark.parametrize(("deadline", "section"), [(date(2026, 5, 1), "ahead"), (date(2027, 12, 31), "timeline")])
def test_what_is_to_be_done_by_a_far_day_is_news_of_today(deadline: date, section: str) -> None:
    bound = Interval.of_days(None, deadline)
    by = replace(when(deadline), interval=bound, qualifier=Qualifier.BEFORE, basis=Basis.STATED)
    plan = replace(event(replace(PLANNED, when=by), id="cut"), last_reported=FIRST, first_reported=FIRST)
    found = chosen(material([HERALD], plan))
    for each in ("ahead", "timeline"):
        assert ids(found, each) == (["cut"] if each == section else [])


def test_what_repeats_a_weightier_line_from_another_side_is_left_out() -> None:
    barge = article("A barge carrying grain was ripped by an explosion off Marlo on Thursday.", FIRST, id="barge")
    sank = article("The grain barge sank after the explosion on Thursday.", FIRST, id="sank")
    ripped = event(mention(barge, "ripped", when(FIRST)), id="ripped", salience=0.9)
    sunk = event(mention(sank, "sank", when(FIRST)), id="sunk", salience=0.8)
    assert ids(chosen(material([barge, sank], ripped, sunk)), "timeline") == ["ripped"]
    assert ids(chosen(material([barge, sank], ripped)), "timeline") == ["ripped"]
    assert ids(chosen(material([barge, sank], sunk)), "timeline") == ["sunk"]


def test_a_line_that_leans_on_the_one_before_it_stands_in_the_annex_alone() -> None:
    leaning = replace(FELL, mentions=(replace(FELL.summary, leans=True),), summary=replace(FELL.summary, leans=True))
    found = chosen(material([HERALD], leaning))
    assert (ids(found, "timeline"), ids(found, "annex"), found.key_developments) == ([], ["fell"], ())


def test_an_announcement_that_leans_on_the_line_before_it_is_not_listed() -> None:
    leaning = replace(PLANNED, leans=True)
    assert ids(chosen(material([HERALD], event(leaning, id="close"))), "ahead") == []


def test_of_one_story_no_more_lies_ahead_than_has_room() -> None:
    layout = Layout.load()
    by_story = replace(layout.stories, by="story", least_lines=1)
    layout = replace(layout, ahead=replace(layout.ahead, most_of_story=2), stories=by_story)
    will = ("The port will close.", "A new pier will open.", "The fleet will sail.", "Tall cranes will turn.")
    source = article(" ".join(will), FIRST, id="will")
    plans = [
        event(
            mention(source, words.split()[-1][:-1], when(date(2026, 4, 5 + n)), passage=words, status=Status.PLANNED),
            id=f"plan{n}",
            salience=0.5 + n / 10,
        )
        for n, words in enumerate(will)
    ]
    given = material([HERALD, source], FELL, *plans)
    port = Story("s1", "The port", None, (FELL.id, *(plan.id for plan in plans)), (HERALD.id, source.id), FELL.id, 0.5)
    assert ids(chosen(replace(given, stories=(port,)), layout), "ahead") == ["plan2", "plan3"]
    assert len(ids(chosen(given, layout), "ahead")) == len(plans)


def test_what_is_ahead_is_quoted_in_words_that_stand_by_themselves_and_name_its_day() -> None:
    leaning = article("He will be sentenced on 9 April.", FIRST, id="post")
    alone = article("They will be back on 9 April when Vale is sentenced.", FIRST, id="mail")
    day = when(date(2026, 4, 9))
    own = replace(mention(leaning, "sentenced", day, status=Status.PLANNED), leans=True)
    other = mention(alone, "sentenced", when(None))
    sentenced = event(own, other, id="sentenced")
    given = material([leaning, alone], sentenced)
    assert not ids(chosen(given), "ahead")
    timexes = {alone.id: (timex(alone, "9 April", date(2026, 4, 9)),)}
    (entry,) = chosen(replace(given, timexes=timexes)).listed("ahead")
    assert entry.quoted is other


def test_a_line_has_no_day_of_a_clause_that_only_describes() -> None:
    herald = article("The guard, who fled on Monday, is ill. A crane fell.", FIRST, id="herald")
    words = "The guard, who fled on Monday, is ill."
    fled = replace(mention(herald, "fled", when(date(2026, 3, 30)), passage=words), central=False, describes=True)
    ill = replace(mention(herald, "is", when(None), passage=words), state=True)
    told = replace(event(fled, id="fled"), first_reported=FIRST)
    (entry,) = (each for each in chosen(material([herald], told, event(ill, id="ill"))).shown if each.quoted == fled)
    assert not entry.event.when.is_dated
    by_itself = replace(fled, describes=False)
    told = replace(told, summary=by_itself, mentions=(by_itself,))
    (entry,) = chosen(material([herald], told, event(ill, id="ill"))).shown
    assert entry.event.when.interval.first_day == date(2026, 3, 30)
