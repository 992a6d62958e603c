"""Whether what stands around the words of a rule, and their capitals, let them be a time."""

from __future__ import annotations

import re

from briefing.dating.language import Language
from briefing.dating.rules import Rule, Surroundings

_CONTEXT = 36
# How far a sentence is looked through on either side, and where it ends.
_SENTENCE = 120
_SENTENCE_END = re.compile(r"(?<!\b\w)[.!?;][\"')\]”’]*\s|\0")
# As many characters as the networks of short posts take.
POST_LENGTH = 280
# What stands before a group of a telephone number: "555-", "0171 ", "+44 (0)20 ".
_CALL_NUMBER = re.compile(
    r"(?:(?<!\d)\d{3}-(?:\d{2,4}-)?|(?:\+\d{1,3}|(?<![\d.,:/-])\(?0\d{2,4}\)?)[ /-](?:\(?\d{1,4}\)?[ /-]?){0,3})$"
)


def may_begin(lower: str, start: int) -> bool:
    """Not inside a word, an amount of money or a longer number."""
    if start == 0:
        return True
    before = lower[start - 1]
    if before == "@" and lower[start].isdecimal():
        # "@7pm" is a time, "info@2014.example" is not.
        return start == 1 or lower[start - 2].isspace()
    if before.isalnum() or before in "_@#":
        return False
    if lower[start].isdecimal():
        if _is_of_call_number(lower, start):
            return False
        return before not in "$£€¥" and not (before in ".,:/" and start > 1 and lower[start - 2].isdecimal())
    return True


def _is_of_call_number(lower: str, start: int) -> bool:
    """Whether the figures at `start` go on a telephone number; one or two after a blank are a day ("0900 2 June")."""
    before = lower[start - 1]
    if before != "-" and not (before in " /" and lower[start : start + 3].isdecimal()):
        return False
    return bool(_CALL_NUMBER.search(lower, max(0, start - _CONTEXT), start))


def holds(rule: Rule, match: re.Match[str], text: str, lower: str, language: Language) -> bool:
    """Whether what stands around the match, and its capitals, let the rule apply."""
    start, end = match.span()
    around = rule.around
    if (around.post and len(text) > POST_LENGTH) or (lower[end - 1].isdecimal() and _number_goes_on(lower, end)):
        return False
    if not _neighbours_hold(around, start, end, lower):
        return False
    if (around.near or around.not_near) and not _sentence_holds(around, start, end, lower):
        return False
    return _case_holds(rule, match, text, language)


def _neighbours_hold(around: Surroundings, start: int, end: int, lower: str) -> bool:
    """Whether the words right before the match and right after it let it be a time."""
    first = max(0, start - _CONTEXT)
    if around.after and not around.after.search(lower, first, start):
        return False
    if around.not_after and around.not_after.search(lower, first, start):
        return False
    if around.before and not around.before.match(lower, end):
        return False
    return not (around.not_before and around.not_before.match(lower, end))


def _sentence_holds(around: Surroundings, start: int, end: int, lower: str) -> bool:
    """Whether the sentence of the match has what a rule asks for, and nothing that it refuses."""
    first = max((found.end() for found in _SENTENCE_END.finditer(lower, max(0, start - _SENTENCE), start)), default=0)
    following = _SENTENCE_END.search(lower, end, end + _SENTENCE)
    first, last = max(first, start - _SENTENCE, 0), following.start() if following else end + _SENTENCE
    if around.near and not around.near.search(lower, first, last):
        return False
    return not (around.not_near and around.not_near.search(lower, first, last))


_CODE_BEFORE = re.compile(r"(?<![\w'’.-])[B-HJ-Z][ -]$")
_CODE_AFTER = re.compile(
    r"[ -](?!(?:US|UK|EU|UN|TV|NY|LA|DC|AD|BC|CE|PM|AM|VW|GM|BP|GP|FA|A|I)\b)(?:[A-Z]{1,2}|[A-Z]+\d+)(?![\w.])"
)


def _is_of_code(text: str, start: int, end: int) -> bool:
    """Whether a word of capitals next to a figure makes a name with it ("X 2000"), in a line that has small letters."""
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    if not any(map(str.islower, before + after)):
        return False
    return bool(_CODE_BEFORE.search(before) or _CODE_AFTER.match(after))


def _case_holds(rule: Rule, match: re.Match[str], text: str, language: Language) -> bool:
    """Whether the capitals, and the word after them, are those of a time, not of a name or of another word."""
    start, end = match.span()
    around = rule.around
    if around.name and _is_name(text, start, end) != (around.name == "require"):
        return False
    if around.own and _is_part_of_name(text, start, end, around.own) != (around.own == "require"):
        return False
    if around.title and _is_title(text[start:end]) != (around.title == "require"):
        return False
    if (around.counted or around.clause) and _opens_clause(text, end, language) == around.counted:
        return False
    if (around.code and _is_of_code(text, start, end)) or (around.noun and _heads_noun(text, end, language)):
        return False
    return not around.capital or _capitals_hold(match, text, language)


_NAME_GOES_ON = re.compile(r"[ \u00a0][^\W\d_]")


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether the last of several words has a capital and so has the next: the name of a show, not a time."""
    last = text[start:end].split()[-1:]
    if not last or last[0] == text[start:end] or not last[0][0].isupper() or last[0].isupper():
        return False
    return bool(_NAME_GOES_ON.match(text, end)) and text[end + 1].isupper()


_WORD_FOLLOWING = re.compile(r"(?: |-| ?\n)([^\W\d_]{2,})(?:['’][^\W\d_]+)?(?!\w)")


def _heads_noun(text: str, end: int, language: Language) -> bool:
    """Whether the next word is likely the noun that ours belongs to: it is neither name nor small word nor verb."""
    following = _WORD_FOLLOWING.match(text, end)
    if following is None or not following.group(1).islower() or following.group(1) in language.followers:
        return False
    return not following.group(1).endswith(language.follower_endings)


def _opens_clause(text: str, end: int, language: Language) -> bool:
    """Whether a name stands right after, a word with a capital that is neither a small word nor one of time."""
    following = _WORD_FOLLOWING.match(text, end)
    if following is None or "\n" in following.group() or not following.group(1)[0].isupper():
        return False
    return following.group(1).lower() not in language.followers


_CAPITAL_BEFORE = re.compile(r"[^\W\d_]\w*[ -]$")


def _is_part_of_name(text: str, start: int, end: int, side: str) -> bool:
    """Whether our last word, with a capital of its own, and the word on that side of ours make a name."""
    last = text[start:end].rsplit(maxsplit=1)[-1]
    if side in ("following", "require") and last[0].isdecimal():
        return bool(_NAME_GOES_ON.match(text, end)) and text[end + 1].isupper()
    if not last[0].isupper() or (last.isupper() and len(last) > 1):
        return False
    # The dot of "in Aug. They" ends the sentence, too.
    if side != "preceding" and last[-1] != "." and _NAME_GOES_ON.match(text, end) and text[end + 1].isupper():
        return True
    if side in ("following", "require"):
        return False
    if last != text[start:end]:
        return True
    before = _CAPITAL_BEFORE.search(text[max(0, start - _CONTEXT) : start])
    return before is not None and before.group()[0].isupper()


def _is_title(words: str) -> bool:
    """Whether the words are a name: a figure, and capitals after it that are not capitals throughout."""
    return words[0].isdecimal() and any(map(str.isupper, words)) and any(map(str.islower, words))


def _number_goes_on(lower: str, end: int) -> bool:
    following = lower[end : end + 2]
    return following[:1] in ("%", "°") or (following[:1] in (*".,:/",) and following[1:].isdecimal())


def _capitals_hold(match: re.Match[str], text: str, language: Language) -> bool:
    for group in match.re.groupindex:
        words = match.group(group)
        if words and words.rstrip(".") in language.capitals and not text[match.start(group)].isupper():
            return False
    return True
