"""Part a stamp, a headline and a caption from the lead that they run into, as texts taken from pages often have it.

"Two held over raid on bank The men were found in Marlo" is two lines of a page. Nothing but a capital tells
where the second begins; so a line is parted only where the capital can be no name's, and only at the head of an
article. On five topics of Timeline17 782 of 2,809 articles open so; of a hundred cuts that were looked at 99 stand
where a line of the page began.

Before that a stamp ("Wednesday, May 26, 2010; 7:59 PM Crews began …") is parted from what follows it, in any paragraph:
it is known by its figures (`stamps`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from briefing.lexicon.stems import stem
from briefing.lexicon.words import lexicon
from briefing.mentions.parse.stamps import after_stamp
from briefing.mentions.parse.truecase import is_headline, small_words
from briefing.mentions.vocabulary import vocabulary
from briefing.model import Article, Span

# So many paragraphs at the head of an article may hold lines that ran together: headline and caption, then a summary.
_PARAGRAPHS = 3
# Words; fewer are no line of their own, and fewer at the end are no lead.
_SHORTEST = 4
# Words at the head of a paragraph among which the lead begins, if it does not begin the paragraph.
_FARTHEST = 120
_SHORTEST_REST = 6
# So many words at the head of a line name whom it is about.
_SUBJECT = 7
# So many names in common say that the lead tells what its headline told.
_IN_COMMON = 2
_TOKEN = re.compile(r"\S+")
_ENDS = re.compile(r"[.?!:;,][\"”’')\]]*$")
_CLOSED = re.compile(r"[.?!][\"”’')\]]*$")
_WORD_END = re.compile(r"\w[\"”’']?$")
_NAME = re.compile(r"[^\W\d_a-zß-ÿ]")
_OWNER = ("'s", "’s")
# So many words after the name is the perfect looked for.
_AS_FAR = 9
_EDGES = re.compile(r"^\W+|\W+$")


def heads(article: Article, index: int, span: Span) -> Iterator[Span]:
    """The lines of which a part of the `index`-th paragraph is made, one where it is no head or nothing ran together.

    >>> text = "Two held over raid on bank The men were found in a barn near Marlo on Sunday."
    >>> [text[line.start : line.end] for line in heads(Article.of(text), 0, Span(0, len(text)))]
    ['Two held over raid on bank', 'The men were found in a barn near Marlo on Sunday.']
    """
    start = after_stamp(article.text, span, article.language_code)
    if start > span.start:
        yield Span(span.start, start - 1)
    if index < _PARAGRAPHS:
        for cut in _cuts(article, index, Span(start, span.end)):
            yield Span(start, cut - 1)
            start = cut
    yield Span(start, span.end)


def _cuts(article: Article, index: int, span: Span) -> Iterator[int]:
    """The places at which another line begins."""
    if is_headline(article.text[span.start : span.end]):
        return
    tokens = list(_TOKEN.finditer(article.text, span.start, span.end))
    words = [token.group() for token in tokens]
    small: Collection[str] | None = None
    first = 0
    for at in range(1, min(len(words) - 1, _FARTHEST)):
        if _CLOSED.search(words[at - 1]):
            first = at
        if at - first < _SHORTEST or tokens[at].start() != tokens[at - 1].end() + 1:
            continue
        if _stands_twice(words, first, at):
            yield tokens[at].start()
            first = at
            continue
        if not _may_begin(words, at, article):
            continue
        if small is None and index == 0:
            small = small_words(article.text, article.language_code)
        if _begins(words, at, article.language_code) or (
            index == 0 and (_is_small(article, words, at, small or ()) or _opens_lead(words, first, at, article))
        ):
            yield tokens[at].start()
            first = at


def _stands_twice(words: Sequence[str], first: int, at: int) -> bool:
    """Whether the line opens as the one before it does: a headline that a page has twice."""
    again = words[at : at + _SHORTEST] == words[first : first + _SHORTEST]
    return again and words[at][:1].isupper() and words[at - 1][-1] != ","


def _may_begin(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether a word with a capital follows one of content, and a whole line's words follow it."""
    before = words[at - 1]
    if not words[at][0].isupper() or _ENDS.search(before) or not _WORD_END.search(before):
        return False
    if _bare(before).lower() in lexicon(article.language_code).small_words:
        return False
    rest = words[at : at + _SHORTEST_REST]
    return len(rest) == _SHORTEST_REST and not any(map(_CLOSED.search, rest[:-1]))


def _begins(words: Sequence[str], at: int, language: str) -> bool:
    """Whether a function word has a capital ("… in Marlo The men were"); in a name others have one, too."""
    word, after = words[at], words[at + 1]
    known, is_plain = vocabulary(language), _is_plain(words[at - 1])
    if word.lower() not in known.lexicon.small_words or (len(word) == 1 and word != "A"):
        return False
    if (not is_plain and word.lower() in known.lexicon.numbers.one) or words[at - 1].lower() in known.lines.works:
        # "Aboard Air Force One as …", "in the film It ends with us".
        return False
    return after[0].islower() or (is_plain and word.lower() not in known.determiners.definite)


def _is_small(article: Article, words: Sequence[str], at: int, small: Collection[str]) -> bool:
    """Whether the article elsewhere writes the word small, and never big inside a sentence ("Firefighters from …")."""
    word, before = words[at], _bare(words[at - 1])
    if not _is_plain(words[at - 1]) or before in vocabulary(article.language_code).lines.attributes:
        return False
    if not words[at + 1][0].islower() or not word.isalpha() or not word[1:].islower():
        return False
    if stem(word.lower(), article.language_code) not in small or _is_named_of(words, at, article):
        return False
    inside = re.findall(rf"(?<=[^\W\d_A-Z] ){re.escape(word)}\b", article.text)
    return len(inside) == 1


def _is_named_of(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether what follows makes a name with the word ("Bank of England", "Doctors without Borders")."""
    after = words[at + 1 : at + 3]
    return len(after) > 1 and after[0] in vocabulary(article.language_code).naming.of and after[1][:1].isupper()


def _opens_lead(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether a name opens the lead: it acts there, and is named in the line before it or has done something since.

    "… for tighter rules | Edward Vale told a court", "Vale calls for rules | Mr Vale has told …".
    """
    run = _run(words, at)
    if len(run) < _IN_COMMON or not _is_plain(words[at - 1]) or _claims_name(words, at - 1, article):
        return False
    last, rest = words[at + len(run) - 1], words[at + len(run) : at + len(run) + _AS_FAR]
    if _ENDS.search(last):
        return _has_done(rest, article) and _stands_alone(words, at, article)
    is_owner = last.endswith(_OWNER)
    known = vocabulary(article.language_code)
    acts = bool(rest) and (rest[0].endswith(known.lines.verb_endings) or rest[0] in known.lexicon.empty)
    if not (is_owner or acts):
        return False
    named = {_bare(word) for word in words[first:at] if _NAME.match(_bare(word))}
    subject = {_bare(word) for word in words[first : min(at, first + _SUBJECT)]}
    if len(subject.intersection(run)) >= _IN_COMMON or (run[1] in named and run[0] not in named):
        return True
    return _has_done(rest, article) and _stands_alone(words, at, article)


def _run(words: Sequence[str], at: int) -> list[str]:
    """The words with a capital from a place on, as far as a mark."""
    run: list[str] = []
    for word in words[at : at + _SUBJECT]:
        if not _NAME.match(word):
            break
        run.append(_bare(word))
        if _ENDS.search(word):
            break
    return run


def _claims_name(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether a name goes with the word before it: "chief executive Vale", "Edward Orr's sister Nora", "says Vale"."""
    known, word = vocabulary(article.language_code), _bare(words[at]).lower()
    lines = known.lines
    claiming = (known.lexicon.titles.every, lines.roles, lines.works, lines.attributes, lines.binding)
    is_claiming = any(word in words_of for words_of in claiming)
    return is_claiming or word.endswith(known.lines.role_endings) or words[at - 1].endswith(_OWNER)


def _has_done(rest: Sequence[str], article: Article) -> bool:
    """Whether a perfect follows soon, in which leads tell what is new ("has been found guilty")."""
    known = vocabulary(article.language_code).lines
    return any(word in known.perfect and after.endswith(known.participle_endings) for word, after in pairwise(rest))


def _stands_alone(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether nothing before the name claims it: no noun with an article ("the song Vale has written"), no verb."""
    known = vocabulary(article.language_code)
    before = {word.lower() for word in words[at - 2 : at]}
    claims = known.determiners.definite | known.determiners.indefinite | known.determiners.another
    return words[at][1:2].islower() and claims.isdisjoint(before) and not words[at - 1].endswith(known.lines.claiming)


def _bare(word: str) -> str:
    """A word without the marks around it and the ending of an owner."""
    return _EDGES.sub("", word).removesuffix("'s").removesuffix("’s")


def _is_plain(word: str) -> bool:
    """Whether a word begins small."""
    return _EDGES.sub("", word)[:1].islower()
