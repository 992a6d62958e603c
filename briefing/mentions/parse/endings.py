"""Whether a line may end before a word with a capital although the word before that has one, too, or is a figure.

"Oil has been leaking since 20 April | Edward Vale has told …": a day, a year or a place is whole, and no name goes on
after it. Yet so does the opening of a sentence end ("On 20 April Edward Vale told …"), and "Marlo City" is one place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.lexicon.stems import stem
from briefing.lexicon.words import lexicon
from briefing.mentions.parse.openings import CLOSING, ENDS, OWNER, bare, claims_name, is_plain
from briefing.mentions.vocabulary import vocabulary
from briefing.model import Article
from briefing.months import month_names

_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"[0-3]?\d")
_OPENING = ('"', "“")
# Words; shorter ones are a name or a word that somebody used.
_QUOTATION = 5
# Words; so far before the end of a line stands "said" at most where its time ends it ("told reporters late on Monday").
_AS_FAR_AS_SAYING = 5
# Words that name who said it, before "said", at most ("…, a spokesman for the police said on Monday").
_LONGEST_SPEAKER = 6
# Words of which a name of a place has so many at most.
_LONGEST_PLACE = 3


def may_end(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether a line may end before a name: on a small word that does not claim it, or with when or where."""
    last, known = words[at - 1], vocabulary(article.language_code)
    if last.endswith(OWNER):
        return False
    if is_plain(last) and not last.startswith("("):
        word = bare(last).lower()
        if word in known.lines.governing or stem(word, article.language_code) in _saying(article.language_code):
            return False
        # "… is lost, and now Marlo has".
        if words[at - 2].lower() in known.lexicon.numbers.joining and word in known.lexicon.function_words:
            return False
        # "two Marlo guards", "the rebels in war-torn Marlo": a noun of several ends the line, an adjective does not.
        if word in known.lexicon.numbers.units or word in known.lexicon.numbers.scales:
            return False
        describing = known.lines.before_noun - known.lexicon.numbers.joining
        is_inside = words[at - 2].lower() in describing and not word.endswith(known.lines.plural_endings)
        return not is_inside and not claims_name(words, at - 1, article)
    return last in known.lines.sides or ends_on_time_or_place(words, first, at, article)


def tells_when(words: Sequence[str], first: int, at: int, language: str) -> bool:
    """Whether the words before a place say when somebody said what follows: "The mayor said last week | Marlo would".

    A caption may end so behind a comma: "Two men were shot, police said on Monday | Boats of".
    """
    begin = max(first, at - _AS_FAR_AS_SAYING)
    last = next((place for place in reversed(range(begin, at)) if _is_saying(words[place], language)), None)
    if last is None or not _is_time(words[at - 1], language):
        return False
    return not any(ENDS.search(word) for word in words[max(first, last - _LONGEST_SPEAKER) : at])


def _is_saying(word: str, language: str) -> bool:
    small = bare(word)
    return small in vocabulary(language).lines.telling or stem(small, language) in _saying(language)


def _is_time(word: str, language: str) -> bool:
    known, small = vocabulary(language), bare(word).lower()
    is_named = small in known.times.weekdays | known.lines.dated | known.clauses.counting
    return is_named or is_month(word, language) or _YEAR.fullmatch(word) is not None


@cache
def _saying(language: str) -> frozenset[str]:
    """The stems of verbs under which a clause tells what is said or thought: "the guard believes Marlo has fallen"."""
    verbs = vocabulary(language).reporting
    words = (verbs.say, verbs.claim, verbs.confirm, verbs.deny, verbs.think)
    return frozenset(stem(word, language) for each in words for word in each)


def closes_quotation(words: Sequence[str], first: int, at: int) -> bool:
    """Whether a quotation that a caption holds ends before a place: no mark divides it from what follows.

    So it does before "Aid workers" in: Nora Vale: "We have three hundred people in here" Aid workers …; but neither in
    the "Big Bang" theory, nor in: condemned "in the strongest possible terms" Friday's raid.
    """
    if not words[at - 1].endswith(CLOSING):
        return False
    opened = next((place for place in range(at - 1, first - 1, -1) if words[place].startswith(_OPENING)), at)
    return at - opened >= _QUOTATION and words[opened][1:2].isupper()


def ends_on_time_or_place(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether the words from `first` to before `at` are a line that ends with when or where something was."""
    start = _time_before(words, at, article.language_code)
    if start is None:
        start = _place_before(words, first, at, article)
    return start is not None and _is_line_before(words, first, start, article)


def ends_on_year(words: Sequence[str], at: int, language: str) -> bool:
    """Whether the word before is a year that a small word or a month stands before ("in 2006 | When …")."""
    start = _time_before(words, at, language)
    return start is not None and _YEAR.fullmatch(words[at - 1]) is not None


def ends_as_caption(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether the words before a place end with "on Monday", "to visit Marlo" or "aged 50", as no name begins.

    "Heard her doctor on Monday | Nora Vale's guards have", "rivals play to help Marlo | Nora Vale was". Rules ask more.
    """
    known = vocabulary(article.language_code)
    last, before, earlier = (words[place] if place >= first else "" for place in (at - 1, at - 2, at - 3))
    if last.lower() in known.times.weekdays and before in known.prepositions.on:
        return _is_line_before(words, first, at - 2, article)
    if earlier in known.grammar.to and before.islower() and _is_whole(last, bare(words[at]), article):
        return _is_line_before(words, first, at - 3, article)
    age = _age_before(words, first, at, article.language_code)
    return age is not None and _is_line_before(words, first, age, article)


def _age_before(words: Sequence[str], first: int, at: int, language: str) -> int | None:
    """Where the words begin that say how old somebody is, and end before a place: "aged 50", "at the age of 50"."""
    known = vocabulary(language)
    last, before, earlier = (words[place] if place >= first else "" for place in (at - 1, at - 2, at - 3))
    age = before if before in known.lines.ages else earlier if before in known.naming.of else ""
    if age not in known.lines.ages or not last.isdecimal():
        return None
    start = at - 2
    while start > first and _is_small(words[start - 1], language):
        start -= 1
    return start


def ends_on_date_or_credit(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether the words before a place end with the month of a year, or whose picture it is: no name goes on after it.

    "Nora Vale died on 25 June 2009 | Jurors at the trial have heard", "courtesy of TTV | Nora Vale has": neither "On 25
    June 2009 Nora Vale", which opens a sentence, nor "said on 25 June 2009 Marlo would".
    """
    language = article.language_code
    start, known = _time_before(words, at, language), vocabulary(language)
    outlet, before = words[at - 1], words[max(first, at - 3) : at - 1]
    is_credit = outlet.isupper() and len(before) > 1 and before[0] in known.lines.credits
    if is_credit and before[1] in known.naming.of:
        return True
    has_month = any(is_month(word, language) for word in before)
    is_whole = has_month and _YEAR.fullmatch(words[at - 1]) is not None
    if start is None or not is_whole or tells_when(words, first, at, language):
        return False
    return _is_line_before(words, first, start, article)


def _is_line_before(words: Sequence[str], first: int, start: int, article: Article) -> bool:
    """Whether a time, place or age that begins at `start` ends a line, of which more than a word stands before it."""
    return start - first > 1 and not opens_with_more(words, first, start, article)


def _time_before(words: Sequence[str], at: int, language: str) -> int | None:
    """Where the words begin that name a year or a day and end before a place; None where none do."""
    last = words[at - 1]
    before, earlier = (words[place] if place >= 0 else "" for place in (at - 2, at - 3))
    if _is_determiner(before, language):
        return None  # "worse than the 1989 | Orbin spill", "the May | Marlo fair": it tells which one
    if _YEAR.fullmatch(last) and _is_small(before, language):
        return at - 2
    if _YEAR.fullmatch(last) and (is_month(before, language) or is_month(earlier, language)):
        return _with_opening(words, at - 2, language)
    if is_month(last, language) and (_DAY.fullmatch(before) or _is_small(before, language)):
        return _with_opening(words, at - 2, language)
    return None


def _is_determiner(word: str, language: str) -> bool:
    known = vocabulary(language)
    return word in known.lexicon.definite | known.determiners.indefinite | known.lexicon.possessive


def _with_opening(words: Sequence[str], start: int, language: str) -> int:
    """Where a day begins with the small word before it ("since 20 April")."""
    while start and (_DAY.fullmatch(bare(words[start])) or is_month(bare(words[start]), language)):
        start -= 1
    return start if _is_small(words[start], language) else start + 1


def _place_before(words: Sequence[str], first: int, at: int, article: Article) -> int | None:
    """Where the words begin that say where, and end before a place: "in Marlo", whose name does not go on.

    The place stands elsewhere in the article at the end of a phrase, and never again before the same word: so does
    "Marlo", but neither "Prime" nor "Syrian".
    """
    known = vocabulary(article.language_code)
    start = at - 1
    while start > first and words[start][:1].isupper() and at - start <= _LONGEST_PLACE:
        start -= 1
    name = " ".join(words[start + 1 : at])
    if not name or words[start] not in known.lines.before_noun - known.naming.of:
        return None
    return start if _is_whole(name, bare(words[at]), article) else None


def _is_whole(name: str, after: str, article: Article) -> bool:
    """Whether a name ends a phrase elsewhere in an article, and the word that stands after it here follows it once."""
    small, text = vocabulary(article.language_code).lexicon.small_words, article.text
    ends = (match[1] for match in re.finditer(rf"\b{re.escape(name)}\b(?= ?([,.;:!?]|[a-z]+\b))", text))
    is_end = any(not word.isalpha() or word in small for word in ends)
    return is_end and text.count(f"{name.rsplit(maxsplit=1)[-1]} {after}") == 1


def opens_with_more(words: Sequence[str], first: int, start: int, article: Article) -> bool:
    """Whether the words before a time or place open a sentence that goes on after it: "On Sunday in Marlo …".

    So do those before which a conjunction or comma stands: "said that in 2003 …", "he left, and in Marlo …".
    """
    known = vocabulary(article.language_code)
    opening = words[first].lower()
    small = known.lexicon.small_words - known.lexicon.definite - known.determiners.indefinite - known.lexicon.possessive
    if opening in small or opening.endswith(known.lines.claiming):
        return True
    before = words[start - 1]
    return bool(ENDS.search(before)) or before.lower() in known.lexicon.small_words | known.lines.binding


def _is_small(word: str, language: str) -> bool:
    return word.islower() and word in lexicon(language).function_words


def is_month(word: str, language: str) -> bool:
    """Whether a word is the name of a month, with its capital."""
    months = month_names().get(language)
    return months is not None and word[:1].isupper() and word.lower() in months.every()
