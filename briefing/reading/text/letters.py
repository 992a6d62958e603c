"""Words by their letters alone, as two forms of one headline or paragraph are compared."""

from __future__ import annotations


def letters_of(words: str) -> str:
    """Letters and figures alone: two forms differ in quotation marks, spaces, capitals and soft hyphens.

    >>> letters_of("Bridge “shut”")
    'bridgeshut'
    """
    return "".join(filter(str.isalnum, words.casefold()))
