"""Whether the words around an expression look back or ahead: tense, modals, "until", "since" — without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.dating.clause import Clause, clauses
from briefing.dating.cues import Cues
from briefing.dating.day_clause import told_of_day
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.frames import before_or_after, moved_to, own_joint
from briefing.dating.nearest import finite, nearest_after, nearest_before, said
from briefing.dating.owned import owned_words
from briefing.dating.plain import over_by_its_words
from briefing.dating.plan_state import called_off, carried, may_be_over, took_place
from briefing.dating.promises import promised

# What may stand between a day and the noun that it names.
_JOINS = (" ", "\n", "'")
# Among so many words after a time that names it is what has been arranged ("a summer wedding ceremony").
_ARRANGED = 2
# Among so many words after a day it is said that what is on it is called off ("ha sido cancelada").
_CALLED_OFF = 3
# Among so many words is the noun that a day owns ("Sunday's deadly ferry accident").
_OWNED = 4
# So many words before "until" at most stands a verb of how things were, with its place ("était à Paris jusqu'à").
_STATE = 4


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
    found = next((way for way in ways if way.sign), NOTHING)
    if found.sign > 0 and _is_likened(around[-1].preceding, cues):
        return replace(found, is_unsure=True)
    return found if found.sign else over_by_its_words((*around[-1].preceding, *around[-1].following), cues)


def _is_likened(preceding: Sequence[str], cues: Cues) -> bool:
    """Whether the day is that of an "as": "wie am Freitag angekündigt, öffnet das Bad", "comme vendredi"."""
    words = [word.lower() for word in preceding[-2:]]
    if len(words) > 1 and words[-1] in cues.words.near_joints:
        words.pop()
    return not cues.words.as_planned.isdisjoint(words[-1:])


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


def _in_clause(clause: Clause, cues: Cues) -> Direction:
    """What the words of one clause say."""
    over = _over(clause, cues)
    if over.sign:
        return over
    if clause.link:
        # "The mayor, who is in Rome on Thursday, said": of this week or of the next.
        return Direction(1, clause.link, is_unsure=True)
    preceding = _before_a_row(clause.preceding, cues)
    frame = _framed(preceding, clause, cues)
    if frame.sign:
        return _as_it_went(frame, clause, cues) if frame.is_plan else frame
    if _opens_clause(preceding, cues):
        later = nearest_after(clause.following, cues)
        if later.sign:
            return later
    way = _act_of_day(preceding[::-1], clause.expression, cues) or nearest_before(preceding[::-1], cues)
    if way.sign < 0 and way.words in preceding[-2:]:
        # "A man arrested on March 3": nothing stands between the act and its day.
        return replace(way, is_close=True)
    way = _as_it_went(way, clause, cues)
    way = way if way.sign else _after(clause, cues)
    return way if way.sign or not clause.is_own else _present(clause, cues)


def _as_it_went(way: Direction, clause: Clause, cues: Cues) -> Direction:
    """What words ahead say, or what those after the day do that tell how it went: that it is over, or may be."""
    held = took_place(clause.following, cues) if way.is_plan and way.sign > 0 else NOTHING
    if held.sign:
        return held
    return replace(way, is_unsure=True) if may_be_over(way, clause, cues) else way


def _act_of_day(backwards: list[str], expression: list[str], cues: Cues) -> Direction | None:
    """What a participle says that stands right before a day with its article ("la carta enviada *el* lunes")."""
    is_day = expression[:1] and expression[0].lower() in cues.words.articles
    if not backwards or not is_day or cues.sign(backwards[0]) or not cues.is_act(backwards[0]):
        return None
    return said(backwards, 0, -1, cues)


def _after(clause: Clause, cues: Cues) -> Direction:
    """What the verb after the day says; unsure of what witnesses are asked for ("who saw him Friday should call")."""
    way = nearest_after(clause.following, cues)
    is_asked = way.sign > 0 and not cues.words.witnesses.isdisjoint(clause.preceding)
    return replace(way, is_unsure=True) if is_asked else way


def _framed(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """What the words right before the day say of it whatever the verb: a joint, a moving, an event of that day."""
    if clause.following and clause.following[0] in cues.words.planned_adjectives:
        return _of_planned(preceding, clause.following, cues)
    off = _of_called_off(preceding, clause, cues)
    if off.sign:
        return off
    event = next((word for word in clause.following[:_ARRANGED] if word in cues.sets.known_beforehand), "")
    arranged = _of_arranged(preceding, event, cues) if event else NOTHING
    if arranged.sign:
        return arranged
    joint = _joint([*preceding, *own_joint(clause.expression, cues)], clause.following, cues)
    if joint.sign:
        return joint
    if _is_delivery(preceding, clause.following, cues):
        return Direction(1, "delivery")
    ways = (_set_for(preceding, cues), moved_to(clause, preceding, cues), _coordinated(preceding, cues))
    found = next((way for way in ways if way.sign), NOTHING)
    return found if found.sign else before_or_after(clause, preceding, cues)


def _of_planned(preceding: list[str], following: list[str], cues: Cues) -> Direction:
    """What an adjective of planning says: "die für Samstag geplante Demonstration", "the march planned Saturday".

    It may be over where a verb looks back ("die am Sonntag erwarteten Besucher kamen nicht"). "Die am Freitag
    angekündigte Reform", without a joint, was announced on that day, but the march so called may be on it.
    """
    word, words, noun = following[0], cues.words, "".join(following[1:2]).lower()
    is_for = any(cues.joints.get(" ".join(preceding[-length:]).lower(), 0) > 0 for length in (1, 2))
    is_announced = word in words.announced_adjectives and not is_for
    if is_announced and noun not in cues.sets.known_beforehand:
        return Direction(-1, word, is_close=True)
    is_over = is_announced or nearest_after(following[1:], cues).sign < 0
    return Direction(1, word, is_open=True, is_unsure=is_over, is_plan=True)


def _of_called_off(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """What is said of the day of a gathering that is called off ("la marche de samedi est annulée")."""
    before = [word.lower() for word in (*preceding, *clause.expression[:-1])]
    words = list(before)
    while words and words[-1] in cues.words.near_joints:
        words.pop()
    if clause.has_comma or len(words) == len(before) or cues.sets.known_beforehand.isdisjoint(words[-1:]):
        return NOTHING
    return called_off(clause.following[:_CALLED_OFF], cues)


def _of_arranged(preceding: list[str], event: str, cues: Cues) -> Direction:
    """Ahead, where the time names what is arranged: "planned a Saturday march"; either way, where it "had" been."""
    words = cues.words
    backwards = [word.lower() for word in preceding[::-1]]
    if len(backwards) < 2 or backwards[0] not in words.determiners or backwards[1] not in words.arranging:  # noqa: PLR2004
        return NOTHING
    had = not words.past_auxiliaries.isdisjoint(backwards[2:3])
    return Direction(1, f"{backwards[1]} … {event}", is_open=True, is_unsure=had, is_plan=True)


def _set_for(preceding: list[str], cues: Cues) -> Direction:
    """Ahead, of the day for which a gathering is set: "announced a march for Saturday".

    What "had" been announced may have come since.
    """
    last = [word.lower() for word in preceding[-2:]]
    if len(last) < 2 or last[1] not in cues.words.set_for or last[0] not in cues.sets.known_beforehand:  # noqa: PLR2004
        return NOTHING
    had = not cues.words.past_auxiliaries.isdisjoint(preceding)
    return Direction(1, " ".join(last), is_open=True, is_unsure=had, is_plan=True)


def _coordinated(preceding: list[str], cues: Cues) -> Direction:
    """Ahead, where a second verb of the clause is of the present: "trat im Mai in Kraft und *läuft* Ende Juni aus"."""
    joint, verb = ("", *preceding[-2:])[-2:] if preceding else ("", "")
    is_second = joint.lower() in cues.words.coordinators and cues.is_present(verb)
    return Direction(1, verb) if is_second else NOTHING


def _is_delivery(preceding: list[str], following: list[str], cues: Cues) -> bool:
    """Whether a month is that of a contract for what is to be delivered ("gold for December delivery")."""
    last = {word.lower() for word in preceding[-2:]}
    return not cues.words.delivered.isdisjoint(following[:1]) or not cues.words.delivering.isdisjoint(last)


def _opens_clause(preceding: list[str], cues: Cues) -> bool:
    """Whether the day opens its clause, whose verb follows: "warned that Monday would be hot"."""
    last = [word.lower() for word in preceding[-3:]]
    if last and last[-1] in cues.words.near_joints:
        last.pop()
        # "Announced that starting in May it would".
        if last and last[-1] in cues.joints:
            last.pop()
    return bool(last) and last[-1] in cues.words.conjunctions


def _over(clause: Clause, cues: Cues) -> Direction:
    """Back, where the verbs after the day say that it is over, whatever stands before it."""
    if _is_historic(clause, cues.words.never_scheduled, cues):
        return Direction(-1, clause.following[-1])
    if _is_historic(clause, cues.words.seldom_scheduled, cues):
        # "Der Turm wird am Sonntag zerstört" may be to come.
        return Direction(-1, clause.following[-1], is_unsure=True)
    told = told_of_day(clause, cues)
    if told.sign < 0:
        return told
    act = _opening_act(clause, cues) or _unreal(clause, cues)
    return act or _perfect_infinitive(clause, cues)


def _opening_act(clause: Clause, cues: Cues) -> Direction | None:
    """Back, where a participle alone opens the sentence before its day: "detenido el martes, será juzgado"."""
    words = [word.lower() for word in clause.preceding if word.lower() not in cues.words.near_joints]
    if len(words) != 1 or not (clause.has_comma or (clause.is_own and not clause.following)):
        return None
    is_act = words[0] in cues.words.opening_acts or (cues.words.capital_nouns and cues.is_participle(words[0]))
    return Direction(-1, words[0], is_close=True) if is_act else None


def _unreal(clause: Clause, cues: Cues) -> Direction | None:
    """Either way, where something was to be done and is not said to have been: "hätte am Sonntag landen sollen"."""
    closing, words = clause.following[-1:], cues.words
    if not closing or closing[0] not in words.modal_infinitives:
        return None
    unreal = next((word for word in (*clause.preceding, *clause.following) if word.lower() in words.unreal), "")
    return Direction(-1, f"{unreal} … {closing[0]}", is_unsure=True) if unreal else None


def _perfect_infinitive(clause: Clause, cues: Cues) -> Direction:
    """Back, where a modal has a perfect infinitive: "soll am Montag das Land verlassen haben"."""
    last = clause.following[-2:]
    if len(last) < 2 or last[1] not in cues.words.perfect_infinitive or not cues.is_participle(last[0]):  # noqa: PLR2004
        return NOTHING
    is_modal = any(cues.sign(word) > 0 for word in (*clause.preceding, *clause.following[:-2]))
    return Direction(-1, " ".join(last)) if is_modal else NOTHING


def _is_historic(clause: Clause, participles: frozenset[str], cues: Cues) -> bool:
    """Whether a passive of the present has one of the participles, of what nobody plans: "wird am Sonntag getötet".

    Not what hangs on another verb that looks ahead ("soll am Sonntag gefunden werden").
    """
    words, closing = cues.words, clause.following[-2:]
    if closing[-1:] and closing[-1] in words.becoming:
        is_governed = any(cues.sign(word) > 0 for word in clause.preceding)
        return not is_governed and not participles.isdisjoint(closing[:1])
    return not participles.isdisjoint(closing[-1:]) and not words.becoming.isdisjoint(clause.preceding)


def _present(clause: Clause, cues: Cues) -> Direction:
    """Ahead, where the word next to the day, or the one that closes the clause, is a verb of the present.

    "Am Samstag fahren keine Züge"; "sie hofft, dass er am Samstag kommt".
    """
    preceding, closing = list(clause.preceding), clause.following[-1:]
    opens = "".join(preceding[:1]).lower() in cues.words.subordinators
    if opens and closing and cues.is_present(closing[0]) and not cues.is_participle(closing[0]):
        return Direction(1, closing[0])
    while preceding and preceding[-1].lower() in cues.words.before_days:
        preceding.pop()
    verb = preceding[-1:] or clause.following[:1]
    return Direction(1, verb[0]) if verb and cues.is_present(verb[0]) else NOTHING


def _joint(preceding: list[str], following: list[str], cues: Cues) -> Direction:
    """What the words say that join the expression to its clause ("until", "as early as", "was moved to")."""
    for length in (3, 2, 1):
        phrase = " ".join(preceding[-length:]).lower()
        # What was due may have come since: the words before it decide that.
        sign = None if phrase in cues.words.ahead_participles else cues.joints.get(phrase)
        if sign and not cues.words.qualified.isdisjoint(following[:1]):
            # "Es el domingo más triste".
            return NOTHING
        if sign and sign < 0 and phrase not in cues.words.loose_joints:
            # "Since Christmas he has lost weight".
            return Direction(sign, phrase, is_close=True)
        # "Esperó hasta junio": the one word before the joint is the verb.
        is_verb = len(preceding) == length + 1 and preceding[0].lower() in cues.words.lasting
        opens = len(preceding) <= length + 1 or preceding[-length - 1].lower() in cues.words.conjunctions
        if sign and opens and not is_verb:
            # "By Monday, officials had agreed", "said that from May it would": a joint that opens its clause leaves the
            # word to the verb that follows.
            later = nearest_after(following, cues)
            return later if later.sign else Direction(sign, phrase)
        if sign and (verb := _against(sign, phrase, preceding[:-length][::-1], cues)).sign:
            # "War bis Freitag im Einsatz", but "war bis Freitag gesperrt", which may be so still.
            is_set = verb.words in cues.words.past_auxiliaries and any(map(cues.is_participle, following[-1:]))
            return replace(verb, is_unsure=True) if is_set else verb
        if sign:
            # "They had until Friday": it may be over.
            carrier = preceding[-length - 1].lower()
            had, is_plan = carrier in cues.words.past_auxiliaries, sign > 0 and carrier in cues.words.ahead_participles
            plan = carried(carrier, preceding[: -length - 1][::-1], cues) if is_plan else NOTHING
            # "Has been moved to Friday" is to come, "was moved to Friday" may have come since.
            carriers = {word.lower() for word in preceding[-length - 2 : -length]}
            is_loose = phrase in cues.sets.open_joints and cues.words.sure_auxiliaries.isdisjoint(carriers)
            is_open = had or plan.is_open or is_loose
            return Direction(sign, phrase, is_open, is_unsure=plan.is_unsure, is_plan=is_plan)
    return NOTHING


def _against(sign: int, phrase: str, backwards: list[str], cues: Cues) -> Direction:
    """What the finite verb says where it outweighs a joint: "had filed by Friday", "searched until Friday".

    What "remained in force until Friday" may do so still.
    """
    at = finite(backwards, cues)
    way = said(backwards, at, cues.sign(backwards[at]), cues) if at is not None else NOTHING
    # "Lasted until Friday", "stayed closed until Friday".
    verbs = backwards[at or 0 : (at or 0) + 2] if phrase in cues.words.deadline else []
    is_lasting, is_state = (not each.isdisjoint(verbs) for each in (cues.words.lasting, cues.words.lasting_states))
    # "Was in Oslo until Monday", "was open until Monday" may be over; "was adjourned until Monday" sets a day to come.
    is_state = is_state or (bool(verbs) and _is_how_it_was(backwards, at or 0, cues))
    if at is None and phrase in cues.words.deadline and not cues.words.lasting_states.isdisjoint(backwards[:_STATE]):
        # "Il était à Paris jusqu'à lundi".
        return Direction(sign, phrase, is_unsure=True)
    if is_state or (is_lasting and any(cues.sign(word) > 0 for word in backwards)):
        return replace(way, is_unsure=True)
    # "Expected a ruling by Friday" is to come, "had filed by Friday" is not.
    is_planned = at is not None and backwards[at] in cues.words.ahead_participles
    is_over = way.sign == -sign and not is_planned
    is_loose = phrase in cues.words.loose_joints or (
        phrase in cues.words.counted_joints
        and not cues.words.perfect.isdisjoint(backwards[(at or 0) + 1 : (at or 0) + 3])
    )
    return way if is_lasting or (is_loose and is_over) else NOTHING


def _is_how_it_was(backwards: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether `backwards[at]` says where or how something was ("was in Oslo until"), no act ("was put off until")."""
    is_being = backwards[at] in cues.words.past_auxiliaries & cues.words.passive
    return bool(at) and is_being and cues.words.same_forms.isdisjoint(backwards[at - 1 : at])


def _before_a_row(words: list[str], cues: Cues) -> list[str]:
    """The words without the first of two days ("until Friday or Saturday"): what is said of it is said of both."""
    while len(words) > 1 and words[-1].lower() in cues.words.coordinators:
        if cues.sign(words[-2]) and words[-2] not in cues.sets.noun_or_month:
            break
        words = words[:-2]
    return words
