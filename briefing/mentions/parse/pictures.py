"""Which sentences only say what is to be seen in a picture, where a page's text has lost its line ends.

Most captions are known by the reading model, and those that stand by themselves by `reading.text.captions`. Several
that run into one "sentence" have a form by which neither goes.
"""

from __future__ import annotations

from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import subject

_FINITE = ("VBD", "VBZ", "VBP", "MD")


def shows_picture(sentence: Sentence) -> bool:
    """Whether a sentence says where in a picture somebody stands, or names one by its agency and number.

    "Mayor Vale (second from left) met Envoy Orr on Sunday Police watch the crowd" does; "his club (pictured) won" does
    not, nor "the Socialists (left) won".
    """
    return sentence.vocab.lines.pictures.search(sentence.whole.text) is not None or _is_bare_scene(sentence)


def _is_bare_scene(sentence: Sentence) -> bool:
    """Whether all of it is who is doing what, without a finite verb: "The crews searching for signs of life in Marlo".

    A headline that reports so has no article ("Crews searching for signs of life"), and a sentence has a full stop.
    """
    if sentence.words[-1].is_punctuation or any(word.tag in _FINITE for word in sentence.words):
        return False
    root = sentence.root
    people = subject(root) if root.tag == "VBG" else root
    is_doing = root.tag == "VBG" or any(child.tag == "VBG" and child.relation == "acl" for child in root.rights)
    return is_doing and people is not None and _has_article(people)


def _has_article(noun: Word) -> bool:
    return any(word.lower in word.vocab.lexicon.definite for word in noun.lefts)
