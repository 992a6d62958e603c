from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

import pytest

from briefing.brief.compose import compose
from briefing.brief.options import Options
from briefing.brief.verify import lines
from briefing.changes.compare import Window, compare
from briefing.model import Article, Event, PrintedEvent, Qualifier, Span, Status
from briefing.model.document import Brief, Bullets, Paragraph, Section, Table
from briefing.writing import render
from tests.changes.editions import FIRST, SECOND, days_before, material, options, printed, window
from tests.make import article, claim, event, mention, timex, when

HERALD = article("A crane fell on Sunday, killing 4 people.", FIRST, id="herald", publisher="The Herald")
SUNDAY = timex(HERALD, "Sunday", date(2026, 3, 29))
FOUR = claim(HERALD, "killed", "killing 4 people", 4, 4, 4)
FELL = mention(HERALD, "fell", when(date(2026, 3, 29), SUNDAY), claims=(FOUR,))
BEFORE = printed([HERALD], event(FELL))

POST = article("The crane fell and killed 6 people.", SECOND, id="post", publisher="The Post")
SIX = claim(POST, "killed", "killed 6 people", 6, 6, 6)
ROSE = event(FELL, mention(POST, "fell", when(date(2026, 3, 29)), claims=(SIX,)))


def edition(
    before: dict[str, PrintedEvent],
    articles: Sequence[Article],
    *events: Event,
    since: Window,
    chosen: Options | None = None,
) -> Brief:
    laid = material(articles, *events)
    return compose(replace(laid, changes=compare(laid, before, since)), chosen or options(SECOND))


def section(brief: Brief, key: str) -> Section:
    return next(section for section in brief.sections if section.key == key)


def words(section: Section) -> str:
    return "\n".join(line.text for block in section.blocks for line in lines(block))


def notes(section: Section) -> str:
    return "\n".join(item.note for block in section.blocks if isinstance(block, Bullets) for item in block.items)


def rows(brief: Brief) -> list[list[str]]:
    (table,) = (block for block in section(brief, "changes").blocks if isinstance(block, Table))
    return [
        [" | ".join(line.text for line in cell) for cell in row.cells] for group in table.groups for row in group.rows
    ]


def test_a_brief_outside_a_row_of_editions_has_no_such_section() -> None:
    brief = compose(material([HERALD], event(FELL)), options(FIRST))
    assert "changes" not in [section.key for section in brief.sections]


def test_the_first_edition_says_that_it_is_the_first_and_marks_nothing() -> None:
    brief = edition({}, [HERALD], event(FELL), since=Window(new=frozenset({"herald"})))
    assert "This is the first edition" in words(section(brief, "changes"))
    assert "new" not in words(section(brief, "timeline"))


def test_with_nothing_new_it_says_so_plainly_with_the_counts() -> None:
    brief = edition(BEFORE, [HERALD], event(FELL), since=window())
    changed = section(brief, "changes")
    assert changed.title == "Since the edition of 30 March 2026"
    assert words(changed) == (
        "Nothing new since the edition of 30 March 2026. Articles read: 0. Unchanged and not repeated: 1."
    )
    assert "timeline" not in [one.key for one in brief.sections]
    assert "because they contain nothing new: The period at a glance, Timeline" in words(section(brief, "coverage"))
    assert brief.sources == ()
    assert brief.coverage.read == 0


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


def test_what_is_withdrawn_stands_under_a_heading_of_its_own() -> None:
    now = article("A crane was moved.", SECOND, id="herald-2", publisher="The Herald")
    old = replace(HERALD, newer_version="herald-2")
    brief = edition(BEFORE, [now], since=window(now, earlier=[old]))
    ((what, _, after),) = rows(brief)
    assert what == "Withdrawn | 29 Mar 2026"
    assert after == "No longer reported by The Herald, which changed its article"
    assert "withdrawn or corrected: 1." in words(section(brief, "changes"))


def test_an_old_event_newly_reported_is_no_key_development_next_to_others() -> None:
    old = event(mention(POST, "killed", when(days_before(4)), passage="killed 6 people"), id="e7", salience=0.9)
    today = event(mention(POST, "fell", when(SECOND), passage="The crane fell"), id="e8", salience=0.5)
    brief = edition({}, [POST], old, today, since=window(POST))
    assert "killed" not in words(section(brief, "key-developments"))
    assert "“killed 6 people”" in words(section(brief, "changes"))
    assert "newly reported · 1 source" in words(section(brief, "timeline"))
    (alone,) = section(edition({}, [POST], old, since=window(POST)), "key-developments").blocks
    assert isinstance(alone, Bullets)
    assert alone.items[0].note == "newly reported"


def test_late_items_are_marked_and_counted() -> None:
    flood = event(mention(POST, "killed", when(FIRST)), id="e7")
    brief = edition(BEFORE, [HERALD, POST], flood, since=window(late=[POST]))
    assert "new, arrived late · 1 source" in words(section(brief, "timeline"))
    assert "Articles that arrived late: 1." in words(section(brief, "changes"))


def test_missed_editions_and_silent_inputs_stand_at_the_top() -> None:
    days = (date(2026, 3, 27), date(2026, 3, 28), date(2026, 4, 1))
    since = replace(window(), missed=days, quiet=(("feed.xml", 5),), teasers=("post.example/feed",))
    first, second, third, *_ = section(edition(BEFORE, [HERALD], event(FELL), since=since), "changes").blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert isinstance(third, Paragraph)
    assert first.line.text == "No edition was made on 27–28 March 2026, 1 April 2026; this one covers those days."
    assert second.line.text == "No new article from feed.xml for 5 days."
    assert third.line.text == "post.example/feed brings summaries only: the articles themselves are not read."


def test_what_is_unchanged_is_repeated_where_that_is_chosen() -> None:
    chosen = replace(options(SECOND), repeat_unchanged=True)
    brief = edition(BEFORE, [HERALD], event(FELL), since=window(), chosen=chosen)
    assert "unchanged · 1 source" in words(section(brief, "timeline"))
    assert "Unchanged and repeated: 1." in words(section(brief, "changes"))
    assert words(section(brief, "key-developments")) == "Nothing new or changed."


def test_the_source_list_holds_the_new_articles_and_what_is_cited() -> None:
    old = article("A dam held.", FIRST, id="old", publisher="The Courier")
    brief = edition(BEFORE, [HERALD, old, POST], ROSE, since=window(POST))
    assert {source.id for source in brief.sources} == {"herald", "post"}
    numbers = {source.number for source in brief.sources}
    cited = chain.from_iterable(lines(block) for part in brief.sections for block in part.blocks)
    assert {citation.source for line in cited for citation in line.citations} <= numbers
    assert dict(brief.masthead.facts)["Reports"] == "1 article"


def test_many_changes_are_cut_to_the_layout_and_counted(tmp_path: Path) -> None:
    shipped = Path("templates/sections.toml").read_text(encoding="utf-8")
    (tmp_path / "sections.toml").write_text(shipped.replace("most = 8 ", "most = 0 "), encoding="utf-8")
    chosen = replace(options(SECOND), templates=tmp_path)
    brief = edition(BEFORE, [HERALD, POST], ROSE, since=window(POST), chosen=chosen)
    assert not any(isinstance(block, Table) for block in section(brief, "changes").blocks)


@pytest.mark.parametrize("qualifier", [Qualifier.BEFORE, Qualifier.ON])
def test_a_bound_that_becomes_a_day_is_an_update_and_a_repeated_bound_is_none(qualifier: Qualifier) -> None:
    bound = mention(HERALD, "fell", when(FIRST, qualifier=Qualifier.BEFORE), claims=(FOUR,))
    before = printed([HERALD], event(bound))
    again = mention(POST, "fell", when(date(2026, 3, 29) if qualifier is Qualifier.ON else SECOND, qualifier=qualifier))
    now = replace(event(bound, again), when=again.when if qualifier is Qualifier.ON else bound.when)
    brief = edition(before, [HERALD, POST], now, since=window(POST))
    assert ("updated events: 1" in words(section(brief, "changes"))) is (qualifier is Qualifier.ON)


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


def test_a_line_without_a_day_gets_none_of_long_before() -> None:
    bound = mention(HERALD, "fell", when(FIRST, qualifier=Qualifier.BEFORE), claims=(FOUR,))
    ago = mention(POST, "fell", when(days_before(40)))
    now = replace(event(bound, ago), when=ago.when)
    brief = edition(printed([HERALD], event(bound)), [HERALD, POST], now, since=window(POST))
    assert "Nothing new" in words(section(brief, "changes"))


def test_a_correction_note_stands_on_page_one_whatever_it_corrects() -> None:
    note = "Correction: an earlier article misnamed the mayor."
    post = article(f"A bridge was opened. {note}", SECOND, id="post", publisher="The Post")
    post = replace(post, correction=Span(post.text.index(note), len(post.text)))
    opened = event(mention(post, "opened", when(SECOND)), id="e2")
    brief = edition(BEFORE, [HERALD, post], event(FELL), opened, since=window(post))
    assert rows(brief) == [["Corrected", "", f"“{note}” | The Post"]]
    assert "withdrawn or corrected: 1" in words(section(brief, "changes"))
    assert all(render(brief, kind) for kind in ("pdf", "docx", "md", "json"))


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
