"""Find what a number counts, and the word that stands for both; numbers that count nothing are left out."""

from __future__ import annotations

from briefing.mentions.parse.records import Word

# How a number hangs on the noun that it counts.
_BEFORE_A_NOUN = ("nummod", "compound", "amod", "quantmod", "nmod", "det")


def counted_by(last: Word, first: Word) -> tuple[Word, Word] | None:
    """What a number counts, and the word that stands for both in the sentence.

    None where it measures (miles, percent) or picks out some of what was counted before ("two of them").
    """
    # "*Dozens* of people": the number is a noun itself.
    word = first if first.tag in ("NN", "NNS") else last
    # "*30 or 40* people": the noun hangs on the first of the two.
    joined = last.head if last.relation == "conj" and last.head.tag == "CD" else last
    for candidate in (last, joined, first):
        if candidate.relation not in _BEFORE_A_NOUN:
            continue
        head = _beyond_numbers(candidate.head)
        if head.pos in ("NOUN", "PROPN") and head.index > last.index:
            return None if _is_measure(head) else (head, head)
        if head.tag == "CD" or head.pos == "NUM":
            word = head
    return _of_what(word, last)


def _beyond_numbers(head: Word) -> Word:
    """The word over a number, past the other words of it ("two hundred people")."""
    while head.relation in ("nummod", "quantmod", "compound") and head.tag == "CD":
        head = head.head
    return head


def _of_what(word: Word, last: Word) -> tuple[Word, Word] | None:
    """What stands after "of", and the number word itself ("dozens of people"); None where that was counted before."""
    of = word.vocab.quantities.of
    whole = next((child for child in word.children if child.lower in of and child.index == last.index + 1), None)
    if whole is None:
        return word, word
    inner = next((child for child in whole.children if child.relation == "pobj"), word)
    # "Two of *them*", "two of the *injured*" are counted already.
    return None if inner.pos in ("PRON", "DET") or _is_casualty(inner) else (inner, word)


def _is_measure(noun: Word) -> bool:
    """Whether it is a unit of time, size or share; units of money and the sign of a share count as quantities."""
    lemma, words = noun.lemma.lower(), noun.vocab.quantities
    return lemma in words.units_of_measure and lemma not in words.currencies and lemma not in words.percent


def _is_casualty(whole: Word) -> bool:
    """Whether the whole of which some are picked out are casualties themselves ("two of the 12 injured died")."""
    kinds = whole.vocab.kinds.adjectives
    return whole.lower in kinds or any(
        child.relation in ("acl", "amod") and child.lower in kinds for child in whole.children
    )


def is_age(words: list[Word], last: int) -> bool:
    """Whether the number says how old somebody is ("a 36-year-old man"), whatever became of the hyphens."""
    after = [word for word in words[last + 1 : last + 5] if word.text not in ("-", "‐", "‑", "–")][:2]
    return (
        len(after) == 2  # noqa: PLR2004
        and after[0].lemma.lower() in after[0].vocab.quantities.age_units
        and after[1].lower in after[1].vocab.quantities.age_words
    )


def is_part_of_name(words: list[Word], first: int) -> bool:
    """Whether the number is written together with letters ("Boeing 737", "F-16"), or is no count ("No. 5")."""
    before = words[first - 1] if first else None
    return before is not None and (
        # "Boeing *737*", "F-*16*".
        before.pos == "PROPN"
        or before.text in ("-", "/", ".", ":")
        or before.lower in before.vocab.quantities.numbering
    )
