from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from briefing.brief.compose import compose
from briefing.brief.options import Options
from briefing.changes.compare import compare
from briefing.model import Article
from tests.brief.example import BRIDGE, OPTIONS, composed, section, texts
from tests.changes.editions import FIRST, SECOND, material, options, printed, window
from tests.make import article, event, mention, when

HERALD = article("A crane fell.", FIRST, id="herald", publisher="The Herald")
FELL = event(mention(HERALD, "fell", when(FIRST)))


def facts(*articles: Article, chosen: Options = OPTIONS) -> dict[str, str]:
    return dict(compose(material(articles), chosen).masthead.facts)


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


def test_the_masthead_says_edition_period_and_cutoff_with_its_zone() -> None:
    found = dict(composed(BRIDGE).masthead.facts)
    assert found["Edition"] == "Saturday, 18 May 2024"
    assert found["Data cut-off"] == "18 May 2024, 06:30 UTC"
    assert found["Period covered"] == "Reports published 17 May 2024"


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        (UTC, "06:30 UTC"),
        (timezone(timedelta(hours=2)), "06:30 UTC+02:00"),
        (timezone(timedelta(hours=-9, minutes=-30)), "06:30 UTC-09:30"),
    ],
)
def test_the_cut_off_is_that_of_the_desk_in_its_own_zone(zone: timezone, words: str) -> None:
    cutoff = datetime(2024, 5, 18, 6, 30, tzinfo=zone)
    assert facts(HERALD, chosen=Options(cutoff))["Data cut-off"] == f"18 May 2024, {words}"


def test_an_edition_that_is_named_by_its_day_keeps_it_whenever_it_is_made() -> None:
    brief = compose(material([HERALD], FELL), replace(OPTIONS, edition=date(2024, 5, 1)))
    assert brief.edition == date(2024, 5, 1)
    assert dict(brief.masthead.facts)["Edition"] == "Wednesday, 1 May 2024"


def test_title_and_handling_mark_are_those_of_the_user() -> None:
    masthead = compose(material([HERALD]), replace(OPTIONS, title="Harbour", handling="For us alone")).masthead
    assert (masthead.title, masthead.handling) == ("Harbour", "For us alone")


def test_the_title_holds_the_name_that_tells_one_brief_of_a_desk_from_another() -> None:
    assert compose(material([HERALD]), replace(OPTIONS, face="energy")).masthead.title == "News briefing: energy"
    assert compose(material([HERALD]), replace(OPTIONS, face="energy", title="Dawn")).masthead.title == "Dawn: energy"
    assert compose(material([HERALD]), OPTIONS).masthead.title == "News briefing"


def test_the_period_is_that_of_the_reports_as_far_as_it_is_known() -> None:
    undated = replace(article("A dam burst.", None, id="dam"), publisher="The Post")
    assert facts()["Period covered"] == "No new report"
    assert facts(undated)["Period covered"] == "No report has a known publication date"
    later = article("A port closed.", SECOND, id="port")
    assert facts(HERALD, undated, later)["Period covered"] == "Reports published 30–31 March 2026"


def test_articles_and_publishers_are_counted() -> None:
    same, other = replace(HERALD, id="b"), replace(HERALD, id="c", publisher="The Post")
    assert facts(HERALD)["Reports"] == "1 article"
    assert facts(HERALD, same)["Reports"] == "2 articles"
    assert facts(HERALD, same, other)["Reports"] == "3 articles, 2 publishers"


def test_nothing_found_is_said() -> None:
    brief = composed(undated=())
    assert texts(section(brief, "timeline")) == "No dated event was found."


def test_a_following_edition_lists_the_earlier_reports_that_it_cites_and_no_other() -> None:
    unmoved = article("A port closed.", FIRST, id="port", publisher="The Port")
    post = article("The crane fell again.", SECOND, id="post", publisher="The Post")
    closed = event(mention(unmoved, "closed", when(FIRST)), id="e2")
    risen = event(*FELL.mentions, mention(post, "fell", when(FIRST)))
    laid = material([HERALD, unmoved, post], risen, closed)
    laid = replace(laid, changes=compare(laid, printed([HERALD, unmoved], FELL, closed), window(post)))
    brief = compose(laid, replace(options(SECOND), repeat_unchanged=True))
    assert [source.id for source in brief.sources] == ["herald", "port", "post"]
    brief = compose(laid, options(SECOND))
    assert "port" not in [source.id for source in brief.sources]
    assert [source.number for source in brief.sources] == list(range(1, len(brief.sources) + 1))
