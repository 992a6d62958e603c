"""The words of a language that the rules of this room go by: `languages/` as typed records, checked when it is loaded.

A rule takes them from the word it looks at (`verb.vocab.status.charged`), so that each language has its own. What
a list is for, with an example, stands next to it in the file.
"""

from briefing.mentions.vocabulary.events import StatusWords, TimeWords
from briefing.mentions.vocabulary.figures import KindWords, QuantityWords, Role
from briefing.mentions.vocabulary.grammar import GrammarWords
from briefing.mentions.vocabulary.language import Vocabulary, WordFile, vocabulary
from briefing.mentions.vocabulary.sources import NamingWords
from briefing.mentions.vocabulary.words import Words

__all__ = [
    "GrammarWords",
    "KindWords",
    "NamingWords",
    "QuantityWords",
    "Role",
    "StatusWords",
    "TimeWords",
    "Vocabulary",
    "WordFile",
    "Words",
    "vocabulary",
]
