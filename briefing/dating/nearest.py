"""The verb nearest to an expression, before or after it, and what it says with the words that it hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.halves import second_plain
from briefing.dating.participles import ACT_WITHIN, is_reported_plan, is_unreal, of_state, participle, planned
from briefing.dating.plain import is_of_several, is_same_form, plain
from briefing.dating.plan_state import carried, governed
from briefing.dating.plans import (
    aimed,
    arranged,
    called_for,
    decided,
    described,
    describes,
    invited,
    is_parted,
    possible,
    refused,
    summoned,
)

# So many words before two that look ahead together may stand a verb that they hang on ("did the shops open").
_GOVERNED = 3
# So many words before a verb may say that it looks ahead ("the next train leaves").
_FIRM = 2
# So many words before a verb of planning stands its "did", a negation between ("did not expect").
_DID = 2
# So many words may stand between an article and its noun, that one included ("a $5 billion rescue plan").
_PHRASE = 5
# Among so many words before "forecast to" stands its auxiliary ("is widely tipped to").
_CARRIED = 3
# Among so many words after "appelle à" is the head of what is called for ("une grande marche").
_CALLED = 3


def finite(backwards: list[str], cues: Cues) -> int | None:
    """Where the finite verb stands; None where an infinitive stands nearer ("agreed to leave by")."""
    for at, word in enumerate(backwards):
        if at and word in cues.words.infinitive and backwards[at - 1] not in cues.words.determiners:
            return None
        if possible(backwards, at, cues).sign or decided(backwards, at, cues).sign:
            return None
        if cues.sign(word) and not _is_noun(backwards, at, cues):
            return at
    return None


def _is_noun(backwards: list[str], at: int, cues: Cues) -> bool:
    """Whether a word that may be a noun too is one here: "the plan", "Mr. Orr's plan", or right before the time.

    A verb of an idiom counts as none either ("could not get going", "a gunman *opens* fire").
    """
    before = backwards[at + 1] if at + 1 < len(backwards) else ""
    is_before_gathering = at > 0 and backwards[at - 1] in cues.sets.known_beforehand
    if is_before_gathering and before in cues.words.articles and cues.sign(backwards[at]) < 0:
        # "A contested convention in July".
        return True
    if backwards[at] in cues.words.nouns_with_article:
        return before in cues.words.articles or before.endswith(cues.words.possessive)
    after = backwards[at - 1] if at else ""
    if not cues.words.idioms.isdisjoint((f"{before} {backwards[at]}", f"{backwards[at]} {after}")):
        return True
    if backwards[at] not in cues.words.nouns_too:
        return False
    # "Revealed his audacious plans via Twitter late Friday", but "the firm plans, with others, a march on Friday".
    is_somebodys = not cues.words.whose_plan.isdisjoint(backwards[at + 1 : at + 3])
    if at > 1 and backwards[at - 1] in cues.words.after_plan and is_somebodys:
        return True
    is_called_so = at == 0 or before in cues.words.determiners or before.endswith(cues.words.possessive)
    return is_called_so or _is_object(backwards, at, cues)


def _is_object(backwards: list[str], at: int, cues: Cues) -> bool:
    """Whether a past verb and an article begin the phrase of a noun: "*approved a* $5 billion rescue *plan*"."""
    words = cues.words
    for here in range(at + 1, min(at + _PHRASE, len(backwards) - 1)):
        if backwards[here] in words.determiners & words.articles:
            return cues.sign(backwards[here + 1]) < 0
        if backwards[here] in words.inner or cues.sign(backwards[here]):
            break
    return False


def is_of_now(way: Direction, words: Sequence[str], cues: Cues) -> bool:
    """Whether what was found among the words is a participle of the present: "masks *are* no longer *required*"."""
    return way.words in words and not cues.sets.now.isdisjoint(words[: words.index(way.words)])


def nearest_after(words: list[str], cues: Cues) -> Direction:
    """The nearest verb of the words that follow the expression, or two words that look ahead together."""
    for at, word in enumerate(words):
        if word in cues.words.ahead_participles and not cues.sets.like_a_plan.isdisjoint(words[max(0, at - 1) : at]):
            # "Even if the ban is lifted in November, *as expected*": that says nothing of the day.
            continue
        if word in cues.words.ahead_participles and not cues.words.infinitive.isdisjoint(words[max(0, at - 1) : at]):
            # "Its decision in December *to set* prices" says nothing of the day.
            continue
        sign = cues.sign(word)
        if sign and at and _is_noun(words[at - 1 : at + 2][::-1], len(words[at : at + 2]) - 1, cues):
            continue
        pair = _pair_after(words, at, cues)
        if pair.sign:
            return pair
        if is_same_form(words, at, cues):
            return Direction(-1, word, is_unsure=is_of_several(words, at, cues))
        if sign and not _is_unchanged(words[: at + 1][::-1], 0, cues):
            before = words[:at][::-1]
            # "Les obsèques de samedi *sont privées*" tells what is, or is to come.
            state = of_state(word, before, cues) if sign < 0 and word not in cues.words.firm else NOTHING
            return state if state.sign else _of_verb(word, sign, before, cues)
    return NOTHING


def _pair_after(words: list[str], at: int, cues: Cues) -> Direction:
    """What the two words from `at` say that tell a plan, an aim or an act together."""
    pair = " ".join(words[at : at + 2])
    if _is_plan(words, at, cues):
        return carried(pair, words[:at][::-1], cues)
    if pair in cues.words.ahead_pairs and not _is_appeal(pair, words[at + 2 :], cues):
        return _of_pair(pair, words[:at][::-1], cues)
    if pair in cues.words.aim_pairs and not _is_appeal(pair, words[at + 2 :], cues):
        # "On Monday it hopes to open", but "following deaths on Monday it hopes to ban the drug".
        return Direction(1, pair, is_unsure=True)
    is_act = words[at] in cues.words.act_participles and _is_act(words[at + 1 :], cues)
    return Direction(-1, pair) if is_act else NOTHING


def _is_act(following: list[str], cues: Cues) -> bool:
    """Whether what follows a verb makes an act of it: "set off", "set a new record"."""
    words = cues.words
    return not (words.act_particles.isdisjoint(following[:1]) and words.act_objects.isdisjoint(following[:ACT_WITHIN]))


def _is_plan(words: list[str], at: int, cues: Cues) -> bool:
    """Whether a participle with "to" or "for" says that something is planned ("expected to resign")."""
    if words[at] not in cues.words.ahead_participles or cues.words.ahead_heads.isdisjoint(words[at + 1 : at + 2]):
        return False
    # "The sides agreed to meet" is an act, "they are agreed to meet" a plan.
    return words[at] not in cues.words.done_by_doer or not cues.words.passive.isdisjoint(words[max(0, at - 1) : at])


def nearest_before(backwards: list[str], cues: Cues) -> Direction:
    """The nearest verb before the expression; a participle counts with the auxiliaries that it hangs on.

    An infinitive says what the word says that it hangs on ("had been due to expire"), and looks ahead where none is.
    """
    infinitive = NOTHING
    for at, word in enumerate(backwards):
        if _has_its_day(backwards, at, cues):
            continue
        pair = _pair(backwards, at, cues)
        if pair.sign:
            return pair
        sign = cues.sign(word)
        before = backwards[at + 1] if at + 1 < len(backwards) else ""
        if sign > 0 and before in cues.words.infinitive:
            infinitive = infinitive if infinitive.sign else Direction(1, f"{before} {word}")
        elif (plan := _not_yet_done(backwards, at, cues)).sign:
            return plan
        elif word in cues.words.plan_participles and before in cues.words.present_links:
            return _progressive(backwards[:at], f"{before} {word}", cues)
        elif described(backwards, at, cues).sign:
            return described(backwards, at, cues)
        elif (
            describes(backwards, at, cues)
            or refused(backwards, at, cues) is NOTHING
            or _is_unchanged(backwards, at, cues)
        ):
            continue
        elif sign and not _is_month(word, before, sign, cues) and not _is_noun(backwards, at, cues):
            return said(backwards, at, sign, cues)
    return infinitive


def _has_its_day(backwards: list[str], at: int, cues: Cues) -> bool:
    """Whether what is planned has a day, and what came before it follows: "planned for Friday after a deal on"."""
    words, day = cues.words, at - 2
    is_plan = day >= 0 and backwards[at] in words.ahead_participles and backwards[at - 1] in words.set_for
    return is_plan and backwards[day] in words.days and not words.afterwards.isdisjoint(backwards[:day])


def _not_yet_done(backwards: list[str], at: int, cues: Cues) -> Direction:
    """What a word says that tells what was to come when it was said, what may be or is to be, or has been decided."""
    is_passive = backwards[at + 1 : at + 2] and backwards[at + 1] in cues.words.passive_ahead
    if is_passive and backwards[at] in cues.words.same_forms:
        # "A plan, to *be put* to the council on Friday".
        return participle(backwards[at], backwards[at + 1 :], cues)
    if backwards[at] not in cues.sets.not_yet_done:
        return NOTHING
    if is_reported_plan(backwards, at, cues):
        return Direction(1, backwards[at], is_open=True)
    ways = (read(backwards, at, cues) for read in (possible, decided, second_plain, plain))
    return next((way for way in ways if way.sign), NOTHING)


def _pair(backwards: list[str], at: int, cues: Cues) -> Direction:
    """What two words say that look ahead together."""
    pair = " ".join(backwards[at : at + 2][::-1])
    is_appeal = _is_appeal(pair, backwards[:at][::-1], cues)
    if pair in cues.words.aim_pairs and not is_appeal:
        # "Will *have to* win on Friday": the modal decides.
        is_governed = any(cues.sign(word) > 0 for word in backwards[at + 2 : at + 3])
        return NOTHING if is_governed else aimed(backwards, at, cues)
    is_ahead = pair in cues.words.ahead_pairs and pair.partition(" ")[0] not in cues.words.ahead_participles
    if not is_ahead or is_appeal or not cues.words.causing.isdisjoint(backwards[at + 2 : at + 2 + _GOVERNED]):
        # "Did the shops open on Sunday?"
        return NOTHING
    if backwards[at + 2 : at + 3] and backwards[at + 2] in cues.words.infinitive:
        # "Was due *to* take place".
        return governed(pair, backwards[at + 3 :], cues)
    return _of_pair(pair, backwards[at + 2 :], cues)


def _of_pair(pair: str, before: Sequence[str], cues: Cues) -> Direction:
    """What two words say that look ahead together; open where they told what was to come then ("were to meet").

    `before` are the words before them, the nearest first.
    """
    is_past = pair in cues.words.past_pairs
    return Direction(1, pair, is_open=is_past, is_unsure=is_past or _is_foretold(pair, before, cues), is_plan=is_past)


def _is_foretold(pair: str, before: Sequence[str], cues: Cues) -> bool:
    """Whether it is not said to be foretold still: "was tipped to win on Sunday", but "is tipped to win on Sunday".

    `before` are the words before the two, the nearest first.
    """
    words = cues.words
    auxiliaries = words.present_links | words.past_auxiliaries | words.perfect
    carriers = (word for word in before[:_CARRIED] if word in auxiliaries or word.endswith(words.possessive))
    carrier = next(carriers, "")
    # "It's tipped to win".
    is_still = carrier in words.present_links or (bool(carrier) and carrier not in auxiliaries)
    return pair in words.foretold_pairs and not is_still


def _is_appeal(pair: str, called_for: Sequence[str], cues: Cues) -> bool:
    """Whether a call is for nothing that people gather for: "appelle à la paix dimanche", but "à la grève dimanche"."""
    return pair in cues.words.calling and cues.sets.known_beforehand.isdisjoint(called_for[:_CALLED])


def _progressive(between: list[str], words: str, cues: Cues) -> Direction:
    """Ahead, where an object or aim alone parts the day from what is being done: "is sending an envoy on Sunday"."""
    return NOTHING if is_parted(between, cues) else Direction(1, words)


def _is_unchanged(backwards: list[str], at: int, cues: Cues) -> bool:
    """Whether a past form is the infinitive here, which is the same word: "will broadcast the debate"."""
    return backwards[at] in cues.words.unchanged and cues.words.passive.isdisjoint(backwards[at + 1 : at + 2])


def _is_month(word: str, before: str, sign: int, cues: Cues) -> bool:
    """Whether a word that is a modal, too, is a month here ("in May")."""
    return sign > 0 and word in cues.words.months and before in cues.words.before_months


def said(backwards: list[str], at: int, sign: int, cues: Cues) -> Direction:
    """What the verb `backwards[at]` says with the words next to it."""
    word = backwards[at]
    for read in (arranged, called_for, summoned, invited, refused, _of_present_too):
        way = read(backwards, at, cues)
        if way is not None and way.sign:
            return way
    if word in cues.words.ahead_participles:
        return planned(backwards, at, sign, cues)
    if sign < 0 and word not in cues.words.firm:
        state = of_state(word, backwards[at + 1 :], cues)
        return state if state.sign else participle(word, backwards[at + 1 :], cues)
    return _of_verb(word, sign, backwards[at + 1 :], cues)


def _of_present_too(backwards: list[str], at: int, cues: Cues) -> Direction:
    """Either way, of a participle that is a form of the present, too: "*fait* son retour samedi", not "a fait"."""
    words = cues.words
    if backwards[at] not in words.present_too:
        return NOTHING
    before = backwards[at + 1 : at + 1 + _CARRIED]
    has_auxiliary = any(word in words.being or cues.sign(word) for word in before)
    return NOTHING if has_auxiliary else Direction(1, backwards[at], is_unsure=True)


def _of_verb(word: str, sign: int, before: Sequence[str], cues: Cues) -> Direction:
    """What a verb says by itself; either way where it tells what is and what has been alike.

    Not where a word `before` it, the nearest first, says which: "the bank next meets on Friday".
    """
    if sign > 0 and not cues.words.did.isdisjoint(before[:_DID]):
        # "Did not expect the attack on Friday", "did not plan to resign on Friday".
        return Direction(-1, word, is_unsure=True)
    if word in cues.words.backshifted and not cues.words.past_auxiliaries.isdisjoint(before[:1]):
        return Direction(sign, f"{before[0]} {word}", is_open=True, is_plan=True, is_backshifted=True)
    is_firm = not cues.words.firm_future.isdisjoint(before[:_FIRM])
    is_either = (word in cues.words.either_way and not is_firm) or (sign < 0 and is_unreal(word, before, cues))
    return Direction(sign, word, is_unsure=is_either)
