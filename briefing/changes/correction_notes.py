"""Which printed line a correction note speaks of.

A note that repeats most of a line's words corrects that line, and is a difference of its event (`differences`). One
that only names some of them is shown next to the line that it names most of.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.changes.thresholds import thresholds
from briefing.lexicon.terms import terms
from briefing.model import Article, Passage, PrintedEvent


def note_of(article: Article) -> Passage | None:
    """The correction note that an article carries, None where it carries none."""
    note = article.correction
    return article.passage(note.start, note.end) if note is not None and note.start < note.end else None


def repeats_line(note: Passage, line: Passage, language: str) -> bool:
    """Whether a note has most of the words of content of a line."""
    words = _words(line, language)
    shared = len(words & _words(note, language))
    return bool(words) and shared >= thresholds().sentences.named_by_note * len(words)


def line_named(note: Passage, article: Article, printed: Iterable[PrintedEvent]) -> PrintedEvent | None:
    """Of the lines that were printed of the outlet of the article the one that its note names most words of.

    None where it names too few of each: it then corrects what no reader of these briefs has seen. Of several that it
    names alike, the newest.
    """
    noted = _words(note, article.language_code)
    own = (old for old in printed if article.publisher in old.publishers)
    named = {old: len(noted & _words(old.quoted, article.language_code)) for old in own}
    likeliest = max(named, key=lambda old: (named[old], old.edition, old.event), default=None)
    is_named = likeliest is not None and named[likeliest] >= thresholds().sentences.words_in_note
    return likeliest if is_named else None


def _words(passage: Passage, language: str) -> frozenset[str]:
    return frozenset(terms(passage.text, language))
