"""Follow a quotation through the sentences that it fills, to who is quoted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import object_of
from briefing.mentions.sources.voice import Voice
from briefing.mentions.triggers import content_of

# Marks around fewer words may only set a word apart ("the so-called 'safe zone'"): nobody at hand need have said it.
_FEWEST_WORDS = 4


def quotations(sentences: Sequence[Sentence], spoken: Sequence[Sequence[Voice]]) -> list[Voice | None]:
    """For each sentence that lies wholly in quotation marks the voice that the quotation is of, if that is known.

    `spoken` are the voices of the sayings of each sentence that stand outside quotation marks. The voice is that of the
    nearest sentence with any, as far as the quotation runs: one inside the same marks, else a preceding one
    (`"...," said Reed. "We fled."`), else a following one.
    """
    runs_on = [not own and _is_quoted(sentence) for sentence, own in zip(sentences, spoken, strict=True)]
    closing = [_closes(sentences, spoken, place) for place in range(len(sentences))]
    opening = [own or (spoken[place] if _opens(sentences[place]) else ()) for place, own in enumerate(closing)]
    places = range(len(sentences))
    # Who is quoted before counts more than who is quoted after: `"We fled," said Reed. "They fired."`
    preceding = _nearest(sentences, opening, runs_on, places)
    following = _nearest(sentences, closing, runs_on, reversed(places))
    inside = _inside(sentences, spoken)
    return [(inside[place] or preceding[place] or following[place]) if runs_on[place] else None for place in places]


def _inside(sentences: Sequence[Sentence], spoken: Sequence[Sequence[Voice]]) -> list[Voice | None]:
    """For each sentence the first voice of a later one that the same quotation reaches before its marks close."""
    found: list[Voice | None] = []
    for place in range(len(sentences) - 1, -1, -1):
        later = place + 1
        if later == len(sentences) or not _goes_on(sentences[later]):
            found.append(None)
        else:
            found.append(spoken[later][0] if spoken[later] else found[-1])
    return found[::-1]


def _goes_on(sentence: Sentence) -> bool:
    """Whether a sentence begins inside the marks that a preceding one has opened."""
    return sentence.is_quoted(sentence.first)


def _closes(sentences: Sequence[Sentence], spoken: Sequence[Sequence[Voice]], place: int) -> Sequence[Voice]:
    """Who is quoted in a sentence, or right before it: `"How many more?" Reed said.` are two to a parser.

    A sentence that says something itself quotes nothing before it: `"They fled." The army said nothing.`
    """
    sentence, own = sentences[place], spoken[place]
    if sentence.own_marks or not own or not place:
        return own if sentence.own_marks else ()
    preceding = sentences[place - 1]
    # The mark of the quotation closes the sentence before, in the same paragraph.
    is_after = preceding.paragraph == sentence.paragraph and preceding.last.index in preceding.own_marks
    return [voice for voice in own if _says_no_more(voice.saying.verb)] if is_after else ()


def _says_no_more(verb: Word) -> bool:
    return content_of(verb) is None and object_of(verb) is None


def _opens(sentence: Sentence) -> bool:
    """Whether a sentence announces words that follow, as `Reed continued:` does."""
    return sentence.last.text == ":"


def _nearest(
    sentences: Sequence[Sentence], quoting: Sequence[Sequence[Voice]], runs_on: Sequence[bool], places: Iterable[int]
) -> dict[int, Voice | None]:
    """For each of the places, in this order, the voice of the quotation that reaches it from those before it."""
    reaching: dict[int, Voice | None] = {}
    voice, last = None, None
    for place in places:
        if last is not None and not _may_run_on(sentences[min(last, place)], sentences[max(last, place)]):
            voice = None
        reaching[place] = voice
        if quoting[place]:
            voice = quoting[place][-1]
        elif not runs_on[place]:
            voice = None
        last = place
    return reaching


def _may_run_on(one: Sentence, following: Sentence) -> bool:
    """Whether a quotation may reach from a sentence to the following one.

    Both stand in one paragraph; or the next paragraph opens with the mark, after a colon or a quotation left open: so
    one of several paragraphs is set, each opens with the mark and the last alone closes with it.
    """
    if one.paragraph == following.paragraph:
        return True
    # An odd number of marks: the last one opened is still open.
    is_open = _opens(one) or len(one.marks) % 2 == 1
    return is_open and following.first.index in following.marks[:1]


def quoted_by(word: Word, spoken: Sequence[Voice]) -> Voice | None:
    """Whose quotation a word stands in, of those who speak in its sentence; None where it stands in none.

    `spoken` are the voices of its sentence's sayings that stand outside quotation marks; the nearest one counts.
    """
    if not spoken or not word.sentence.is_quoted(word) or _length(word) < _FEWEST_WORDS:
        return None
    return min(spoken, key=lambda voice: (abs(voice.saying.verb.index - word.index), voice.saying.verb.index))


def _length(word: Word) -> int:
    """The number of words of the quotation that a word stands in, as far as its sentence holds them."""
    sentence = word.sentence
    opening = max((mark for mark in sentence.own_marks if mark < word.index), default=sentence.first.index - 1)
    closing = min((mark for mark in sentence.own_marks if mark > word.index), default=sentence.last.index + 1)
    return closing - opening - 1


def _is_quoted(sentence: Sentence) -> bool:
    """Whether the whole sentence stands inside quotation marks, of which one may stand in another sentence."""
    first, last = sentence.first, sentence.last
    inner = sentence.own_marks
    if sentence.is_quoted(first):
        return not inner or inner == (last.index,)
    return bool(inner) and inner[0] == first.index and inner[-1] in (first.index, last.index)
