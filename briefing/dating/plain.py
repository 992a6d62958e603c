"""Verbs whose form does not tell their tense: "nurses walk out on Thursday", "the mayor quit on Sunday"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction

# A plural of fewer letters is rather another word ("gas", "bus").
_SHORTEST = 4
# So many words at most has a heading, whose verb is left out ("climate protests in Oslo on Saturday").
_HEADING = 7
# So many words before its subject may stand a verb that the plain one hangs on ("saw prices go on Friday").
_GOVERNED = 4


def plain(backwards: Sequence[str], at: int, cues: Cues) -> Direction:
    """Rather ahead, where `backwards[at]` is a verb of the present behind a plural: "nurses walk out on Thursday".

    Headlines and captions tell so what is over ("voters leave a polling station on Monday"): both ways are open. What
    prices and shares do is told in the present when it is over ("stocks end Friday lower"), and a verb may hang on one
    of making or perceiving ("let schools open on Friday"): of these nothing follows.
    """
    words = cues.words
    if backwards[at] not in words.plain_verbs or at + 1 >= len(backwards):
        return NOTHING
    # "Rovers, *who* travel to Marlo on Sunday".
    behind = at + 2 if backwards[at + 1] in words.relatives and not cues.sign(backwards[at]) else at + 1
    subject = next((word for word in backwards[behind : behind + 2] if word not in words.links), "")
    if subject in words.trading or not is_plural(subject, cues):
        return NOTHING
    if not words.causing.isdisjoint(backwards[at + 2 : at + 2 + _GOVERNED]):
        return NOTHING
    return Direction(1, f"{subject} {backwards[at]}", is_open=True, is_unsure=True)


def is_plural(word: str, cues: Cues) -> bool:
    """Whether a word is a plural by its ending, or as one that the language lists."""
    words = cues.words
    if word in words.plural_subjects:
        return True
    has_ending = word.endswith(words.plural_endings) and not word.endswith(words.singular_endings)
    return has_ending and len(word) >= _SHORTEST and word not in words.determiners and not cues.sign(word)


def over_by_its_words(words: Sequence[str], cues: Cues) -> Direction:
    """Back, where no verb tells a tense, but one has the same form in both or what nobody plans is named.

    "The mayor quit on Sunday", "explosion in the harbour on Sunday". What people plan, or do in the present, is of
    either day: "climate protests on Saturday", "banks cut rates on Saturday".
    """
    lower = [word.lower() for word in words]
    at = next((at for at, word in enumerate(lower) if _is_over(lower, at, cues)), None)
    # "Put the bins out on Friday", "fire drill on Friday".
    is_asked = at == 0 and lower[0] in cues.words.same_forms
    if at is not None and not is_asked and cues.words.rehearsals.isdisjoint(lower):
        is_either = lower[at] in cues.words.same_forms and is_of_several(lower, at, cues)
        return Direction(-1, words[at], is_unsure=is_either)
    if _is_heading(lower, cues):
        return Direction(0, is_unsure=True)
    # "Nobody could leave on Sunday": a verb of no direction.
    mute = next((word for word in lower if word in cues.sets.no_direction), "")
    return Direction(0, mute) if mute else NOTHING


def _is_heading(words: Sequence[str], cues: Cues) -> bool:
    """Whether few words name what people gather for, and no more of it than where or when.

    Not the beginning of a sentence: "at the rally on Monday, …".
    """
    is_short = len(words) <= _HEADING and cues.sets.after_noun.isdisjoint(words[:1])
    if not is_short or not cues.sets.now.isdisjoint(words):
        return False
    known = (at for at, word in enumerate(words) if word in cues.sets.known_beforehand)
    return any(cues.sets.after_noun.issuperset(words[at + 1 : at + 2]) for at in known)


def _is_over(words: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether a word tells what is over: a verb of one form for both tenses, or what nobody plans.

    Not one that people gather for ("protests"), nor one that qualifies what follows ("fire station open day").
    """
    word, followers = words[at], words[at + 1 : at + 2]
    if word in cues.words.same_forms:
        return True
    is_event = word in cues.sets.happened and word not in cues.sets.known_beforehand
    return is_event and cues.words.compound_heads.isdisjoint(followers)


def is_same_form(words: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether a word after a day is a verb of one form for both tenses: "on Friday the shares hit a new low".

    After a singular it may be a noun, unless its object follows ("the firm cut its forecast", but "a rate cut will").
    """
    if not at or words[at] not in cues.words.same_forms or words[at - 1] in cues.words.infinitive:
        return False
    has_object = not cues.words.determiners.isdisjoint(words[at + 1 : at + 2])
    return words[at - 1] not in cues.words.determiners and (has_object or is_plural(words[at - 1], cues))


def told_by(following: Sequence[str], cues: Cues) -> int:
    """What the first verb of the words says: -1 back, 1 ahead, 0 without one.

    One of one form for both tenses looks back after its subject: "the strike hit thousands".
    """
    for at, word in enumerate(following):
        sign = -1 if at and word in cues.words.same_forms else cues.sign(word)
        if sign:
            return sign
    return 0


def is_of_several(words: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether a verb has a plural before it, so that it may be of the present; nobody is hurt by plan."""
    return at > 0 and words[at] not in cues.words.mishaps and is_plural(words[at - 1], cues)
