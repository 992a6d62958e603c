"""The words of the clause around an expression, before and after it, as far as a cue of tense may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.dating.cues import DATELINE_END, Cues

# How far a cue may stand from the expression, in characters.
PRECEDING = 130
FOLLOWING = 90
# A work in quotation marks, no comma or colon before it, and no more than one word between it and its day; and what
# follows a day that ends its sentence.
_WORK = re.compile(r"(?<=\w )[“\"][^“”\".,;:?!]{1,40}[?!]?[”\"](?=\s(?:\w+\s)?$)")
_ENDED = ("", ".")
# So many words after a comma may belong to those that say who reports (", said the spokesman").
_TAG = 5


@dataclass(frozen=True, slots=True)
class Clause:
    """The words before an expression and after it, and those of the `expression`.

    `is_own` says that no comma parts them from it, `has_comma` that one follows it; `then` is the word with which the
    next clause opens. `link` is the verb of being of the clause about a noun in which the day stands, if it does;
    `has_stop` says that a full stop follows, of an abbreviation or of the sentence ("June and Aug. Was …").
    `since_comma` is how many of the words before it stand behind the last comma, 0 where there is none.
    """

    preceding: list[str]
    following: list[str]
    expression: list[str]
    is_own: bool = False
    has_comma: bool = False
    then: str = ""
    link: str = ""
    has_stop: bool = False
    since_comma: int = 0


def clauses(text: str, start: int, end: int, cues: Cues) -> Iterator[Clause]:
    """The clause of the expression at `start`…`end`: first between the nearest commas, where the language has such.

    German sets every clause apart by commas: "Er werde am Montag gehen, sagte er". The clause that the commas bound
    holds the verb of the day; what reports it stands outside.
    """
    before = text[max(0, start - PRECEDING) : start]
    before = _without_work(before) if text[end : end + 1] in _ENDED else before
    ends = (each.end() for pattern in (cues.clause_end, DATELINE_END) for each in pattern.finditer(before))
    before = before[max(ends, default=0) :]
    after = text[end : end + FOLLOWING]
    stop = cues.clause_end.search(after)
    then = "".join(cues.split(after[stop.end() :])[:1]).lower() if stop else ""
    after = after[: stop.start()] if stop else after
    expression = cues.split(text[start:end])
    if cues.words.comma_clauses:
        yield Clause(
            cues.split(before.rpartition(", ")[2]), cues.split(after.partition(",")[0]), expression, is_own=True
        )
    has_stop = "." in text[end - 1 : end + 1]
    link = _of_noun(before, after, cues)
    before = _without_closed(before, cues)
    after = _without_tag(_without_relative(after, cues), cues, opens=_opens(before, cues))
    has_comma = after.lstrip().startswith(",")
    after = after.partition(",")[0] if _tells_by_itself(before, cues) else after
    since_comma = len(cues.split(before.rpartition(",")[2])) if "," in before else 0
    yield Clause(
        cues.split(before),
        cues.split(after),
        expression,
        has_comma=has_comma,
        then=then,
        link=link,
        has_stop=has_stop,
        since_comma=since_comma,
    )


def _without_work(before: str) -> str:
    """The text without the name of a work right before the day that ends its sentence: "will air “Vale!” on Friday"."""
    return _WORK.sub("", before)


def _of_noun(before: str, after: str, cues: Cues) -> str:
    """The "is" of a clause about a noun in which the day stands: ", who *is* up for election in May, voted".

    The comma after the day closes that clause, so that the verb of the sentence is not its own. "" where there is none.
    """
    begins = list(cues.relative.finditer(before))[-1:] if cues.relative and "," in after else []
    if not begins or "," in before[begins[0].end() :]:
        return ""
    words = cues.split(before[begins[0].end() :])
    is_silent = not any(map(cues.sign, words)) and cues.words.perfect.isdisjoint(words)
    return next((word for word in words if word in cues.sets.now), "") if is_silent else ""


def _without_relative(after: str, cues: Cues) -> str:
    """The text without what is told of the subject: "on Friday his brothers, who will sing, met the mayor"."""
    begins = cues.relative.search(after) if cues.relative else None
    # "On Friday, which is a holiday": the day itself is meant.
    if begins is None or not begins.start():
        return after
    ends = after.find(",", begins.end())
    return after[: begins.start()] + (after[ends + 1 :] if ends >= 0 else "")


def _without_closed(before: str, cues: Cues) -> str:
    """The text without what was told of somebody in between: "Rovers, who beat City on Sunday, face United on".

    Not so where nothing but the day stands behind the last comma: "Reed, who spoke in Marlo, Orbin, on".
    """
    begins = cues.relative.search(before) if cues.relative else None
    ends = before.find(",", begins.end()) if begins else -1
    if begins is None or ends < 0 or _joins_only(before.rpartition(",")[2], cues):
        return before
    return before[: begins.start()] + before[ends + 1 :]


def _joins_only(text: str, cues: Cues) -> bool:
    """Whether a text is nothing but what joins a day to its clause ("on", "by", "as of")."""
    words = cues.split(text.lower())
    return " ".join(words) in cues.joints or cues.words.near_joints.issuperset(words)


def _tells_by_itself(before: str, cues: Cues) -> bool:
    """Whether a clause about a noun holds the day and its verb: "Rovers, who beat City *on Sunday*, will face United".

    What became of a plan stands after the comma: "the work, which was due to begin *on Friday*, has resumed".
    """
    begins = cues.relative.search(before) if cues.relative else None
    if begins is None:
        return False
    return (cues.words.ahead_participles | cues.words.infinitive).isdisjoint(cues.split(before[begins.end() :]))


def _opens(before: str, cues: Cues) -> bool:
    """Whether the day opens its sentence, but for a preposition."""
    return cues.words.near_joints.issuperset(cues.split(before.lower()))


def _without_tag(after: str, cues: Cues, *, opens: bool) -> str:
    """The text without the words that say who reports: in "va el lunes, dijo el ministro" they are not of the day.

    Where the day `opens` its sentence, nothing has been told yet: "On Thursday, China insisted that …" tells of it.
    """
    at = after.find(",")
    while cues.words.reporting and at >= 0:
        words = cues.split(after[at + 1 :].partition(",")[0])
        is_main = opens and not after[:at].strip() and cues.words.reporting.isdisjoint(words[:1])
        if not is_main and not cues.words.reporting.isdisjoint(words[:_TAG]):
            return after[:at]
        at = after.find(",", at + 1)
    return after
