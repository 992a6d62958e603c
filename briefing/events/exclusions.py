"""Asks of any two mentions whether they can be of one event, for rooms that did not merge them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from briefing.events.corpus import Corpus
from briefing.events.profiles import Profile, profile
from briefing.events.vetoes import veto
from briefing.model import Article, Mention


class Exclusions:
    """The vetoes of the merge over the articles of one run; nothing is worked out before it is asked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._profiles: dict[Mention, Profile] = {}

    @cached_property
    def _corpus(self) -> Corpus:
        return Corpus.of(list(self._articles.values()))

    def between(self, one: Mention, other: Mention) -> str | None:
        """The name of what forbids that two mentions report one event, None where nothing does."""
        return veto(self._profile(one), self._profile(other), self._corpus)

    def _profile(self, mention: Mention) -> Profile:
        if mention not in self._profiles:
            self._profiles[mention] = profile(mention, self._articles.get(mention.article), self._corpus, 0)
        return self._profiles[mention]
