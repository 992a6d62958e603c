"""The day on which quoted words were said or written: "today" in them is that day, whenever they are printed."""

from __future__ import annotations

import re

from briefing.dating.calendar import WEEK, Period
from briefing.dating.context import SENTENCE_END, Context
from briefing.dating.grammar import PARAGRAPH_END

# So many characters of a quotation may stand before an expression in it, or after it.
_QUOTED = 300
# So many may stand between the day and the colon of a quotation ("In a post on 31 October, a man from Croydon wrote:"),
# or between the quotation and the day ("the mayor of the city said on Wednesday").
_REPORTED = 80
# Among so many words before the day stands the verb that reports, and who says it ("said Al Orr on Sunday").
_NAMED = 4
_OPENS = re.compile(r":\s*(?P<mark>[\"“„«‘'])")
# "On Tuesday, writing that she “…".
_OPENS_CLAUSE = re.compile(r",\s(?P<verb>\w+)(?:\s\w+){0,2},?\s(?P<mark>[\"“„«])")
_CLOSES = re.compile(r"[\"”»]|(?<!\s)'(?!\w)")
_GOES_ON = re.compile(r"[^\"“”„«»\n]*[,.?!]\s?(?:[\"”»]|['’](?!\w))(?P<report>[^\"“”„«».:;\n]*)")
_WORD_NEXT = re.compile(r"[-'’ ]\w")


def day_said(context: Context) -> Period | None:
    """The day on which the words around the present expression were said, where the text quotes them as said then.

    "He wrote on 31 October: 'Thirty of us were on the tram this morning'"; "'We will mourn tomorrow,' she said on
    Sunday". None for words that nobody is quoted with, and where the day is not named next to them.
    """
    return _named_before(context) or _named_after(context)


def _named_before(context: Context) -> Period | None:
    """The day named before the quotation opens, if it is that of the saying."""
    assert context.here is not None
    opening = _opening(context)
    if opening is None:
        return None
    at = opening.start()
    if context.said and context.said[0] == at:
        return context.said[1]
    day = context.last_mentioned("D", near=_QUOTED + _REPORTED)
    if day is None or day.ahead or not 0 <= at - day.end <= _REPORTED:
        return None
    is_next = opening.re is _OPENS_CLAUSE and at == day.end and _is_alone_or_said(context, day.start)
    if not is_next and not _is_day_of_saying(context, day.start, context.lower[day.end : at]):
        return None
    context.said = at, day.period
    return day.period


def _is_alone_or_said(context: Context, start: int) -> bool:
    """Whether no verb but one of saying stands before a day: "on Tuesday, writing that", "said on Tuesday, adding".

    In "jailed on Friday, adding that" the words may have been said on another day.
    """
    clause = SENTENCE_END.split(context.lower[max(0, start - _REPORTED) : start])[-1].rsplit("\n", 1)[-1]
    signed = [word for word in context.cues.split(clause) if context.cues.sign(word)]
    said = context.cues.words.reporting | context.cues.words.uttering
    return not signed or signed[-1] in said


def _opening(context: Context) -> re.Match[str] | None:
    """What opens the quotation in which the present expression stands: a colon, or a clause of saying."""
    assert context.here is not None
    start = context.here.start
    first = max(0, start - _QUOTED)
    clauses = _OPENS_CLAUSE.finditer(context.lower, first, start)
    saying = (clause for clause in clauses if clause["verb"] in context.cues.words.saying_so)
    opening = max((*_OPENS.finditer(context.lower, first, start), *saying), key=re.Match[str].start, default=None)
    if opening is None or _CLOSES.search(context.lower, opening.end(), start):
        return None
    return None if PARAGRAPH_END in context.lower[opening.start() : start] else opening


def _is_day_of_saying(context: Context, start: int, until_colon: str) -> bool:
    """Whether a day at `start` and a colon are joined by words that say no more than who said or wrote it.

    "He wrote on 3 May:", "On 3 May she said:", "In a post on 3 May, a man from Oslo wrote:". In "Speaking after the
    fire of 3 May, she said:" the day is that of something else.
    """
    if SENTENCE_END.search(until_colon):
        return False
    words, verbs = context.cues.words, context.cues.words.reporting | context.cues.words.uttering
    preceding = SENTENCE_END.split(context.lower[max(0, start - _REPORTED) : start])[-1].rsplit("\n", 1)[-1]
    before = context.cues.split(preceding)
    while before and before[-1] in words.near_joints:
        before.pop()
    between = context.cues.split(until_colon)
    if before[-1:] and before[-1] in verbs:
        return not between or (between[0] in words.inner and "," not in until_colon)
    # "Vale told reporters on 3 May: …".
    if not between and _is_report(preceding, context):
        return True
    is_utterance = " ".join(before) in words.utterances
    is_plain = "," not in until_colon.removeprefix(",") and words.clause_openers.isdisjoint(between)
    return (is_utterance or (not before and is_plain)) and not verbs.isdisjoint((*between[:1], *between[-1:]))


def _named_after(context: Context) -> Period | None:
    """The weekday on which they were said, right after the verb that reports it: "…," the bishop said on Sunday."""
    here, following, today = context.here, context.following, context.today()
    if here is None or following is None or today is None or following.means != "weekday":
        return None
    fields = following.fields
    if "weekday" not in fields or "which" in fields or fields.get("generic") or following.start - here.end > _QUOTED:
        return None
    quoted = _GOES_ON.fullmatch(context.lower, here.end, following.start)
    if quoted is None or len(quoted["report"]) > _REPORTED or not _is_closed(context, following.end):
        return None
    back = (today.index - fields["weekday"]) % WEEK
    # A page may roll on past midnight: of tomorrow's weekday nothing follows.
    return today - back if _is_report(quoted["report"], context) and back < WEEK - 1 else None


def _is_report(text: str, context: Context) -> bool:
    """Whether a verb of saying ends the words before the day, but for the name of who says it, or to whom.

    "The bishop said Sunday", "he told reporters on Sunday", "said Al Orr on Sunday"; not "said the man shot on Sunday".
    """
    cues, words = context.cues.words, context.cues.split(text)
    report = [word for word in words if word not in cues.near_joints]
    if not cues.reporting.isdisjoint(report[-1:]):
        return True
    named = report[-_NAMED:]
    at = next((at for at, word in enumerate(named) if word in cues.reporting), None)
    if at is None or words[-1] not in cues.near_joints or len(words) - len(report) > 1:
        return False
    parting = cues.inner | context.cues.sets.parting
    return not any(word in parting or context.cues.sign(word) for word in named[at + 1 :])


def _is_closed(context: Context, end: int) -> bool:
    """Whether nothing that the day may belong to follows it: not "said Monday's vote", "said Monday would be calm"."""
    following = context.lower[end : end + 20]
    words = context.cues.split(following)[:1]
    return not _WORD_NEXT.match(following) or (following[:1] == " " and words[0] in context.cues.words.inner)
