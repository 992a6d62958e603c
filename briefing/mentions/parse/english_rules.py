"""What the rules of spaCy's attribute ruler ask of a word, so that words for which they decide alike are decided once.

A rule for one word asks for its tag, its relation, or for words that it names ("not", "it", those in "-in'"). All other
words with the same tag and relation have the same part of speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Pattern: TypeAlias = Sequence[Mapping[str, Any]]
"""What a rule asks of one word after the other, as `spacy.matcher.Matcher` takes it."""

ANY = "*"
_KNOWN = frozenset(("TAG", "DEP", "LOWER", "IS_SPACE"))


@dataclass(frozen=True, slots=True)
class Asked:
    """The relations, the words and the forms of words that rules ask for; None where nothing is asked by name."""

    relations: frozenset[str] | None
    words: frozenset[str] | None
    forms: tuple[re.Pattern[str], ...] = ()

    @classmethod
    def by(cls, patterns: Iterable[Pattern]) -> Asked:
        """What is asked of the first word of each rule; of the others of a rule for several nothing is said here.

        >>> asked = Asked.by([[{"TAG": "IN", "DEP": "mark"}], [{"LOWER": {"IN": ["he", "she"]}}]])
        >>> sorted(asked.relations), sorted(asked.words)
        (['mark'], ['he', 'she'])
        """
        firsts = [pattern[0] for pattern in patterns]
        relations = _named(first.get("DEP", ()) for first in firsts)
        expressions = [_expression(first.get("LOWER", ())) for first in firsts]
        words = _named(first.get("LOWER", ()) for first, found in zip(firsts, expressions, strict=True) if not found)
        if any(not first.keys() <= _KNOWN for first in firsts):
            words = None
        return cls(relations, words, tuple(re.compile(each) for each in expressions if each))

    def relation(self, name: str) -> str:
        """A relation, `ANY` for all those by which nothing is decided."""
        return name if self.relations is None or not name or name in self.relations else ANY

    def word(self, text: str) -> str:
        """A word as the rules ask for it, `ANY` for all those by which nothing is decided."""
        lower = text.lower()
        is_asked = self.words is None or lower in self.words or any(form.search(lower) for form in self.forms)
        return text if is_asked else ANY


def _expression(asked: object) -> str:
    """The regular expression that a rule asks a word to match, if that is all it asks of its letters."""
    return str(asked["REGEX"]) if isinstance(asked, Mapping) and asked.keys() == {"REGEX"} else ""


def _named(asked: Iterable[object]) -> frozenset[str] | None:
    """The words that are asked for by name; None where one is asked for in another way."""
    found: set[str] = set()
    for each in asked:
        names = _names(each)
        if names is None:
            return None
        found.update(names)
    return frozenset(found)


def _names(asked: object) -> Iterator[str] | None:
    if isinstance(asked, str):
        return iter([asked])
    if not isinstance(asked, Mapping):
        return iter(())
    return (str(name) for names in asked.values() for name in names) if asked.keys() <= {"IN", "NOT_IN"} else None
