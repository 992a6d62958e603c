"""The figures in words that no article holds: what a person wrote, read as an article's sentences are."""

from __future__ import annotations

from briefing.model import UNKNOWN_PUBLICATION, UNKNOWN_WHEN, Article, Claim, Mention, Passage, Span, Status


def figures_told(text: str) -> tuple[Mention, ...]:
    """A mention for each sentence of `text` that gives a figure, with its claims; nothing else of it is filled in.

    The passages are of an article without an id, whose text is `text`.
    """
    from briefing.dating import find_timexes
    from briefing.mentions.figures.claims import as_claim
    from briefing.mentions.parse.parsing import over_parses
    from briefing.mentions.parse.records import Sentence
    from briefing.mentions.scene import read_scenes

    if not any(character.isalnum() for character in text):
        return ()
    article = Article("", text, UNKNOWN_PUBLICATION, "", paragraphs=(Span(0, len(text)),))

    def use(sentences: list[Sentence]) -> tuple[Mention, ...]:
        scenes, _ = read_scenes(sentences, find_timexes(article))
        return tuple(
            _mention(
                scene.sentence.whole,
                tuple(as_claim(scene.sentence, owned, None) for owned in scene.quantities),
            )
            for scene in scenes
            if scene.quantities
        )

    return next(over_parses([article], use))


def _mention(sentence: Passage, claims: tuple[Claim, ...]) -> Mention:
    return Mention("", sentence, sentence, sentence, "", UNKNOWN_WHEN, None, None, Status.REPORTED, claims)
