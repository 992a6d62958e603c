"""What cannot all be true in one event."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.events.conflicts import conflicts
from briefing.events.consensus import agreed_status
from briefing.model import Attribution, Denial, Span, Status
from tests.events.hand import THURSDAY, blast_story, on, toll
from tests.growth import SLACK, calls
from tests.make import article


def test_a_denial_next_to_a_report_is_a_dispute_about_the_event() -> None:
    articles, mentions = blast_story()
    denied = replace(mentions[1], status=Status.DENIED, claims=())
    by_id = {a.id: a for a in articles}
    assert [c.kind for c in conflicts([mentions[0], denied], by_id)] == ["event"]
    assert conflicts([denied], by_id) == ()


@pytest.mark.parametrize("what", [{"status": Status.HYPOTHETICAL}, {"leans": True}])
def test_what_only_speaks_of_it_or_cannot_stand_alone_is_no_side(what: dict[str, Any]) -> None:
    articles, mentions = blast_story()
    denied = replace(mentions[1], status=Status.DENIED, claims=())
    assert conflicts([replace(mentions[0], **what), denied], {a.id: a for a in articles}) == ()


def test_a_plea_disputes_only_that_somebody_did_it() -> None:
    articles, mentions = blast_story()
    by_id = {a.id: a for a in articles}
    plea = replace(mentions[1], status=Status.DENIED, claims=(), plea=True)
    befell = replace(mentions[0], claims=(), actors=("Nora Vale", "Vale"), affected="Nora Vale")
    done = replace(befell, actors=(*befell.actors, "Reed"))
    assert conflicts([befell, plea], by_id) == ()
    assert [each.kind for each in conflicts([done, plea], by_id)] == ["event"]
    assert conflicts([befell, replace(plea, plea=False)], by_id)


def test_what_two_sides_tell_otherwise_is_a_dispute_of_its_own() -> None:
    articles, mentions = blast_story()
    text = articles[0]
    answer = Denial(text.passage(0, 10), Attribution("the rebels", Span(0, 3)), says_otherwise=True)
    (found,) = conflicts([replace(mentions[0], claims=(), denial=answer)], {a.id: a for a in articles})
    assert found.kind == "account"
    assert [claim.words for claim in found.claims] == [mentions[0].passage, answer.words]
    assert agreed_status([replace(mentions[0], denial=answer)]) is Status.REPORTED


def test_sentences_repeated_in_two_articles_cost_no_more_than_their_number() -> None:
    """Counted are calls of functions: each of the figures and days was held against all others once."""
    counts = []
    for times in (50, 200):
        sentence = "A bomb in Marlo killed {} people on Thursday."
        found = []
        for publisher, killed in (("The Herald", 20), ("The Post", 23)):
            words = sentence.format(killed)
            source = article(" ".join([words] * times), THURSDAY, publisher=publisher, id=publisher)
            one = toll(source, words, f"{killed} people", (killed,) * 3, on(THURSDAY))
            found += [
                replace(one, passage=source.passage(at, at + len(words)), sentence=source.passage(at, at + len(words)))
                for at in range(0, len(source.text), len(words) + 1)
            ]
        articles = {mention.article: article("", THURSDAY, publisher=mention.article) for mention in found}
        counts.append(calls(lambda: conflicts(found, articles)))  # noqa: B023
    assert counts[1] < 4 * counts[0] * SLACK
