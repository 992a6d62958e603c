"""Which sentences only say what is to be seen in a picture, where a page's text has lost its line ends.

Most captions are known by the reading model, and those that stand by themselves by `reading.text.captions`. Several
that run into one "sentence" have a form by which neither goes.
"""

from __future__ import annotations

from briefing.mentions.parse.records import Sentence


def shows_picture(sentence: Sentence) -> bool:
    """Whether a sentence says where in a picture somebody stands, or names one by its agency and number.

    "Mayor Vale (second from left) met Envoy Orr on Sunday Police watch the crowd" does; "his club (pictured) won" does
    not, nor "the Socialists (left) won".
    """
    return sentence.vocab.lines.pictures.search(sentence.whole.text) is not None
