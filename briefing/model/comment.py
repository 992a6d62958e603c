"""A reviewer's comment on a line, in the words in which an edit keeps it: "A. Editor, 2026-03-31: Is this so?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_SIGNED = re.compile(r"(?:(?P<who>[^:]+), |)(?P<day>\d{4}-\d{2}-\d{2}): (?P<text>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Comment:
    """Who said it ("" where that is not known), on which day (ISO 8601, "" likewise), and what."""

    who: str
    day: str
    text: str

    @property
    def words(self) -> str:
        """The comment as an edit keeps it.

        >>> Comment("A. Editor", "2026-03-31", "Is this so?").words
        'A. Editor, 2026-03-31: Is this so?'
        """
        head = ", ".join(filter(None, (self.who, self.day)))
        return f"{head}: {self.text}" if head else self.text

    @classmethod
    def of(cls, words: str) -> Comment:
        """A comment from its words; what has no day before it is all text, as its writer cannot be told from it.

        >>> Comment.of("A. Editor, 2026-03-31: Is this so?").who
        'A. Editor'
        """
        found = _SIGNED.fullmatch(words)
        if found is None or not _is_day(found["day"]):
            return cls("", "", words)
        return cls(found["who"] or "", found["day"], found["text"])


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True
