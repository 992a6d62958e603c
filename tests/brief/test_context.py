from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.brief.context import Context
from briefing.changes.compare import compare
from briefing.errors import BadSettings
from briefing.model import Material, Referent, Span
from tests.changes.editions import FIRST, SECOND, material, options, printed, window
from tests.make import article, event, mention, when

HERALD = article("A crane fell.", FIRST, id="herald", publisher="The Herald")
POST = article("A dam burst.", SECOND, id="post", publisher="The Post")
OLD = article("A port closed.", date(2026, 3, 1), id="old", publisher="The Port")
FELL = event(mention(HERALD, "fell", when(FIRST)), id="fell")
BURST = event(mention(POST, "burst", when(SECOND)), id="burst")


def edition() -> Material:
    """The second edition, to which the post is new; of the two others the crane was printed before."""
    laid = material([HERALD, OLD, POST], FELL, BURST)
    return replace(laid, changes=compare(laid, printed([HERALD], FELL), window(POST)))


def listed(context: Context) -> list[str]:
    return [one.id for one in context.listed_articles]


def test_without_editions_every_article_is_reported_on_and_listed_by_its_day() -> None:
    context = Context.of(material([HERALD, OLD, POST], FELL, BURST), options(SECOND))
    assert [one.id for one in context.reports] == ["herald", "old", "post"]
    assert listed(context) == ["herald", "old", "post"]
    assert context.quoting.numbers == {"old": 1, "herald": 2, "post": 3}


def test_an_edition_lists_its_own_reports_and_what_it_cites() -> None:
    assert [one.id for one in Context.of(edition(), options(SECOND)).reports] == ["post"]
    assert listed(Context.of(edition(), options(SECOND), cited=())) == ["post"]
    assert listed(Context.of(edition(), options(SECOND), cited={"herald"})) == ["herald", "post"]


def test_the_numbers_of_the_sources_have_no_gap() -> None:
    assert Context.of(edition(), options(SECOND), cited={"herald"}).quoting.numbers == {"herald": 1, "post": 2}


def test_what_was_printed_and_has_not_changed_is_no_news_unless_asked_for() -> None:
    again = replace(options(SECOND), repeat_unchanged=True)
    for chosen, ids in ((options(SECOND), ["burst"]), (again, ["fell", "burst"])):
        context = Context.of(edition(), chosen)
        assert [one.id for one in context.news(context.material.events)] == ids


def test_without_edits_no_line_stands_under_one() -> None:
    context = Context.of(material([HERALD], FELL), options(SECOND))
    (entry,) = context.selection.shown
    assert (context.edit(entry), context.edited_words(entry), context.change(entry)) == (None, None, None)


def test_labels_that_cannot_be_read_are_named_with_their_file(tmp_path: Path) -> None:
    (tmp_path / "labels.toml").write_text("[sections\n", encoding="utf-8")
    with pytest.raises(BadSettings, match=r"labels\.toml"):
        Context.of(material([HERALD], FELL), replace(options(SECOND), templates=tmp_path))


def test_whom_a_pronoun_stands_for_is_printed_behind_it() -> None:
    source = article("Peter Lund left. He fell.", FIRST)
    fell = replace(
        mention(source, "fell", when(FIRST), passage="He fell."), referent=Referent(Span(17, 19), "Peter Lund")
    )
    context = Context.of(material([source], event(fell)), options(FIRST))
    assert context.quoting.line(fell.passage).text == "“He [Peter Lund] fell.”"
