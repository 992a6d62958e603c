"""Find a plea: who denies that he did it denies his own part, and not that it happened.

"Reed denies he *killed* Vale" says nothing against "Vale was killed in 2001"; it does against "Reed killed Vale".
"""

from __future__ import annotations

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import ancestors, clause_head, is_verb, subject
from briefing.mentions.triggers import Trigger

_CONTENT = ("ccomp", "xcomp", "pcomp")


def is_plea(trigger: Trigger) -> bool:
    """Whether what is denied is a deed of who denies it: "denied that he *took* it", "denies *killing* Vale".

    So is what came of the deed ("denied that he began the *fight*"). "BP denied that *Vale resigned*" is of another.
    """
    deed = clause_head(trigger.governor if trigger.is_noun and trigger.governor is not None else trigger.word)
    return any(_is_own_deed(each) for each in (deed, *ancestors(deed)))


def _is_own_deed(deed: Word) -> bool:
    if deed.relation not in _CONTENT or not is_verb(deed) or deed.head.lemma not in deed.vocab.reporting.deny:
        return False
    who = subject(deed)
    pronouns = deed.vocab.pronouns
    return who is None or who.lower in pronouns.singular | pronouns.plural
