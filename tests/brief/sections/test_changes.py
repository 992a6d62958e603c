from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

import pytest

from briefing.brief.compose import compose
from briefing.brief.verify import lines
from briefing.changes.compare import Window
from briefing.model import Span
from briefing.model.document import Bullets, Paragraph, Table
from briefing.writing import render
from tests.brief.crane import BEFORE, FELL, HERALD, POST, ROSE, edition, rows, section, words
from tests.changes.editions import FIRST, SECOND, days_before, material, options, window
from tests.make import article, event, mention, when


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
    assert "“[…] killed 6 people”" in words(section(brief, "changes"))
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
    assert "updated events: 1" in words(section(brief, "changes"))


@pytest.mark.parametrize(
    ("publisher", "words_", "shown"),
    [
        ("The Herald", "an earlier article misnamed the owner of the crane that fell, killing people", True),
        ("The Herald", "an earlier article misnamed the mayor", False),
        ("The Post", "an earlier article misnamed the owner of the crane that fell, killing people", False),
    ],
    ids=["of a printed line", "of something else", "of an outlet that was not printed"],
)
def test_a_correction_note_stands_on_page_one_where_it_names_what_was_printed(
    publisher: str, words_: str, shown: bool
) -> None:
    note = f"Correction: {words_}."
    post = article(f"A bridge was opened. {note}", SECOND, id="post", publisher=publisher)
    post = replace(post, correction=Span(post.text.index(note), len(post.text)))
    opened = event(mention(post, "opened", when(SECOND)), id="e2")
    printed = "“A crane fell on Sunday, killing 4 people.” | The Herald, edition of 30 Mar 2026"
    brief = edition(BEFORE, [HERALD, post], event(FELL), opened, since=window(post))
    assert ("withdrawn or corrected: 1" in words(section(brief, "changes"))) is shown
    if shown:
        assert rows(brief) == [["Corrected", printed, f"“{note}” | {publisher}"]]
        assert all(render(brief, kind) for kind in ("pdf", "docx", "md", "json"))


def test_a_correction_note_of_a_line_that_no_article_reports_any_more_quotes_it() -> None:
    note = "Correction: an earlier article misnamed the owner of the crane that fell, killing people."
    post = article(f"A bridge was opened. {note}", SECOND, id="post", publisher="The Herald")
    post = replace(post, correction=Span(post.text.index(note), len(post.text)))
    opened = event(mention(post, "opened", when(SECOND)), id="e2")
    brief = edition(BEFORE, [post], opened, since=window(post))
    printed = "“A crane fell on Sunday, killing 4 people.” | The Herald, edition of 30 Mar 2026"
    assert rows(brief) == [["Corrected", printed, f"“{note}” | The Herald"]]
    assert all(render(brief, kind) for kind in ("pdf", "docx", "md", "json"))
