"""Mentions that only point back to what the reader is taken to know: "Thursday's blast", "the attack that killed 12".

Whoever says so tells nothing of it on his own account, so such a mention confirms nothing; it is still a citation.
"""

from __future__ import annotations

import re

from briefing.events.words import merge_words
from briefing.model import Mention

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*['’]?|[,;:.]")
# A noun phrase of so many words still shows its article: "the old car ferry".
_NOUN_PHRASE = 4


def points_back(mention: Mention) -> bool:
    """Whether the trigger stands in a noun phrase that takes the happening for known.

    That is a noun behind a definite word or a possessive ("the capsizing", "Thursday's blast"), or a verb in a clause
    that says which thing of many is meant ("the ferry that capsized", "those pulled from the water"). What stands
    behind a comma ("Mr. Orr, who was arrested") tells something new.
    """
    before = mention.sentence.text[: max(mention.trigger.start - mention.sentence.start, 0)]
    words = [word.lower().replace("’", "'") for word in _WORD.findall(before)]
    if not words:
        return False
    if words[-1] in merge_words().definite or words[-1].endswith(("'s", "s'")):
        return True
    while words and words[-1] in merge_words().helping:
        words.pop()
    if words and words[-1] in merge_words().those:
        return True
    if not words or words.pop() not in merge_words().relative:
        return False
    phrase = words[-_NOUN_PHRASE:]
    return bool(phrase) and phrase[-1].isalpha() and bool(merge_words().definite & set(phrase))
