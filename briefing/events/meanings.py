"""What a mention's trigger can mean: the families of its word, or of the phrase that gives it a sense of its own."""

from __future__ import annotations

from briefing.events.weights import weights
from briefing.lexicon.families import families
from briefing.lexicon.phrases import families_of_phrase
from briefing.model import Mention


def meanings(mention: Mention) -> frozenset[str]:
    """The families that a mention's trigger can belong to; a root ("=root") is always among them.

    Of "took him into custody" they are those of an arrest; of "took back" and of "charge of murder" only a root of its
    own ("=take back"): neither says the same as "took" or "murder".
    """
    if mention.sense:
        return families_of_phrase(mention.sense, mention.language) | {f"={mention.sense}"}
    return families(mention.lemma, mention.language)


def kinds(mention: Mention) -> frozenset[str]:
    """Such of its meanings as are families that the lexicon names: of "embark" none."""
    return frozenset(name for name in meanings(mention) if not name.startswith("="))


def befalls(mention: Mention) -> bool:
    """Whether it reports what befalls somebody: a death, an arrest, an election."""
    return not meanings(mention).isdisjoint(weights().befalling.families)
