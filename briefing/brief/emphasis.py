"""What the outlets made of a report: how many of them tell its story, at what length, under which headline."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.brief.entries import Entry
from briefing.brief.space import space_given
from briefing.events.headlines import headline
from briefing.lexicon.terms import terms
from briefing.model import Article, Story
from briefing.model.outlet import outlet_key

# A line that has no more words of content besides those of the headline repeats it, and tells no more.
_MORE = 3


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The stories and what the outlets made of them.

    `home` is the story of each event (id), `told_by` how many outlets tell each story (id), `space` the space given to
    each article (id), `headlines` the words of its headline. Sixteen entries of one blog are no sixteen editors; only
    where all articles are of one outlet, or of none that is known, does each count, for want of others.
    """

    stories: tuple[Story, ...]
    home: Mapping[str, Story]
    told_by: Mapping[str, int]
    space: Mapping[str, float]
    headlines: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, articles: Sequence[Article], stories: Sequence[Story]) -> Emphasis:
        """That of the articles of one brief."""
        home = {event: story for story in stories for event in story.events}
        headlines = {each.id: frozenset(terms(headline(each), each.language_code)) for each in articles}
        outlets = {each.id: outlet_key(each.publisher or "") for each in articles}
        names = outlets if len(set(outlets.values())) > 1 else {}
        told_by = {story.id: len({names.get(article, article) for article in story.articles}) for story in stories}
        return cls(tuple(stories), home, told_by, space_given(articles), headlines)

    def has_stories(self, many: int, several: int) -> bool:
        """Whether it is a morning of so many stories or more that are each told by so many outlets or more."""
        return sum(outlets >= several for outlets in self.told_by.values()) >= many

    def story_of(self, entry: Entry) -> Story | None:
        """The story that a line belongs to."""
        return self.home.get(entry.event.id)

    def factor(self, entry: Entry, *, breadth: float = 0.0, space: float = 0.0, headline: float = 0.0) -> float:
        """By what a line counts more than its salience says.

        That is by `breadth` with each doubling of the outlets that tell its story, by `space` again with each doubling
        of its article's length over the usual one of its outlet, and by as much of `headline` as it has of the words of
        its article's headline.
        """
        story = self.story_of(entry)
        doublings = math.log2(max(1, self.told_by[story.id])) if story is not None else 0.0
        longer = self.space.get(entry.quoted.article, 0.0)
        return (1 + breadth * doublings) * math.pow(1 + space, longer) * (1 + headline * self._in_headline(entry))

    def is_headline(self, entry: Entry) -> bool:
        """Whether a line has no word of content besides those of its article's headline."""
        headline, words = self._words(entry)
        return bool(words) and words <= headline

    def _in_headline(self, entry: Entry) -> float:
        """The share of its article's headline that stands in the sentence of a line, 0 to 1; 0 for the headline itself.

        Of the sentences of an article the one that its headline was made of is what it is about.
        """
        headline, words = self._words(entry)
        return len(headline & words) / len(headline) if headline and len(words - headline) >= _MORE else 0.0

    def _words(self, entry: Entry) -> tuple[frozenset[str], frozenset[str]]:
        """The words of content of the headline over a line, and those of its sentence."""
        quoted = entry.quoted
        words = frozenset(terms(quoted.sentence.text, quoted.language))
        return self.headlines.get(quoted.article, frozenset()), words
