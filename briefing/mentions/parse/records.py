"""The parse of a sentence as our own records: what every rule of this room reads, whichever parser made it.

A parser hands over each word as a `Row`; `linked` makes the `Word` records of one sentence of them. The labels are
those that the rules are written in, so a parser with others translates its own: tags of the Penn Treebank ("VBD"),
universal parts of speech ("NOUN"), and relations of the ClearNLP scheme ("nsubj", "dobj").
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, NamedTuple, TypeVar

from briefing.mentions.vocabulary import Vocabulary
from briefing.model import Article, Passage, Span

Fact = TypeVar("Fact")


class Row(NamedTuple):
    """One word as a parser gives it: `start` counts characters of the parsed text, and `head` its words.

    The head of the topmost word of a sentence is that word itself.
    """

    text: str
    start: int
    space: str
    lemma: str
    tag: str
    pos: str
    relation: str
    head: int


def once(derive: Callable[[Word], Fact]) -> Callable[[Word], Fact]:
    """What is derived from a word and its neighbours in the parse, worked out when it is first asked for.

    The tense of a verb is asked for a dozen times, by each of the clauses that hang on it.
    """

    @wraps(derive)
    def known(word: Word) -> Fact:
        if derive not in word.facts:
            word.facts[derive] = derive(word)
        fact: Fact = word.facts[derive]
        return fact

    return known


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word or sign of a sentence: its forms, its place in the text, and the words it hangs together with.

    `index` counts from the beginning of the parsed text, which may hold several sentences. `start` is an offset in the
    article's text, `space` the white space after the word, `vocab` the vocabulary
    of its language. The head of the topmost word is that word itself. `facts` is what `once` keeps.
    """

    text: str
    lower: str
    lemma: str
    tag: str
    pos: str
    relation: str
    index: int
    start: int
    space: str
    vocab: Vocabulary = field(repr=False)
    head: Word = field(init=False, repr=False)
    lefts: tuple[Word, ...] = field(init=False, repr=False)
    rights: tuple[Word, ...] = field(init=False, repr=False)
    children: tuple[Word, ...] = field(init=False, repr=False)
    sentence: Sentence = field(init=False, repr=False)
    facts: dict[Callable[[Word], Any], Any] = field(init=False, repr=False)

    @property
    def end(self) -> int:
        """The offset after its last character in the article's text."""
        return self.start + len(self.text)

    @property
    def subtree(self) -> Iterator[Word]:
        """The word and all that hang on it, from left to right."""
        return self.subtree_without(_nothing)

    def subtree_without(self, apart: Callable[[Word], bool]) -> Iterator[Word]:
        """Its subtree without the words for which `apart` holds, and what hangs on them; the word itself stays.

        One step a word: a chain of clauses as long as an article hangs as deep.
        """
        waiting: list[tuple[Word, bool]] = [(self, False)]
        while waiting:
            word, is_open = waiting.pop()
            if is_open:
                yield word
                continue
            waiting.extend((child, False) for child in reversed(word.rights) if not apart(child))
            waiting.append((word, True))
            waiting.extend((child, False) for child in reversed(word.lefts) if not apart(child))

    @property
    def left_edge(self) -> Word:
        """The first word of its subtree."""
        return _edges(self)[0]

    @property
    def right_edge(self) -> Word:
        """The last word of its subtree."""
        return _edges(self)[1]

    @property
    def previous(self) -> Word | None:
        """The word before it in its sentence, if any."""
        return self.sentence.at(self.index - 1)

    @property
    def next(self) -> Word | None:
        """The word after it in its sentence, if any."""
        return self.sentence.at(self.index + 1)

    @property
    def is_punctuation(self) -> bool:
        """Whether it consists of punctuation marks only."""
        return all(unicodedata.category(sign).startswith("P") for sign in self.text)


@once
def _edges(word: Word) -> tuple[Word, Word]:
    """The first and the last word of a subtree."""
    own = list(word.subtree)
    return min(own, key=_index), max(own, key=_index)


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence of an article: its words without white space around them, and its paragraph's index and its own.

    `marks` are the quotation marks of the whole parsed text, as indices of words: a quotation runs through sentences.
    `credit` is the source that a headline names next to what it reports.
    """

    article: Article
    words: tuple[Word, ...]
    paragraph: int
    index: int
    marks: tuple[int, ...] = ()
    credit: Span | None = None

    @property
    def first(self) -> Word:
        """Its first word."""
        return self.words[0]

    @property
    def last(self) -> Word:
        """Its last word."""
        return self.words[-1]

    @property
    def language(self) -> str:
        """Its language (ISO 639-1)."""
        return self.article.language_code

    @property
    def vocab(self) -> Vocabulary:
        """The words of its language."""
        return self.words[0].vocab

    @property
    def root(self) -> Word:
        """The topmost word of its parse."""
        return next((word for word in self.words if word.head is word), self.first)

    def at(self, index: int) -> Word | None:
        """The word with that index, if it is one of this sentence."""
        place = index - self.words[0].index
        return self.words[place] if 0 <= place < len(self.words) else None

    def between(self, first: int, last: int) -> tuple[Word, ...]:
        """The words from the index `first` to `last`, both included, as far as the sentence holds them."""
        begin = self.words[0].index
        return self.words[max(0, first - begin) : max(0, last + 1 - begin)]

    def within(self, start: int, end: int) -> list[Word]:
        """The words that share a character with `start` to `end` of the article's text."""
        return [word for word in self.words if word.start < end and start < word.end]

    def is_quoted(self, word: Word) -> bool:
        """Whether `word` stands inside quotation marks."""
        return bisect_left(self.marks, word.index) % 2 == 1

    @property
    def own_marks(self) -> tuple[int, ...]:
        """The quotation marks that stand in this sentence."""
        return self.marks[bisect_left(self.marks, self.first.index) : bisect_right(self.marks, self.last.index)]

    @property
    def span(self) -> Span:
        """Where it stands in the article's text."""
        return Span(self.first.start, self.last.end)

    def span_of(self, word: Word) -> Span:
        """Where `word` stands in the article's text."""
        return Span(word.start, word.end)

    @property
    def whole(self) -> Passage:
        """Its words as a passage of the article, one for all who ask."""
        return _whole(self.first)

    def passage(self, first: Word, last: Word) -> Passage:
        """The article's words from `first` to `last`, both included."""
        return self.article.passage(first.start, last.end)


@once
def _whole(first: Word) -> Passage:
    """The sentence that opens with a word: each of its mentions holds it, and goes from one process to another."""
    return first.sentence.passage(first, first.sentence.last)


def text_of(words: Iterable[Word]) -> str:
    """The words as they stand in the text, the white space after each included."""
    return "".join(word.text + word.space for word in words)


def linked(rows: Sequence[Row], begin: int, offset: int, vocabulary: Vocabulary) -> list[Word]:
    """The words of one sentence, linked by their heads.

    `begin` is the index of the first of the rows in the parsed text, `offset` where that text begins in the article's.
    """
    words = [
        Word(row.text, row.text.lower(), row.lemma, row.tag, row.pos, row.relation, begin + place, offset + row.start,
             row.space, vocabulary)
        for place, row in enumerate(rows)
    ]  # fmt: skip
    lefts: list[list[Word]] = [[] for _ in rows]
    rights: list[list[Word]] = [[] for _ in rows]
    for place, row in enumerate(rows):
        head = row.head - begin
        if head != place:
            (lefts if place < head else rights)[head].append(words[place])
    for word, row, before, after in zip(words, rows, lefts, rights, strict=True):
        _link(word, words[row.head - begin], tuple(before), tuple(after))
    return words


def _link(word: Word, head: Word, lefts: tuple[Word, ...], rights: tuple[Word, ...]) -> None:
    object.__setattr__(word, "head", head)
    object.__setattr__(word, "lefts", lefts)
    object.__setattr__(word, "rights", rights)
    object.__setattr__(word, "children", lefts + rights)
    object.__setattr__(word, "facts", {})


def join(sentence: Sentence, words: Sequence[Word]) -> Sequence[Word]:
    """The words, once they know their sentence; they may hold white space that is not part of it."""
    for word in words:
        object.__setattr__(word, "sentence", sentence)
    return words


def release(words: Iterable[Word]) -> None:
    """Take from words that nobody needs any more what they link to, so that their memory is free at once.

    Words link to each other in circles, which would else wait for a full collection of garbage.
    """
    for word in words:
        object.__setattr__(word, "head", None)
        object.__setattr__(word, "sentence", None)
        word.facts.clear()


def _nothing(_: Word) -> bool:
    return False


def _index(word: Word) -> int:
    return word.index
