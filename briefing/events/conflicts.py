"""What cannot all be true inside one event: figures, days and denials are shown side by side, never averaged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.events.disputed_days import days_in_dispute
from briefing.events.disputed_figures import figures_in_dispute
from briefing.model import Article, Claim, Conflict, DisputeKind, Mention, Status
from briefing.model.claim_kinds import PERCENT

UNDISPUTED = frozenset({PERCENT})
"""Kinds of figures without disputes. A share says of what it is one only in other words: two seldom are of the same."""


def conflicts(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> tuple[Conflict, ...]:
    """Everything in dispute inside one event; `mentions` come in order of first report."""
    kinds = sorted({claim.kind for mention in mentions for claim in mention.claims} - UNDISPUTED)
    figures = [figures_in_dispute(kind, mentions, articles) for kind in kinds]
    found = (*figures, days_in_dispute(mentions, articles), _denials(mentions), _accounts(mentions))
    return tuple(conflict for conflict in found if conflict is not None)


def _denials(mentions: Sequence[Mention]) -> Conflict | None:
    """That it happened at all, where some say so and some deny it: claims of kind "event".

    Who denies it in the same breath ("but the army denied that") counts with what he answers. What only speaks of it
    ("asked witnesses to *come forward*") is no side, nor is what cannot be read without the sentence before it. Against
    a plea ("denies he killed Vale") stands only who tells of somebody who did it.
    """
    sides = [mention for mention in mentions if _takes_a_side(mention)]
    if all(mention.plea for mention in sides if mention.status is Status.DENIED):
        sides = [mention for mention in sides if mention.plea or _tells_who_did_it(mention)]
    is_denied = {mention.status is Status.DENIED for mention in sides} == {True, False}
    claims: list[Claim] = []
    for mention in mentions:
        denial = None if mention.denial and mention.denial.says_otherwise else mention.denial
        if (is_denied and mention in sides) or denial:
            claims.append(Claim(DisputeKind.EVENT, None, None, None, mention.passage, mention.attribution))
        if denial:
            claims.append(Claim(DisputeKind.EVENT, None, None, None, denial.words, denial.source))
    return Conflict(DisputeKind.EVENT, tuple(dict.fromkeys(claims))) if claims else None


def _takes_a_side(mention: Mention) -> bool:
    return (mention.status.happened or mention.status is Status.DENIED) and not mention.leans


def _tells_who_did_it(mention: Mention) -> bool:
    """Whether its clause names anybody besides those whom it befell: "guards shot Vale", not "the death of Vale"."""
    befell = _words(mention.affected)
    return any(befell.isdisjoint(_words(actor)) for actor in mention.actors)


def _words(text: str) -> set[str]:
    return set(text.lower().split())


def _accounts(mentions: Sequence[Mention]) -> Conflict | None:
    """What two sides tell of it otherwise, each in its words: claims of kind "account"."""
    answered = ((mention, mention.denial) for mention in mentions if mention.denial is not None)
    sides = [(mention, denial) for mention, denial in answered if denial.says_otherwise]
    claims = [
        claim
        for mention, denial in sides
        for claim in (
            Claim(DisputeKind.ACCOUNT, None, None, None, mention.passage, mention.attribution),
            Claim(DisputeKind.ACCOUNT, None, None, None, denial.words, denial.source),
        )
    ]
    return Conflict(DisputeKind.ACCOUNT, tuple(dict.fromkeys(claims))) if claims else None
