from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefing.brief.compose import compose
from briefing.brief.options import Options
from briefing.errors import BadSettings
from briefing.model import (
    Anchor,
    AnchorKind,
    Article,
    Conflict,
    Event,
    Interval,
    Material,
    Qualifier,
    Revision,
    Skipped,
    Status,
    When,
)
from briefing.model.document import Brief, Bullets, Chart, Paragraph, Section, Table
from tests.make import article, claim, event, mention, timeline, timex, when

OPTIONS = Options(cutoff=datetime(2024, 5, 18, 6, 30, tzinfo=UTC))

HERALD = article("A bridge fell on Thursday, killing 4 people.", id="herald", publisher="The Herald")
GAZETTE = article("A bridge collapse killed at least 6 people.", id="gazette", publisher="The Gazette")
WIRE = article("A bridge fell on Thursday, killing 4 people.", id="wire", publisher="Reprinter", reprint_of="herald")
OLD = article("A dam burst in 1999.", id="old", publisher="The Herald")
UNDATED = article("It burned on Thursday.", None, id="undated", publisher="The Gazette")

THURSDAY = timex(HERALD, "Thursday", date(2024, 5, 16))
FOUR = claim(HERALD, "killed", "killing 4 people", 4, 4, 4)
SIX = claim(GAZETTE, "killed", "at least 6 people", 6, None, None)
FELL = mention(HERALD, "fell", when(date(2024, 5, 16), THURSDAY), claims=(FOUR,))
COLLAPSE = mention(GAZETTE, "collapse", when(date(2024, 5, 17), qualifier=Qualifier.BEFORE), claims=(SIX,))
COPY = mention(WIRE, "fell", when(date(2024, 5, 16)))
BURST = mention(OLD, "burst", when(date(1999, 6, 1)))
UNRESOLVED = timex(UNDATED, "Thursday", None, anchor=AnchorKind.NONE)
BURNED = mention(UNDATED, "burned", when(None))

BRIDGE = event(FELL, COLLAPSE, COPY, conflicts=(Conflict("killed", (FOUR, SIX)),), reprints=frozenset({"wire"}))
DAM = event(BURST, id="e2", salience=0.7)
FIRE = event(BURNED, id="e3", salience=0.6)
STEPS = article("It cracked on Thursday. Two hours later a lorry sank.", id="herald", publisher="The Herald")
CRACKED = timex(STEPS, "Thursday", date(2024, 5, 16))
LATER = replace(timex(STEPS, "Two hours later", date(2024, 5, 16)), anchor=Anchor(AnchorKind.TIMEX, CRACKED.start))
TRIFLE = event(mention(GAZETTE, "killed", when(date(2024, 5, 15))), id="e4", salience=0.01)


def composed(
    *events: Event,
    undated: tuple[Event, ...] = (FIRE,),
    ahead: tuple[Event, ...] = (),
    options: Options = OPTIONS,
    herald: Article = HERALD,
) -> Brief:
    articles = (herald, GAZETTE, WIRE, OLD, UNDATED)
    timexes = {"herald": (THURSDAY,), "undated": (UNRESOLVED,)}
    printed = timeline(*events, undated=undated, ahead=ahead)
    skipped = (Skipped("x.bin", "it is not text"),)
    return compose(Material(articles, timexes, (*events, *undated), printed, skipped), options)


def section(brief: Brief, key: str) -> Section:
    return next(s for s in brief.sections if s.key == key)


def table(brief: Brief, key: str) -> Table:
    block = section(brief, key).blocks[0]
    assert isinstance(block, Table)
    return block


def texts(section: Section) -> str:
    found = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            found.append(block.line.text)
        elif isinstance(block, Bullets):
            found += [f"{bullet.lead} {bullet.line.text} {bullet.note}" for bullet in block.items]
    return "\n".join(found)


def test_a_row_that_a_source_puts_after_the_one_above_says_so() -> None:
    crack = event(
        mention(STEPS, "cracked", when(date(2024, 5, 16), CRACKED), passage="It cracked on Thursday."), id="e7"
    )
    sank = event(
        mention(STEPS, "sank", when(date(2024, 5, 16), LATER), passage="Two hours later a lorry sank."), id="e8"
    )
    rows = [row for group in table(composed(crack, sank, herald=STEPS), "timeline").groups for row in group.rows]
    assert ["after the line above" in "".join(line.text for line in row.cells[0]) for row in rows] == [False, True]


def test_sections_stand_in_the_order_of_the_layout_file() -> None:
    assert [s.key for s in composed(BRIDGE).sections] == [
        "key-developments",
        "picture",
        "timeline",
        "figures",
        "denied",
        "ahead",
        "undated",
        "sources",
        "coverage",
    ]


def test_a_timeline_row_tells_date_words_and_standing_and_cites_every_source() -> None:
    brief = composed(BRIDGE)
    (group,) = table(brief, "timeline").groups
    date_cell, words, standing = group.rows[0].cells
    assert group.heading == "Thursday, 16 May 2024"
    assert [line.text for line in date_cell] == ["16 May 2024", "“Thursday”, report of 17 May 2024"]
    assert words[0].text == "“A bridge fell on Thursday [16 May 2024], killing 4 people.”"
    cited = [brief.sources[c.source - 1].id for c in words[0].citations]
    assert cited == ["herald", "gazette", "wire"]
    assert standing[-1].text == "2 independent sources and 1 reprint"


def test_an_event_that_matters_too_little_is_counted_and_not_printed() -> None:
    brief = composed(BRIDGE, TRIFLE)
    assert len(table(brief, "timeline").groups) == 1
    assert "Events with a day or a period: 2; the lines printed here cover 1 of them." in texts(
        section(brief, "coverage")
    )


def test_what_is_ahead_must_matter_and_without_a_day_must_be_news() -> None:
    since = Interval.of_days(date(2024, 5, 17), None)
    someday = replace(when(date(2024, 5, 17), qualifier=Qualifier.AFTER), interval=since)

    def announced(source: Article, word: str, day: When, salience: float, printed: date) -> Event:
        planned = mention(source, word, day, status=Status.PLANNED)
        return replace(event(planned, id=word, salience=salience), last_reported=printed)

    lately, long_ago = date(2024, 5, 17), date(2024, 4, 1)
    reopens = announced(HERALD, "fell", when(date(2024, 6, 1)), 0.15, long_ago)
    hearing = announced(GAZETTE, "collapse", someday, 0.3, lately)
    stale = announced(OLD, "burst", someday, 0.3, long_ago)
    musing = announced(UNDATED, "burned", someday, 0.15, lately)
    printed = texts(section(composed(ahead=(reopens, hearing, stale, musing)), "ahead"))
    assert [line.split(" “")[0] for line in printed.splitlines()] == ["1 Jun 2024", "on or after 17 May 2024"]


def test_backstory_is_in_the_timeline_but_no_key_development_and_not_in_the_picture() -> None:
    brief = composed(DAM, BRIDGE)
    assert [g.heading for g in table(brief, "timeline").groups] == ["Tuesday, 1 June 1999", "Thursday, 16 May 2024"]
    assert "dam" not in texts(section(brief, "key-developments"))
    chart = section(brief, "picture").blocks[0]
    assert isinstance(chart, Chart)
    assert (chart.first, len(chart.items)) == (date(2024, 5, 16), 1)


def test_figures_in_dispute_are_shown_claim_by_claim_and_never_averaged() -> None:
    (group,) = table(composed(BRIDGE), "figures").groups
    assert group.heading == "Killed · 16 May 2024"
    assert [row.cells[0][0].text for row in group.rows] == ["“killing 4 people”", "“at least 6 people”"]
    assert [row.cells[2][0].text for row in group.rows] == ["The Herald", "The Gazette"]


def test_what_has_no_day_is_listed_as_unknown_and_its_article_named() -> None:
    brief = composed(BRIDGE)
    assert "day not known" in texts(section(brief, "undated"))
    number = next(s.number for s in brief.sources if s.id == "undated")
    assert brief.sources[number - 1].published == "not known"
    assert f"(source {number})" in texts(section(brief, "coverage"))


def test_what_was_skipped_is_named_in_the_brief() -> None:
    assert "x.bin it is not text" in texts(section(composed(BRIDGE), "coverage"))


def test_a_reprint_is_marked_in_the_source_list() -> None:
    brief = composed(BRIDGE)
    number = {source.id: source.number for source in brief.sources}
    assert brief.sources[number["wire"] - 1].reprint_of == number["herald"]


def test_a_claim_names_who_claims_it() -> None:
    source = article("Rebels said they shot down a jet.", id="herald")
    shot = mention(source, "shot", when(date(2024, 5, 16)), status=Status.CLAIMED, by="Rebels")
    printed = timeline(event(shot))
    brief = compose(Material((source,), {}, (event(shot),), printed), OPTIONS)
    (group,) = table(brief, "timeline").groups
    assert [line.text for line in group.rows[0].cells[2]] == ["Claimed", "Rebels", "1 source"]


def test_the_masthead_tells_edition_period_and_cutoff_with_its_zone() -> None:
    facts = dict(composed(BRIDGE).masthead.facts)
    assert facts["Edition"] == "Saturday, 18 May 2024"
    assert facts["Data cut-off"] == "18 May 2024, 06:30 UTC"
    assert facts["Period covered"] == "Reports published 17 May 2024"


def test_nothing_found_is_said() -> None:
    brief = composed(undated=())
    assert texts(section(brief, "timeline")) == "No dated event was found."


def test_a_layout_of_the_users_own_is_used(tmp_path: Path) -> None:
    layout = "[timeline]\nmost = 9\nleast-salience = 0.1\nleast-salience-bounded = 0.1\n[figures]\nmost = 3\n"
    (tmp_path / "sections.toml").write_text(f'order = ["sources"]\n{layout}')
    brief = composed(BRIDGE, options=replace(OPTIONS, templates=tmp_path))
    assert [s.key for s in brief.sections] == ["sources"]


@pytest.mark.parametrize(
    ("layout", "words"),
    [
        (
            'order = ["nonsense"]\n[timeline]\nmost = 9\nleast-salience = 0.1\nleast-salience-bounded = 0.1\n',
            "no section is called 'nonsense'",
        ),
        ('order = ["timeline"]\n[timeline]\nleast-salience = "much"\n', "least-salience must be a number"),
        ('order = ["timeline"]\n[timeline]\nleast-salience = inf\n', "least-salience must be a number from 0"),
        (
            'order = ["sources", "sources"]\n[timeline]\nmost = 9\nleast-salience = 0.1\nleast-salience-bounded = 1\n',
            "names 'sources' twice",
        ),
        ("order = [\n", "sections.toml"),
        (
            'order = ["key-developments"]\n[timeline]\nmost = 9\nleast-salience = 0.1\nleast-salience-bounded = 0.1\n',
            "within-days must be a number",
        ),
    ],
)
def test_a_wrong_layout_file_is_named(tmp_path: Path, layout: str, words: str) -> None:
    (tmp_path / "sections.toml").write_text(layout)
    with pytest.raises(BadSettings, match=words):
        composed(BRIDGE, options=replace(OPTIONS, templates=tmp_path))


def test_figures_that_changed_between_versions_stand_side_by_side() -> None:
    old = replace(article("A bridge fell, killing 3 people.", id="old-herald"), newer_version="herald")
    new = replace(HERALD, revisions=(Revision(old.passage(15, 31), HERALD.passage(27, 43)),))
    brief = compose(Material((new, old), {}, (), timeline()), OPTIONS)
    [group] = table(brief, "figures").groups
    quotes = [row.cells[1][0] for row in group.rows]
    assert [line.text for line in quotes] == ["“killing 3 people”", "“killing 4 people”"]
    numbers = {source.id: source.number for source in brief.sources}
    assert {source.id: source.newer_version for source in brief.sources} == {
        "herald": None,
        "old-herald": numbers["herald"],
    }
