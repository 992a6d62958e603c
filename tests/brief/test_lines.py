from dataclasses import replace
from datetime import date

import pytest

from briefing.brief.compose import compose
from briefing.model import UNKNOWN_WHEN, Event, Material, Said, Span, Status
from tests.brief.example import OPTIONS, table
from tests.make import article, claim, event, mention, timeline, when

HERALD = article("A jet fell near Marlo on Thursday.", id="herald", publisher="The Herald")
POST = article("Four people died near Marlo after a jet fell on Thursday.", id="post", publisher="The Post")
FELL = mention(HERALD, "fell", when(date(2024, 5, 16)))
AGAIN = mention(POST, "fell", when(date(2024, 5, 16)))


def cited(told: Event) -> set[str]:
    """The articles that the line of an event cites."""
    brief = compose(Material((HERALD, POST), {}, (told,), timeline(told)), OPTIONS)
    (group,) = table(brief, "timeline").groups
    names = {source.number: source.id for source in brief.sources}
    return {names[citation.source] for line in group.rows[0].cells[1] for citation in line.citations}


def test_a_claim_names_who_claims_it() -> None:
    source = article("Rebels said they shot down a jet.", id="herald")
    shot = mention(source, "shot", when(date(2024, 5, 16)), status=Status.CLAIMED, by="Rebels")
    printed = timeline(event(shot))
    brief = compose(Material((source,), {}, (event(shot),), printed), OPTIONS)
    (group,) = table(brief, "timeline").groups
    assert group.rows[0].cells[1][-1].text == "Claimed · Rebels · 1 source"


def test_words_of_somebody_that_no_verb_gives_to_anybody_are_marked_as_attributed() -> None:
    source = article("They shot down a jet.", id="herald")
    shot = mention(source, "shot", when(date(2024, 5, 16)))
    shot = replace(shot, said=Said(Span(0, 21), "", UNKNOWN_WHEN))
    printed = timeline(event(shot))
    brief = compose(Material((source,), {}, (event(shot),), printed), OPTIONS)
    (group,) = table(brief, "timeline").groups
    assert group.rows[0].cells[1][-1].text == "attributed in the text · 1 source"


@pytest.mark.parametrize(
    ("count", "outlets"),
    [(6, "Outlet 01, Outlet 02, Outlet 03, Outlet 04, Outlet 05"), (14, "Outlet 01, Outlet 02 and 11 more")],
)
def test_of_more_than_five_outlets_on_one_word_two_are_named(count: int, outlets: str) -> None:
    text = "Police said a jet fell near Marlo."
    sources = [article(text, id=f"a{number:02}", publisher=f"Outlet {number:02}") for number in range(count)]
    told = event(*(mention(source, "fell", when(date(2024, 5, 16)), by="Police") for source in sources))
    brief = compose(Material(tuple(sources), {}, (told,), timeline(told)), OPTIONS)
    (group,) = table(brief, "timeline").groups
    line, *_, standing = group.rows[0].cells[1]
    assert standing.text.endswith(f"1 source, also reported by {outlets}")
    assert len(line.citations) == count


def test_a_line_cites_every_article_that_bears_it_out() -> None:
    assert cited(event(FELL, AGAIN)) == {"herald", "post"}
    mourned = replace(AGAIN, lemma="mourn")  # of the event by a report between them, but not telling it
    assert cited(event(FELL, mourned)) == {"herald"}


def test_a_sentence_that_only_touches_on_the_event_is_not_cited() -> None:
    assert cited(event(FELL, replace(AGAIN, central=False))) == {"herald"}


def test_a_sentence_that_only_touches_on_the_event_and_gives_a_figure_of_it_is_cited() -> None:
    aside = replace(AGAIN, central=False, claims=(claim(POST, "killed", "Four people", 4, 4, 4),))
    assert cited(event(FELL, aside)) == {"herald", "post"}
