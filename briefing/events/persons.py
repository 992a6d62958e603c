"""Whom an event befell, as far as words tell people apart: sex, age, whether a child.

Two reports of one shooting may say "a boy", "the 5-year-old" and "Bryson"; none says "a woman of 42".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from briefing.events.weights import weights
from briefing.events.words import merge_words
from briefing.model import Mention, Number

_WORD = re.compile(r"[^\W\d_]+")


class Sex(Enum):
    """Of a person, by the noun that names them."""

    FEMALE = "female"
    MALE = "male"


class Generation(Enum):
    """Whether a noun names a child or a grown person; "son" and "teenager" say neither."""

    CHILD = "child"
    ADULT = "adult"


@dataclass(frozen=True, slots=True)
class Person:
    """What the words for one person say; None where they do not say it."""

    sex: Sex | None
    generation: Generation | None
    age: int | None

    def excludes(self, other: Person) -> bool:
        """Whether nobody can be both."""
        return (
            _differ(self.sex, other.sex)
            or _differ(self.generation, other.generation)
            or self._is_too_young_for(other)
            or other._is_too_young_for(self)
            or self._is_of_another_age(other)
        )

    def _is_too_young_for(self, other: Person) -> bool:
        return self.age is not None and self.age < weights().gates.grown and other.generation is Generation.ADULT

    def _is_of_another_age(self, other: Person) -> bool:
        """Ages further apart than birthdays and first reports make them."""
        if self.age is None or other.age is None:
            return False
        return abs(self.age - other.age) > weights().gates.age_revision


def person(mention: Mention) -> Person | None:
    """The one person whom it befell; None where it befell several, a thing, or nobody that it describes."""
    if mention.number is not Number.ONE or not mention.affected:
        return None
    words = merge_words(mention.language)
    nouns = {word.lower() for word in _WORD.findall(mention.affected)[-1:]}
    age = words.persons.ages.search(mention.affected)
    sex = Sex.FEMALE if nouns & words.persons.female else Sex.MALE if nouns & words.persons.male else None
    generation = (
        Generation.CHILD if nouns & words.persons.child else Generation.ADULT if nouns & words.persons.adult else None
    )
    found = Person(sex, generation, int(age[1]) if age else None)
    return None if found == Person(None, None, None) else found


def _differ(one: Enum | None, other: Enum | None) -> bool:
    return one is not None and other is not None and one is not other
