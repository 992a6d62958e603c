"""Which sentences are captions of pictures: they show somebody somewhere, and report nothing.

Most captions are known by the reading model; these have a form that no model is needed for. Where a page's text has
lost its line ends, several run into one "sentence", and no full stop says where the report goes on.
"""

from __future__ import annotations

from briefing.mentions.parse.records import Sentence


def is_caption(sentence: Sentence) -> bool:
    """Whether a sentence says where in a picture somebody stands, or names a picture by agency and number.

    "Mayor Vale (left) met Envoy Orr (right) on Sunday Police watch the crowd" is one; "his club (pictured) won" is not.
    """
    return sentence.vocab.lines.captions.search(sentence.whole.text) is not None
