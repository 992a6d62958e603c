from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from briefing.brief.compose import compose
from briefing.changes.compare import Window, compare
from briefing.changes.print_record import known_ids, remember
from briefing.events.ids import fingerprints
from briefing.model import Article, Event, PrintedEvent
from tests.changes.editions import FIRST, SECOND, edition, material, options, printed, window
from tests.changes.flood import counted
from tests.make import article, claim, event, mention, when

HERALD = article("A crane fell in the harbour, killing 4 people.", FIRST, id="herald", publisher="The Herald")
FOUR = claim(HERALD, "killed", "killing 4 people", 4, 4, 4)
FELL = mention(HERALD, "fell", when(FIRST), claims=(FOUR,))
POST = article("The crane fell and killed 6 people.", SECOND, id="post", publisher="The Post")
SIX = claim(POST, "killed", "killed 6 people", 6, 6, 6)
ROSE = mention(POST, "fell", when(FIRST), claims=(SIX,))


def second(
    before: dict[str, PrintedEvent], articles: list[Article], *events: Event, since: Window
) -> dict[str, PrintedEvent]:
    laid = material(articles, *events)
    laid = replace(laid, changes=compare(laid, before, since))
    return edition(laid, SECOND, before)


def test_it_holds_what_was_printed_by_whom() -> None:
    (one,) = printed([HERALD], event(FELL)).values()
    assert (one.event, one.edition, one.since, one.shown) == ("e1", FIRST, FIRST, True)
    assert one.quoted == FELL.passage
    assert [(figure.kind, figure.best, figure.source) for figure in one.figures] == [("killed", 4, "The Herald")]
    assert one.publishers == ("The Herald",)


def test_what_is_unchanged_keeps_the_edition_that_printed_it() -> None:
    before = printed([HERALD], event(FELL))
    assert second(before, [HERALD], event(FELL), since=window()) == before


def test_what_is_updated_is_of_the_edition_that_says_so() -> None:
    after = second(printed([HERALD], event(FELL)), [HERALD, POST], event(FELL, ROSE), since=window(POST))
    assert (after["e1"].edition, after["e1"].since) == (SECOND, FIRST)
    assert after["e1"].quoted == ROSE.passage


def test_of_the_figures_of_an_event_those_are_shown_that_stand_in_printed_words() -> None:
    (one,) = printed([HERALD, POST], event(FELL, replace(ROSE, passage=ROSE.passage))).values()
    assert {figure.best: figure.shown for figure in one.figures} == {
        4: one.quoted == FELL.passage,
        6: one.quoted == ROSE.passage,
    }
    after = second({"e1": one}, [HERALD, POST], event(FELL, ROSE), since=window())
    assert after["e1"].figures == one.figures, "what was never shown stays so, and what was as well"


def test_what_an_article_reported_stays_known_when_it_is_forgotten() -> None:
    after = second(printed([HERALD], event(FELL)), [POST], event(ROSE), since=window(POST))
    assert [figure.best for figure in after["e1"].figures] == [4, 6]
    assert after["e1"].articles == ("herald", "post")


def test_what_is_absent_is_kept_for_a_time() -> None:
    before = printed([HERALD], event(FELL))
    assert second(before, [POST], since=window(POST)) == before
    old = {"e1": replace(before["e1"], edition=SECOND - timedelta(days=61))}
    assert second(old, [POST], since=window(POST)) == {}


def test_what_was_withdrawn_is_remembered_no_more() -> None:
    now = article("A crane was moved.", SECOND, id="herald-2", publisher="The Herald")
    since = window(now, earlier=[replace(HERALD, newer_version="herald-2")])
    assert second(printed([HERALD], event(FELL)), [now], since=since) == {}


def test_the_ids_of_events_are_known_by_their_mentions() -> None:
    before = printed([HERALD], event(FELL, id="e42"))
    assert known_ids(before, [HERALD], [FELL]) == {fingerprints([FELL])[0]: "e42"}


def test_an_event_is_followed_into_the_new_version_of_its_article() -> None:
    before = printed([HERALD], event(FELL, id="e42"))
    now = article(
        "A big crane fell in the harbour, killing 6 people.", date(2026, 3, 30), id="herald-2", publisher="The Herald"
    )
    fell = mention(now, "fell", when(FIRST))
    other = mention(now, "killing", when(FIRST))
    known = known_ids(before, [replace(HERALD, newer_version="herald-2"), now], [fell, other])
    of_fell, of_other = fingerprints([fell, other])
    assert known[of_fell] == "e42"
    assert of_other not in known


def test_an_event_is_not_followed_into_a_sentence_of_other_words() -> None:
    before = printed([HERALD], event(FELL, id="e42"))
    now = article("Shares fell by half on Monday.", SECOND, id="herald-2", publisher="The Herald")
    fell = mention(now, "fell", when(SECOND))
    known = known_ids(before, [replace(HERALD, newer_version="herald-2"), now], [fell])
    assert fingerprints([fell])[0] not in known


def test_what_stands_among_the_key_developments_alone_was_printed(tmp_path: Path) -> None:
    layout = Path("templates/sections.toml").read_text(encoding="utf-8").replace('    "timeline",\n', "")
    (tmp_path / "sections.toml").write_text(layout, encoding="utf-8")
    chosen = replace(options(FIRST), templates=tmp_path)
    laid = material([HERALD], event(FELL))
    assert remember(laid, compose(laid, chosen).printed, FIRST, {})["e1"].shown


def test_what_parts_of_an_event_share_is_kept_once_when_they_become_one() -> None:
    whole = printed([HERALD], event(FELL))["e1"]
    before = {"e1": whole, "e2": replace(whole, event="e2")}
    laid = material([HERALD], event(FELL))
    left = edition(replace(laid, changes=compare(laid, before, window())), SECOND, before)
    assert (left["e1"].figures, left["e1"].mentions) == (whole.figures, whole.mentions)


def test_what_stands_only_in_the_annex_was_printed_too() -> None:
    sources = [article(f"Crane {number} fell.", FIRST, id=f"a{number}") for number in range(20)]
    fell = [event(mention(source, "fell", when(FIRST)), id=f"e{place}") for place, source in enumerate(sources)]
    left = printed(sources, *fell)
    assert len(left) == len(fell)
    assert all(one.shown for one in left.values())


def test_what_only_a_row_of_changes_shows_was_shown() -> None:
    words = "Officials in Tessin said the death toll of the Marlo flood had risen: {} people died."
    old, new = (
        counted(words, 75, FIRST, id="old", by="Officials"),
        counted(words, 110, SECOND, id="new", by="Officials"),
    )
    first, risen = event(old[1]), event(new[1], id="e2", salience=0.01)
    laid = material([old[0], new[0]], first, risen)
    before = printed([old[0]], first)
    found = compare(laid, before, window(new[0]))
    assert found.of("e2").rows
    after = edition(replace(laid, changes=found), SECOND, before)
    assert (after["e2"].shown, after["e2"].quoted) == (True, new[1].passage)
    assert [each.passage for each in after["e2"].follows] == [old[1].passage], "`briefing show` has both"
