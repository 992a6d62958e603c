"""Take from a headline who says it: "Bridge collapses, 12 dead — ministry", "Police: two men held"."""

from __future__ import annotations

import re

from briefing.mentions.parse.records import Sentence
from briefing.mentions.vocabulary import Vocabulary
from briefing.model import Span
from briefing.reading.text.headlines import may_be_headline

# A source takes no more words.
_WORDS_OF_SOURCE = 5
_AFTER = re.compile(r"(?:\s+[-\u2010-\u2015]{1,2}|:)\s+(?P<who>[^:.?!\u2010-\u2015]+?)\s*$")
_BEFORE = re.compile(r"^\s*(?P<who>[^:.?!,\u2010-\u2015]+?):\s+(?=\S)")


def without_source(text: str, span: Span, words: Vocabulary) -> tuple[Span, Span | None]:
    """The part of a line that reports something, and the source named before or after it, if there is one."""
    line = text[span.start : span.end]
    if not may_be_headline(line):
        return span, None
    # "Bridge shut – *police*", "*Police*: bridge shut". What follows a dash is looked at first: "Marlo: bridge shut –
    # *police*".
    for pattern in (_AFTER, _BEFORE):
        match = pattern.search(line)
        if match is None or not _is_source(match["who"], words):
            continue
        who = Span(span.start + match.start("who"), span.start + match.end("who"))
        reported = (
            Span(span.start, span.start + match.start())
            if pattern is _AFTER
            else Span(span.start + match.end(), span.end)
        )
        if reported.start < reported.end and text[reported.start : reported.end].strip():
            return reported, who
    return span, None


def is_headline(sentence: Sentence) -> bool:
    """Whether a sentence is the first line of its article and no full stop ends it."""
    return sentence.paragraph == 0 and may_be_headline(sentence.whole.text)


def _is_source(who: str, words: Vocabulary) -> bool:
    """Whether the words name somebody who gives news: a body, an office or people, by their last word."""
    parts = who.lower().split()
    if not parts or len(parts) > _WORDS_OF_SOURCE:
        return False
    singulars = (parts[-1].removesuffix(ending) for ending in words.naming.plural_endings)
    return not words.credited.isdisjoint((parts[-1], *singulars))
