"""Remember the full names of an article, and find the one that a later, shorter mention of a source plainly means.

"The ministry" is the Ministry of Health where the article has named no other; "Vale" is Nora Vale. Where two names fit,
the mention stands as printed.
"""

from __future__ import annotations

from briefing.mentions.parse.determiners import is_pointed_at
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.sources.attribution import attribution
from briefing.mentions.vocabulary import NamingWords, Vocabulary
from briefing.model import Attribution

# A longer phrase is a description rather than a name.
_LONGEST = 7


class Names:
    """The full names that the sentences read so far hold, in their order."""

    def __init__(self) -> None:
        self._known: list[Attribution] = []

    def read(self, sentence: Sentence) -> None:
        """Remember the names of a sentence: phrases of several words whose head or part is a proper noun."""
        for word in sentence.words:
            if word.pos != "PROPN" or word.relation in ("compound", "nmod", "amod", "poss"):
                continue
            name = attribution(sentence, word)
            if name is not None and _is_full(name.name, word.vocab.naming):
                self._known.append(name)

    def fullest(self, mention: Attribution, noun: Word) -> Attribution:
        """The one full name that `mention`, whose head is `noun`, stands for; `mention` itself where there is none."""
        if " " in mention.name:
            return mention
        # "Vale said" after "Nora Vale": the last word of a person's name. "Alder" alone is no short form of "Alder
        # Group".
        if noun.pos == "PROPN" and mention.name[:1].isupper() and not is_pointed_at(noun):
            found = [
                name
                for name in self._known
                if name.name.split()[-1] == mention.name and _is_person(name.name, noun.vocab.naming)
            ]
        # "The ministry", "the governor": the article points back at what it named.
        elif is_pointed_at(noun):
            word = mention.name.lower()
            found = [name for name in self._known if _is_called(name.name, word, noun.vocab)]
        else:
            return mention
        return found[0] if found and _are_one(found) else mention


def _is_full(name: str, words: NamingWords) -> bool:
    """Whether it is a name of several words, before which a description may stand ("bodyguard Tom Reed")."""
    parts = name.split()
    first = next((place for place, part in enumerate(parts) if part[:1].isupper()), len(parts))
    named = parts[first:]
    return (
        len(parts) <= _LONGEST and len(named) > 1 and all(part[:1].isupper() or part in words.inside for part in named)
    )


def _is_person(name: str, words: NamingWords) -> bool:
    return all(part[:1].isupper() for part in name.split()[-2:]) and words.of.isdisjoint(name.split())


def _is_called(name: str, word: str, vocab: Vocabulary) -> bool:
    """Whether a name says of what kind its bearer is: "Ministry of Health", "Governor Nora Vale", "Alder Group"."""
    parts, words = [part.strip(".,").lower() for part in name.split()], vocab.naming
    if word in words.companies:
        return parts[-1] in words.company_endings or parts[-1] == word
    # The word before "of" says what it is: the *Ministry* of Health is no health.
    head = next((parts[place - 1] for place, part in enumerate(parts) if place and part in words.of), parts[-1])
    return word == head or (word in vocab.lexicon.titles.offices and word in parts[:-1])


def _are_one(names: list[Attribution]) -> bool:
    """Whether all are spellings of one name: the words of each lie in the longest."""
    longest = max((set(name.name.split()) for name in names), key=len)
    return all(set(name.name.split()) <= longest for name in names)
