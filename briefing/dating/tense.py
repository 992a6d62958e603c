"""Whether the words around an expression look back or ahead: tense, modals, "until", "since" — without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from briefing.dating.before_day import framed, or_set_for
from briefing.dating.clause import Clause, clauses
from briefing.dating.cues import Cues
from briefing.dating.day_clause import told_of_day
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.halves import of_clause_after, of_half_before, of_plain_subject
from briefing.dating.nearest import is_of_now, nearest_after, nearest_before, said
from briefing.dating.owned import owned_words
from briefing.dating.plain import over_by_its_words
from briefing.dating.plan_state import may_be_over, took_place
from briefing.dating.promises import promised

# What may stand between a day and the noun that it names.
_JOINS = (" ", "\n", "'")
# Among so many words is the noun that a day owns ("Sunday's deadly ferry accident").
_OWNED = 4
# Words that name a message ("in a letter").
_MESSAGE = 3
# Among so many words after a day that opens the second half of a sentence stands its verb ("et mercredi elle courra",
# "and on Wednesday the prime minister will go").
_SECOND = 6
# So many words at most are a subject and the word before its day ("the governor of Marlo on").
_SUBJECT = 6


def direction(text: str, start: int, end: int, cues: Cues) -> Direction:
    """What the clause says of the expression at `start`…`end`: a joint before it, then the nearest verb.

    `text` is in lower case but for a language whose nouns have capitals.
    """
    around = list(clauses(text, start, end, cues))
    whole = around[-1]
    past_noun = _past_noun(whole, text[end : end + 1], cues)
    if past_noun:
        return Direction(-1, past_noun)
    plan = promised(around[0], whole, cues)
    if plan:
        return Direction(1, plan)
    ways = (_in_clause(clause, cues) for clause in around)
    found = next((way for way in ways if way.sign), NOTHING)
    if found.sign > 0 and (_is_likened(whole.preceding, cues) or _is_reckoned(whole.preceding, found, cues)):
        return replace(found, is_unsure=True)
    return found if found.sign else over_by_its_words((*whole.preceding, *whole.following), cues)


def _is_likened(preceding: Sequence[str], cues: Cues) -> bool:
    """Whether the day is that of an "as": "wie am Freitag angekündigt, öffnet das Bad", "comme vendredi"."""
    words = [word.lower() for word in preceding[-2:]]
    if len(words) > 1 and words[-1] in cues.words.near_joints:
        words.pop()
    return not cues.words.as_planned.isdisjoint(words[-1:])


def _is_reckoned(preceding: Sequence[str], way: Direction, cues: Cues) -> bool:
    """Whether the day is one up to which something is reckoned, and no firm future says when: "as of Wednesday"."""
    phrase = " ".join(preceding[-2:]).lower()
    return phrase in cues.words.reckoned_at and cues.words.firm_future.isdisjoint(way.words.lower().split())


def _past_noun(clause: Clause, joint: str, cues: Cues) -> str:
    """What has happened that the day names or owns; "" for nothing.

    "The Sunday attack", "April's ferry accident", but not "July's murder trial", whose last noun decides; and "from its
    August forecast", of what has been issued.
    """
    words, following = cues.words, clause.following
    if joint not in _JOINS or not following:
        return ""
    if joint != "'":
        is_over = following[0] in words.past_nouns or _is_issued(clause, cues)
        return following[0] if is_over else ""
    owned = owned_words(following[:_OWNED], cues)
    return owned[-1] if owned and owned[-1] in words.past_nouns else ""


def _is_issued(clause: Clause, cues: Cues) -> bool:
    """Whether the day goes with what has been issued: "from its *August forecast*", "with the *November jobs* report".

    "In November jobs will be cut" has no article.
    """
    words, noun = cues.words, clause.following[0]
    before, last = ("", "", *map(str.lower, clause.preceding[-2:]))[-2:]
    return (noun in words.issued and before in words.issued_before) or (
        noun in words.statistics and last in words.articles
    )


def _in_clause(clause: Clause, cues: Cues) -> Direction:
    """What the words of one clause say."""
    over = _over(clause, cues)
    over = over if over.sign else _in_message(clause.preceding, cues)
    over = over if over.sign else _verb_of_its_subject(clause, cues)
    over = over if over.sign else _verb_of_what_is_said(clause, cues)
    if over.sign:
        return over
    if clause.link:
        # "The mayor, who is in Rome on Thursday, said": of this week or of the next.
        return Direction(1, clause.link, is_unsure=True)
    preceding = _before_a_row(clause.preceding, cues)
    frame = framed(preceding, clause, cues)
    if frame.sign:
        return _as_it_went(frame, clause, cues) if frame.is_plan else frame
    later = _of_clause_it_opens(preceding, clause, cues)
    if later.sign:
        return later
    way = _act_of_day(preceding[::-1], clause.expression, cues) or nearest_before(preceding[::-1], cues)
    way = NOTHING if _is_of_opening(way, clause, cues) else way
    way = or_set_for(way, clause, cues)
    if way.sign < 0 and way.words in preceding[-2:]:
        # "A man arrested on March 3": nothing stands between the act and its day.
        return replace(way, is_close=True)
    way = _as_it_went(way, clause, cues)
    way = or_set_for(way if way.sign else _after(clause, cues), clause, cues)
    return way if way.sign or not clause.is_own else _present(clause, cues)


def _is_of_opening(way: Direction, clause: Clause, cues: Cues) -> bool:
    """Whether it is what a participle says that opens it, before a comma: "*Elected* on Monday, she …".

    Of the day of what follows it says nothing: "she takes office on Friday".
    """
    opening = "".join(clause.preceding[:1]).lower()
    is_before = 0 < clause.since_comma < len(clause.preceding)
    return is_before and way.sign < 0 and way.words == opening and cues.sign(opening) < 0


def _verb_of_its_subject(clause: Clause, cues: Cues) -> Direction:
    """What the verb right after the day says, whose subject alone stands between it and the comma before.

    "With much about to happen, *the council on Thursday gave* its reasons"; the subject may stand before the comma:
    "Vale, who will run in June, *on Monday opened* her office".
    """
    own = [word.lower() for word in clause.preceding[len(clause.preceding) - clause.since_comma :]]
    is_subject = 0 < len(own) <= _SUBJECT and own[-1] in cues.words.near_joints and not any(map(cues.sign, own))
    verb = "".join(clause.following[:1])
    if not is_subject or clause.has_comma or clause.has_stop or cues.sign(verb) >= 0:
        return NOTHING
    return nearest_after(clause.following, cues)


def _verb_of_what_is_said(clause: Clause, cues: Cues) -> Direction:
    """What the verb after the day says, whose subject opens a clause that is said: "said *the vote on Thursday would*".

    Not so the day of the saying: "said *on* Thursday that it would", "said in a speech on Thursday".
    """
    words = [word.lower() for word in clause.preceding]
    at = next((at for at in reversed(range(len(words))) if words[at] in cues.words.that_it_would), None)
    if at is None or cues.words.articles.isdisjoint(words[at + 1 : at + 2]) or any(map(cues.sign, words[at + 1 :])):
        return NOTHING
    way = nearest_after(clause.following, cues)
    return way if way.sign > 0 and not clause.has_comma else NOTHING


def _in_message(preceding: Sequence[str], cues: Cues) -> Direction:
    """What a message that has been sent says of the day right after it: "asked for the files *in a letter* Friday".

    Not so what somebody "will say in a speech on Friday", or is expected to.
    """
    words = [word.lower() for word in preceding]
    if words and words[-1] in cues.words.near_joints:
        words.pop()
    phrase, before = " ".join(words[-_MESSAGE:]), words[:-_MESSAGE]
    if phrase not in cues.words.utterances or not cues.words.infinitive.isdisjoint(before):
        return NOTHING
    signs = [cues.sign(word) for word in before]
    is_sent = any(sign < 0 for sign in signs) and not any(sign > 0 for sign in signs)
    return Direction(-1, phrase) if is_sent else NOTHING


def _follows_an_act(preceding: Sequence[str], cues: Cues) -> bool:
    """Whether the day is that of an act after which something is to come: "will testify *after pleading* guilty on".

    Not so of what the act itself looks ahead to: "after saying that he *would* speak on".
    """
    words = [word.lower() for word in preceding]
    for at in reversed(range(1, len(words))):
        if cues.sign(words[at]) > 0:
            break
        is_after = not cues.words.afterwards.isdisjoint((words[at - 1], " ".join(words[max(0, at - 2) : at])))
        if is_after and words[at].endswith(cues.words.act_endings) and words[at] not in cues.words.not_acts:
            return True
    return False


def _as_it_went(way: Direction, clause: Clause, cues: Cues) -> Direction:
    """What words ahead say, or what those after the day do that tell how it went: that it is over, or may be."""
    held = took_place(clause.following, cues) if way.is_plan and way.sign > 0 else NOTHING
    if held.sign:
        return held
    is_unsure = may_be_over(way, clause, cues) or (way.sign > 0 and _follows_an_act(clause.preceding, cues))
    return replace(way, is_unsure=True) if is_unsure else way


def _act_of_day(backwards: list[str], expression: list[str], cues: Cues) -> Direction | None:
    """What a participle says that stands right before a day with its article ("la carta enviada *el* lunes")."""
    is_day = expression[:1] and expression[0].lower() in cues.words.articles
    if not backwards or not is_day or cues.sign(backwards[0]) or not cues.is_act(backwards[0]):
        return None
    return said(backwards, 0, -1, cues)


def _after(clause: Clause, cues: Cues) -> Direction:
    """What the verb after the day says; unsure of what witnesses are asked for ("who saw him Friday should call")."""
    way = of_clause_after(nearest_after(clause.following, cues), clause, cues)
    way = of_half_before(way, clause, cues)
    is_asked = way.sign > 0 and not cues.words.witnesses.isdisjoint(clause.preceding)
    # "After losing on Sunday, the team plays Lille": what comes after it is to come, and it may be over.
    opens_after = clause.has_comma and not cues.words.afterwards.isdisjoint(map(str.lower, clause.preceding[:1]))
    # "From Friday masks are required": since then, or from then on.
    is_from = way.sign < 0 and not cues.words.starting.isdisjoint(map(str.lower, clause.preceding[-1:]))
    is_either = is_asked or (way.sign > 0 and opens_after) or (is_from and is_of_now(way, clause.following, cues))
    return replace(way, is_unsure=True) if is_either else way


def _of_second_verb(clause: Clause, cues: Cues) -> Direction:
    """What the verb next to a day says that opens the second half of a sentence: "ganó … y el miércoles correrá"."""
    last = [word.lower() for word in clause.preceding[-2:]]
    if last and last[-1] in cues.words.near_joints:
        last.pop()
    if clause.has_stop or not last or last[-1] not in cues.words.coordinators or len(clause.preceding) <= len(last):
        return NOTHING
    has_joint = last[-1:] != clause.preceding[-1:]
    opens = clause.since_comma == len(last) + has_joint
    if cues.is_link(last[-1]) and not opens:
        # "May *yet* on Friday be freed".
        return NOTHING
    # "Was held on Monday and Wednesday in talks that will go on": what follows is no subject.
    subject = takewhile(lambda word: word not in cues.words.inner, clause.following[:_SECOND])
    way = nearest_after(list(subject), cues)
    # "Between now and Friday the two clash": no clause of its own.
    return way if way.sign or not (has_joint or opens) else _of_own_subject(clause, cues)


def _of_own_subject(clause: Clause, cues: Cues) -> Direction:
    """What the verb of a subject says that follows the day; either way, where that verb is no known one.

    "Rovers won on Monday, but on Friday *the two clash* again": the verb before it says nothing of Friday.
    """
    if (cues.words.articles | cues.words.pronouns).isdisjoint(clause.following[:1]):
        return of_plain_subject(clause.following, cues)
    way = nearest_after(clause.following, cues)
    return way if way.sign else replace(nearest_before(clause.preceding[::-1], cues), is_unsure=True)


def _of_clause_it_opens(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """What the verb says of a clause, or the second half of a sentence, that the day opens."""
    second = _of_second_verb(clause, cues)
    if second.sign or not _opens_clause(preceding, cues):
        return second
    return nearest_after(clause.following, cues)


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


def _since_comma(clause: Clause) -> list[str]:
    """The words before the day behind the last comma, where no more than a participle may stand there."""
    return clause.preceding[len(clause.preceding) - clause.since_comma :] if clause.since_comma else clause.preceding


def _opening_act(clause: Clause, cues: Cues) -> Direction | None:
    """Back, where a participle alone opens its part of the sentence: "Orr, detenido el martes, será juzgado"."""
    joints = cues.words.near_joints | cues.words.on_days
    words = [word.lower() for word in _since_comma(clause) if word.lower() not in joints]
    if clause.since_comma and clause.has_comma and words and words[0] in cues.words.mishaps:
        # "The bridge, *hit* by a barge on Tuesday, will stay shut".
        return Direction(-1, words[0])
    if len(words) != 1 or not (clause.has_comma or (clause.is_own and not clause.following)):
        return None
    if words[0] in cues.words.planning_participles:
        # "Erwartet am Montag, kommt sie erst am Mittwoch".
        return Direction(-1, words[0], is_unsure=True)
    is_act = words[0] in cues.words.opening_acts or (cues.words.capital_nouns and cues.is_participle(words[0]))
    # "La mina, *cerrada* en marzo, reabrirá".
    is_act = is_act or (clause.since_comma > 0 and cues.is_act(words[0]))
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


def _before_a_row(words: list[str], cues: Cues) -> list[str]:
    """The words without the first of two days ("until Friday or Saturday"): what is said of it is said of both."""
    while len(words) > 1 and words[-1].lower() in cues.words.coordinators:
        if cues.sign(words[-2]) and words[-2] not in cues.sets.noun_or_month:
            break
        words = words[:-2]
    return words
