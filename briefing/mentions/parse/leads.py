"""Whether a name opens the lead that a headline or a caption runs into ("… for tighter rules | Edward Vale told …").

A capital says nothing there: names stand inside sentences. What tells a lead is that somebody whom the line before it
names acts, or that somebody has done something, in the tense in which leads tell what is new.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.mentions.parse.endings import ends_on_time_or_place
from briefing.mentions.parse.openings import ENDS, OWNER, bare, claims_name, is_plain, stands_alone
from briefing.mentions.vocabulary import vocabulary
from briefing.model import Article

# So many words at the head of a line name whom it is about.
_SUBJECT = 7
# So many names in common say that the lead reports what its headline did.
_IN_COMMON = 2
_NAME = re.compile(r"[^\W\d_a-zß-ÿ]")
# So many words after the name is the perfect looked for.
_AS_FAR = 9


def opens_lead(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether a name opens the lead: it acts there, and is named in the line before it or has done something since.

    "… for tighter rules | Edward Vale told a court", "Vale calls for rules | Mr Vale has told …". The line before it
    ends with a small word, or with when or where ("… since 20 April | Edward Vale has told").
    """
    run = run_of_capitals(words, at)
    if len(run) < _IN_COMMON or not _may_end(words, first, at, article):
        return False
    last, rest = words[at + len(run) - 1], words[at + len(run) : at + len(run) + _AS_FAR]
    if ENDS.search(last):
        return _has_done(rest, article) and stands_alone(words, at, article)
    # "… for tighter rules | Nora Vale's lawyer has told …".
    is_owner = last.endswith(OWNER)
    known = vocabulary(article.language_code)
    acts = bool(rest) and (rest[0].endswith(known.lines.verb_endings) or rest[0] in known.lexicon.empty)
    if not (is_owner or acts):
        return False
    # "Vale calls for rules | *Edward Vale* told": the surname alone before, the first name now.
    named = {bare(word) for word in words[first:at] if _NAME.match(bare(word))}
    subject = {bare(word) for word in words[first : min(at, first + _SUBJECT)]}
    if len(subject.intersection(run)) >= _IN_COMMON or (run[1] in named and run[0] not in named):
        return True
    return (_has_done(rest, article) or _tells(words, at, rest, article)) and stands_alone(words, at, article)


def run_of_capitals(words: Sequence[str], at: int) -> list[str]:
    """The words with a capital from a place on, as far as a mark."""
    run: list[str] = []
    for word in words[at : at + _SUBJECT]:
        if not _NAME.match(word):
            break
        run.append(bare(word))
        if ENDS.search(word):
            break
    return run


def _may_end(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether a line may end before a name: on a small word that does not claim it, or with when or where."""
    if is_plain(words[at - 1]):
        return not claims_name(words, at - 1, article)
    return ends_on_time_or_place(words, first, at, article)


def _tells(words: Sequence[str], at: int, rest: Sequence[str], article: Article) -> bool:
    """Whether the name says something there ("… for unity | Nora Vale said no town should …").

    Not so where the words before may belong to it: "A day earlier Nora Vale said", "the man Nora Vale said had fled".
    """
    known = vocabulary(article.language_code)
    if len(rest) < _IN_COMMON or rest[0] not in known.lines.telling:
        return False
    clause = rest[1]
    begins = not clause[:1].islower() or clause in known.lines.opening | known.lines.told
    before = bare(words[at - 1]).lower()
    return begins and before not in known.lexicon.function_words | known.times.vague


def _has_done(rest: Sequence[str], article: Article) -> bool:
    """Whether a perfect follows soon, in which leads tell what is new ("has been found guilty")."""
    known = vocabulary(article.language_code).lines
    return any(word in known.perfect and after.endswith(known.participle_endings) for word, after in pairwise(rest))
