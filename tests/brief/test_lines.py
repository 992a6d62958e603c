from dataclasses import replace
from datetime import date

from briefing.brief.compose import compose
from briefing.model import (
    UNKNOWN_WHEN,
    Material,
    Said,
    Span,
    Status,
)
from tests.brief.example import OPTIONS, table
from tests.make import article, event, mention, timeline, when


def test_a_claim_names_who_claims_it() -> None:
    source = article("Rebels said they shot down a jet.", id="herald")
    shot = mention(source, "shot", when(date(2024, 5, 16)), status=Status.CLAIMED, by="Rebels")
    printed = timeline(event(shot))
    brief = compose(Material((source,), {}, (event(shot),), printed), OPTIONS)
    (group,) = table(brief, "timeline").groups
    assert [line.text for line in group.rows[0].cells[2]] == ["Claimed", "Rebels", "1 source"]


def test_words_of_somebody_that_no_verb_gives_to_anybody_are_marked_as_attributed() -> None:
    source = article("They shot down a jet.", id="herald")
    shot = mention(source, "shot", when(date(2024, 5, 16)))
    shot = replace(shot, said=Said(Span(0, 21), "", UNKNOWN_WHEN))
    printed = timeline(event(shot))
    brief = compose(Material((source,), {}, (event(shot),), printed), OPTIONS)
    (group,) = table(brief, "timeline").groups
    assert "attributed in the text" in [line.text for line in group.rows[0].cells[2]]
