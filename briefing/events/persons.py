"""Whom an event befell, as far as words tell people apart: sex, age, whether a child.

Two reports of one shooting may say "a boy", "the 5-year-old" and his name; none says "a woman of 42".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from briefing.events.weights import weights
from briefing.events.words import merge_words
from briefing.lexicon.words import PeopleWords, lexicon
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
        if self.age is not None and other.age is not None:
            return _differ(self.sex, other.sex) or self._is_of_another_age(other)
        return (
            _differ(self.sex, other.sex)
            or _differ(self.generation, other.generation)
            or self._is_of_another_generation(other)
            or other._is_of_another_generation(self)
        )

    def _is_of_another_generation(self, other: Person) -> bool:
        """Whether one's age does not go with the noun that names the other."""
        if self.age is None:
            return False
        gates = weights().gates
        return (self.age < gates.grown and other.generation is Generation.ADULT) or (
            self.age > gates.child and other.generation is Generation.CHILD
        )

    def _is_of_another_age(self, other: Person) -> bool:
        """Ages further apart than birthdays and first reports make them."""
        if self.age is None or other.age is None:
            return False
        return abs(self.age - other.age) > weights().gates.age_revision


def person(mention: Mention) -> Person | None:
    """The one person whom it befell; None where it befell several, a thing, or nobody that it describes.

    The last word is the noun: "the girl's father" is a man, "the woman's killer" may be anybody. Capitals are names
    ("Jane Groom" is no groom), but for the one word of a headline ("Woman shot"). Somebody between 15 and 19 is called
    a girl and a woman.
    """
    if mention.number is not Number.ONE or not mention.affected:
        return None
    words = merge_words(mention.language).persons
    found = words.ages.search(mention.affected)
    age = int(found[1]) if found else None
    said = _WORD.findall(words.ages.sub("", mention.affected))
    # "*Woman* shot": in a headline of one word the capital is the line's.
    noun = said[-1].lower() if said and (said[-1].islower() or len(said) == 1) else ""
    gates = weights().gates
    # At 17 somebody is "a girl" in one report and "a woman" in another.
    either = age is not None and gates.grown <= age <= gates.child
    between = either or not words.between.isdisjoint(map(str.lower, said))
    nouns = lexicon(mention.language).people
    made = Person(_sex(noun, nouns), None if between else _generation(noun, nouns), age)
    return None if made == Person(None, None, None) else made


def _sex(noun: str, words: PeopleWords) -> Sex | None:
    return Sex.FEMALE if noun in words.female else Sex.MALE if noun in words.male else None


def _generation(noun: str, words: PeopleWords) -> Generation | None:
    return Generation.CHILD if noun in words.child else Generation.ADULT if noun in words.adult else None


def _differ(one: Enum | None, other: Enum | None) -> bool:
    return one is not None and other is not None and one is not other
