"""Whether the words around an expression look back or ahead: tense, modals, "until", "since" — without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from briefing.dating.clause import Clause, clauses
from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.frames import ahead_of, before_or_after, moved_to
from briefing.dating.participles import is_reported_plan, participle, planned
from briefing.dating.plans import aimed, arranged, called_for, decided, is_parted, possible, refused
from briefing.dating.promises import promised

# What may stand between a day and the noun that it names.
_JOINS = (" ", "\n", "'")
# Among so many words after what the day owns it is said that it was called off ("has also been cancelled",
# "die am Samstag geplante Demonstration ist abgesagt").
_CALLED_OFF = 6
# "Was due to": so many words at least stand before the infinitive of a plan that is over.
_PLAN = 3
# Among so many words is the noun that a day owns ("Sunday's deadly ferry accident").
_OWNED = 4


def direction(text: str, start: int, end: int, cues: Cues) -> Direction:
    """What the clause says of the expression at `start`…`end`: a joint before it, then the nearest verb.

    `text` is in lower case but for a language whose nouns have capitals.
    """
    around = list(clauses(text, start, end, cues))
    past_noun = _past_noun(around[-1], text[end : end + 1], cues)
    if past_noun:
        return Direction(-1, past_noun)
    plan = promised(around[0], around[-1], cues)
    if plan:
        return Direction(1, plan)
    ways = (_in_clause(clause, cues) for clause in around)
    return next((way for way in ways if way.sign), NOTHING)


def _past_noun(clause: Clause, joint: str, cues: Cues) -> str:
    """What has happened that the day names or owns; "" for nothing.

    "The Sunday attack", "April's ferry accident", but not "July's murder trial", whose last noun decides; and "from its
    August forecast", of what has been issued.
    """
    words, following = cues.words, clause.following
    if joint not in _JOINS or not following:
        return ""
    if joint != "'":
        last = [word.lower() for word in clause.preceding[-2:]]
        is_issued = following[0] in words.issued and len(last) > 1 and last[0] in words.issued_before
        return following[0] if is_issued or following[0] in words.past_nouns else ""
    owned = owned_words(following[:_OWNED], cues)
    return owned[-1] if owned and owned[-1] in words.past_nouns else ""


def owned_words(following: Sequence[str], cues: Cues) -> list[str]:
    """Of the words after an owner those that say what it owns: "planned march" in "Sunday's planned march will go on"."""
    words = cues.words
    parting = (
        words.inner
        | words.genitive
        | words.determiners
        | words.links
        | words.present_links
        | words.perfect
        | words.pronouns
    )
    planned = list(following[:1]) if following and following[0] in words.ahead_participles else []
    rest = following[len(planned) :]
    return [*planned, *takewhile(lambda word: word not in parting and not cues.sign(word), rest)]


def _in_clause(clause: Clause, cues: Cues) -> Direction:
    """What the words of one clause say."""
    perfect = _perfect_infinitive(clause, cues)
    if perfect.sign:
        return perfect
    preceding = _before_a_row(clause.preceding, cues)
    frame = _framed(preceding, clause, cues)
    if frame.sign:
        return frame
    if _opens_clause(preceding, cues):
        later = _forwards(clause.following, cues)
        if later.sign:
            return later
    way = _backwards(preceding[::-1], cues)
    if way.sign < 0 and way.words in preceding[-2:]:
        # "A man arrested on March 3": nothing stands between the act and its day.
        return replace(way, is_close=True)
    if _may_be_over(way, clause, cues):
        return replace(way, is_unsure=way.sign > 0)
    way = way if way.sign else _forwards(clause.following, cues)
    return way if way.sign or not clause.is_own else _present(clause, cues)


def _may_be_over(way: Direction, clause: Clause, cues: Cues) -> bool:
    """Whether what was planned may have come since: "planned talks on Monday but nobody came", "due Friday. But it …"."""
    following, words = clause.following, cues.words
    if way.words in words.arranging and any(cues.sign(word) < 0 for word in following):
        return True
    is_plan = way.sign > 0 and not words.ahead_participles.isdisjoint(way.words.split())
    if is_plan and _called_off(following, cues).is_unsure:
        return True
    if not way.is_open:
        return False
    return not words.turning.isdisjoint(following[:1]) or (not following and clause.then in words.turning)


def _framed(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """What the words right before the day say of it whatever the verb: a joint, a moving, an event of that day."""
    if clause.following and clause.following[0] in cues.words.planned_adjectives:
        # "Die für Samstag geplante Demonstration", "the march planned Saturday".
        return Direction(1, clause.following[0], is_open=True, is_unsure=_called_off(clause.following, cues).is_unsure)
    joint = _joint([*preceding, *_own_joint(clause.expression, cues)], clause.following, cues)
    if joint.sign:
        return joint
    if _is_delivery(preceding, clause.following, cues):
        return Direction(1, "delivery")
    moved = moved_to(clause, preceding, cues)
    return moved if moved.sign else before_or_after(clause, preceding, cues)


def _is_delivery(preceding: list[str], following: list[str], cues: Cues) -> bool:
    """Whether a month is that of a contract for what is to be delivered ("gold for December delivery")."""
    last = {word.lower() for word in preceding[-2:]}
    return not cues.words.delivered.isdisjoint(following[:1]) or not cues.words.delivering.isdisjoint(last)


def _own_joint(expression: list[str], cues: Cues) -> list[str]:
    """The joint with which an expression begins ("seit Mitte Februar", where "seit Mitte" is how the language says it)."""
    for length in (2, 1):
        own = [word.lower() for word in expression[:length]]
        if len(expression) > length and " ".join(own) in cues.joints:
            return own
    return []


def _opens_clause(preceding: list[str], cues: Cues) -> bool:
    """Whether the day opens its clause, whose verb follows: "warned that Monday would be hot"."""
    last = [word.lower() for word in preceding[-2:]]
    if last and last[-1] in cues.words.near_joints:
        last.pop()
    return bool(last) and last[-1] in cues.words.conjunctions


def _perfect_infinitive(clause: Clause, cues: Cues) -> Direction:
    """Back, where a modal has a perfect infinitive: "soll am Montag das Land verlassen haben"."""
    last = clause.following[-2:]
    if len(last) < 2 or last[1] not in cues.words.perfect_infinitive or not cues.is_participle(last[0]):  # noqa: PLR2004
        return NOTHING
    is_modal = any(cues.sign(word) > 0 for word in (*clause.preceding, *clause.following[:-2]))
    return Direction(-1, " ".join(last)) if is_modal else NOTHING


def _present(clause: Clause, cues: Cues) -> Direction:
    """Ahead, where the word next to the day is a verb of the present: "am Samstag fahren keine Züge"."""
    preceding = list(clause.preceding)
    while preceding and preceding[-1].lower() in cues.words.before_days:
        preceding.pop()
    verb = preceding[-1:] or clause.following[:1]
    return Direction(1, verb[0]) if verb and cues.is_present(verb[0]) else NOTHING


def _joint(preceding: list[str], following: list[str], cues: Cues) -> Direction:
    """What the words say that join the expression to its clause ("until", "as early as", "was moved to")."""
    for length in (1, 2, 3):
        phrase = " ".join(preceding[-length:]).lower()
        # What was due may have come since: the words before it decide that.
        sign = None if phrase in cues.words.ahead_participles else cues.joints.get(phrase)
        if sign and len(preceding) <= length + 1:
            # "By Monday, officials had agreed": a joint that opens its clause leaves the word to the verb that follows.
            later = _forwards(following, cues)
            return later if later.sign else Direction(sign, phrase)
        if sign and (finite := _against(sign, phrase, preceding[:-length][::-1], cues)).sign:
            return finite
        if sign:
            # "They had until Friday": it may be over.
            had = preceding[-length - 1].lower() in cues.words.past_auxiliaries
            plan = _plan_before(preceding[:-length], cues) if sign > 0 else NOTHING
            is_open = had or plan.is_open or phrase in cues.words.open_joints
            return Direction(sign, phrase, is_open, is_unsure=plan.is_unsure)
    return NOTHING


def _plan_before(preceding: list[str], cues: Cues) -> Direction:
    """What a plan of the past says before its joint: "estaba prevista *para el* jueves", "was expected *by* Thursday"."""
    words = [word.lower() for word in preceding[-2:]]
    if len(words) < 2 or words[1] not in cues.words.ahead_participles:  # noqa: PLR2004
        return NOTHING
    is_over = words[0] in cues.words.over
    return Direction(1, words[1], is_open=is_over or words[0] in cues.words.past_auxiliaries, is_unsure=is_over)


def _against(sign: int, phrase: str, backwards: list[str], cues: Cues) -> Direction:
    """What the finite verb says where it outweighs a joint: "had filed by Friday", "lasted until Friday"."""
    at = _finite(backwards, cues)
    finite = _verb(backwards, at, cues.sign(backwards[at]), cues) if at is not None else NOTHING
    # "Lasted until Friday", "stayed closed until Friday".
    is_lasting = phrase in cues.words.deadline and not cues.words.lasting.isdisjoint(backwards[at or 0 : (at or 0) + 2])
    # "Expected a ruling by Friday" is to come, "had filed by Friday" is not.
    is_planned = at is not None and backwards[at] in cues.words.ahead_participles
    is_over = finite.sign == -sign and not is_planned
    is_loose = phrase in cues.words.loose_joints or (
        phrase in cues.words.counted_joints
        and not cues.words.perfect.isdisjoint(backwards[(at or 0) + 1 : (at or 0) + 3])
    )
    return finite if is_lasting or (is_loose and is_over) else NOTHING


def _before_a_row(words: list[str], cues: Cues) -> list[str]:
    """The words without the first of two days ("until Friday or Saturday"): what is said of it is said of both."""
    while len(words) > 1 and words[-1].lower() in cues.words.coordinators:
        if cues.sign(words[-2]) and words[-2] not in (*cues.words.nouns_too, *cues.words.months):
            break
        words = words[:-2]
    return words


def _finite(backwards: list[str], cues: Cues) -> int | None:
    """Where the finite verb stands; None where an infinitive stands nearer ("agreed to leave by")."""
    for at, word in enumerate(backwards):
        if at and word in cues.words.infinitive and backwards[at - 1] not in cues.words.determiners:
            return None
        if possible(backwards, at, cues).sign:
            return None
        if cues.sign(word) and not _is_noun(backwards, at, cues):
            return at
    return None


def _is_noun(backwards: list[str], at: int, cues: Cues) -> bool:
    """Whether a word that may be a noun too is one here: "the plan", "Mr. Orr's plan", or right before the time."""
    before = backwards[at + 1] if at + 1 < len(backwards) else ""
    if backwards[at] in cues.words.nouns_with_article:
        return before in cues.words.articles or before.endswith(cues.words.possessive)
    if backwards[at] not in cues.words.nouns_too:
        return False
    return at == 0 or before in cues.words.determiners or before.endswith(cues.words.possessive)


def scheduled(lower: str, start: int, end: int, cues: Cues, owned: Sequence[str]) -> Direction:
    """Ahead, where what a day owns, from `start` to `end`, is to come: "ahead of Monday's report".

    `owned` are the words for it: votes and games are known beforehand, so they may be spoken of in the present as well
    ("Monday's game is sold out", but "Monday's vote is a blow"); of what else there is, one may be ahead. What is
    called planned is to come unless the verb tells how it went ("Monday's planned march drew thousands").
    """
    clause = next(iter(clauses(lower, start, end, cues)))
    is_known = not (cues.words.scheduled_nouns | cues.words.gatherings).isdisjoint(owned[-1:])
    is_planned = not cues.words.ahead_participles.isdisjoint(owned[:1])
    if is_known or not cues.words.awaited.isdisjoint(owned[-1:]):
        ahead = ahead_of(clause, clause.preceding, cues)
        if ahead.sign:
            return ahead
    if not is_known and not is_planned:
        return NOTHING
    if (off := _called_off(clause.following, cues)).sign:
        return off
    if is_planned:
        way = _forwards(clause.following, cues)
        return NOTHING if way.sign < 0 else Direction(1, owned[0])
    if clause.following and clause.following[0] in cues.words.present_links:
        follower = clause.following[1:2]
        return Direction(1, follower[0]) if not cues.words.to_come.isdisjoint(follower) else NOTHING
    way = _forwards(clause.following, cues)
    return way if way.sign > 0 and way.words in cues.words.firm_future else NOTHING


def _called_off(following: Sequence[str], cues: Cues) -> Direction:
    """Ahead, where what the day owns has been called off; "was called off" may be told before the day or after it."""
    words = cues.words
    phrases = ((at, " ".join(following[at : at + length])) for at in range(_CALLED_OFF) for length in (1, 2))
    at, off = next(((at, phrase) for at, phrase in phrases if phrase in words.calling_off), (0, ""))
    if not off:
        return NOTHING
    is_now = not words.off_now.isdisjoint(following[:at])
    return Direction(1, off, is_open=True, is_unsure=not is_now)


def _forwards(words: list[str], cues: Cues) -> Direction:
    """The nearest verb of the words that follow the expression, or two words that look ahead together."""
    for at, word in enumerate(words):
        sign = cues.sign(word)
        if sign and at and _is_noun(words[at - 1 : at + 2][::-1], len(words[at : at + 2]) - 1, cues):
            continue
        pair = " ".join(words[at : at + 2])
        if pair in cues.words.ahead_pairs or _is_plan(words, at, cues):
            return Direction(1, pair)
        if pair in cues.words.aim_pairs:
            # "On Monday it hopes to open", but "following deaths on Monday it hopes to ban the drug".
            return Direction(1, pair, is_unsure=True)
        if word in cues.words.act_participles and not cues.words.act_particles.isdisjoint(words[at + 1 : at + 2]):
            return Direction(-1, pair)
        if sign and not _is_unchanged(words[: at + 1][::-1], 0, cues):
            return Direction(sign, word, is_unsure=word in cues.words.either_way)
    return NOTHING


def _is_plan(words: list[str], at: int, cues: Cues) -> bool:
    """Whether a participle with "to" or "for" says that something is planned ("expected to resign")."""
    if words[at] not in cues.words.ahead_participles or cues.words.ahead_heads.isdisjoint(words[at + 1 : at + 2]):
        return False
    # "The sides agreed to meet" is an act, "they are agreed to meet" a plan.
    if words[at] in cues.words.done_by_doer and cues.words.passive.isdisjoint(words[max(0, at - 1) : at]):
        return False
    return " ".join(words[max(0, at - 2) : at]) not in cues.words.over


def _backwards(backwards: list[str], cues: Cues) -> Direction:
    """The nearest verb before the expression; a participle counts with the auxiliaries that it hangs on.

    An infinitive says what the word says that it hangs on ("had been due to expire"), and looks ahead where none is.
    """
    infinitive = NOTHING
    for at, word in enumerate(backwards):
        pair = _pair(backwards, at, cues)
        if pair.sign:
            return pair
        sign = cues.sign(word)
        before = backwards[at + 1] if at + 1 < len(backwards) else ""
        if sign > 0 and before in cues.words.infinitive:
            infinitive = infinitive if infinitive.sign else Direction(1, f"{before} {word}")
        elif is_reported_plan(backwards, at, cues):
            return Direction(1, word, is_open=True)
        elif (may := possible(backwards, at, cues)).sign:
            return may
        elif word in cues.words.plan_participles and before in cues.words.present_links:
            return _progressive(backwards[:at], f"{before} {word}", cues)
        elif refused(backwards, at, cues) is NOTHING or _is_unchanged(backwards, at, cues):
            continue
        elif (plan := decided(backwards, at, cues)).sign:
            return plan
        elif sign and not _is_month(word, before, sign, cues) and not _is_noun(backwards, at, cues):
            return _verb(backwards, at, sign, cues)
    return infinitive


def _pair(backwards: list[str], at: int, cues: Cues) -> Direction:
    """What two words say that look ahead together."""
    pair = " ".join(backwards[at : at + 2][::-1])
    if pair in cues.words.aim_pairs:
        return aimed(backwards, at, cues)
    is_ahead = pair in cues.words.ahead_pairs and pair.partition(" ")[0] not in cues.words.ahead_participles
    return _planned_once(Direction(1, pair), backwards[at + 2 :], cues) if is_ahead else NOTHING


def _planned_once(way: Direction, backwards: list[str], cues: Cues) -> Direction:
    """The same, open where the infinitive hangs on a plan of the past: "was due *to* take place", "had been due to".

    What "had been" due may never have come.
    """
    words = cues.words
    if len(backwards) < _PLAN or backwards[0] not in words.infinitive or backwards[1] not in words.ahead_participles:
        return way
    is_over = " ".join(backwards[2:4][::-1]) in words.over
    return replace(way, is_unsure=is_over, is_open=is_over or backwards[2] in words.past_auxiliaries)


def _progressive(between: list[str], words: str, cues: Cues) -> Direction:
    """Ahead, where an object or aim alone parts the day from what is being done: "is sending an envoy on Sunday"."""
    return NOTHING if is_parted(between, cues) else Direction(1, words)


def _is_unchanged(backwards: list[str], at: int, cues: Cues) -> bool:
    """Whether a past form is the infinitive here, which is the same word: "will broadcast the debate"."""
    return backwards[at] in cues.words.unchanged and cues.words.passive.isdisjoint(backwards[at + 1 : at + 2])


def _is_month(word: str, before: str, sign: int, cues: Cues) -> bool:
    """Whether a word that is a modal, too, is a month here ("in May")."""
    return sign > 0 and word in cues.words.months and before in cues.words.before_months


def _verb(backwards: list[str], at: int, sign: int, cues: Cues) -> Direction:
    """What the verb `backwards[at]` says with the words next to it."""
    word = backwards[at]
    for way in (arranged(backwards, at, cues), called_for(backwards, at, cues), refused(backwards, at, cues)):
        if way is not None and way.sign:
            return way
    if word in cues.words.ahead_participles:
        return planned(backwards, at, sign, cues)
    if sign < 0 and word not in cues.words.firm:
        return participle(word, backwards[at + 1 :], cues)
    return Direction(sign, word, is_unsure=word in cues.words.either_way)
