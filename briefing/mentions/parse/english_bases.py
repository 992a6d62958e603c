"""Base forms of English verbs that spaCy's lemmatizer takes for those of others: "hoping" is of "hope", not of "hop".

It knows both as verbs and takes the shorter one: "staged", "fined", "raped", "rated", "waging" and some 70 others.
Spelling tells them apart (Quirk et al. 1985, 3.5 and 3.7): a verb of one syllable that ends in one vowel and one
consonant doubles it before "-ing" and "-ed" ("hopping"), and no verb takes "-es" but after a hissing sound, "o" or "y".
"""

from __future__ import annotations

import re
from collections.abc import Collection

# "Hop", "stag", "quit"; not "bath", "rout", "sing", which double nothing, nor "bus", which may or may not.
_DOUBLING = re.compile(r"(?:[^aeiou]|qu)*[aeiou][bdgklmnprtv]")
_HISSING = ("s", "x", "z", "ch", "sh", "o")


def base_form(word: str, lemma: str, verbs: Collection[str]) -> str:
    """The base form of a verb, given that which the lemmatizer took; `verbs` are all base forms that there are.

    >>> verbs = {"hop", "hope", "rout", "route"}
    >>> [base_form(word, "hop", verbs) for word in ("hoping", "hoped", "hopes", "hopping", "hops")]
    ['hope', 'hope', 'hope', 'hop', 'hop']
    >>> base_form("routed", "rout", verbs), base_form("routes", "rout", verbs)
    ('rout', 'route')
    """
    with_e, form = f"{lemma}e", word.lower()
    if with_e not in verbs:
        return lemma
    undoubled = form in (f"{lemma}ing", f"{with_e}d") and _DOUBLING.fullmatch(lemma) is not None
    third = form == f"{with_e}s" and not lemma.endswith(_HISSING)
    return with_e if undoubled or third else lemma
