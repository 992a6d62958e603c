"""What goes with a day and has happened: who was arrested on it, the crash of that day, scenes of its rally."""

from __future__ import annotations

from briefing.dating.clause import Clause
from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.nearest import nearest_after

# Among so many words that end with a calamity stands its article ("the deadly bus crash").
_ARTICLE = 4
# Among so many words before the day stands that it is in the wake of something ("in the aftermath of the weak").
_WAKE = 6


def of_participle(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """Back, of a participle before its noun: "der am Montag *festgenommene* Mann", not "soll gehalten werden"."""
    word, noun = ("".join(clause.following[at : at + 1]) for at in (0, 1))
    if noun[:1].isupper() and cues.is_attribute(word):
        return Direction(-1, word, is_close=True)
    return _of_act_before(preceding, clause, cues)


def _of_act_before(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """Back, of a participle that is a noun, too, after its noun: "los hombres *detenidos* el lunes serán juzgados"."""
    words = [word.lower() for word in preceding]
    if len(words) < 2 or words[-1] not in cues.words.opening_acts:  # noqa: PLR2004
        return NOTHING
    other = cues.sets.small | cues.sets.now | cues.words.genitive | cues.words.reflexive
    is_noun = words[-2] not in other and not any(map(cues.sign, words))
    is_to_come = nearest_after(clause.following, cues).sign > 0 and not clause.has_comma
    return Direction(-1, words[-1], is_close=True) if is_noun and is_to_come else NOTHING


def of_happening(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """Back, of what nobody plans and its day, or of what shows the event of the day, whatever verb follows."""
    ways = (
        _calamity_of(preceding, clause, cues),
        _of_known_calamity(preceding, clause, cues),
        _of_known_outcome(preceding, clause, cues),
        _of_possible_outcome(preceding, clause, cues),
        _recorded(preceding, clause, cues),
        _in_wake_of(preceding, cues),
    )
    return next((way for way in ways if way.sign), NOTHING)


def _calamity_of(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """Back, of what nobody plans and its day: "el accidente *del* lunes", "the flood *of* March".

    Not where a verb of the future tells of it ("la tempête de lundi sera forte"), nor of what one is ready "pour" or
    rehearses ("un exercice d'attentat de lundi"). Of a month either way: "the flood of June will be worse".
    """
    words = [word.lower() for word in (*preceding, *clause.expression[:-1])]
    joints = cues.words.near_joints | cues.words.of_its_day
    before = len(words)
    while before and words[before - 1] in joints:
        before -= 1
    noun = "".join(words[max(0, before - 1) : before]).rpartition("'")[2]
    elsewhere = cues.words.on_account | cues.words.rehearsals
    is_named = noun in cues.words.calamities and elsewhere.isdisjoint(words[:before])
    if not is_named or (cues.words.of_its_day & cues.words.genitive).isdisjoint(words[before:]):
        return NOTHING
    way = nearest_after(clause.following, cues)
    is_forecast = way.sign > 0 and way.words not in cues.words.future and noun in cues.words.weather
    # "The storm of January will be remembered": of a month no weather is forecast.
    days = cues.words.days
    is_of_day = not days or not days.isdisjoint(map(str.lower, clause.expression))
    if is_forecast and is_of_day:
        return NOTHING
    return Direction(-1, noun, is_unsure=way.sign > 0 and not is_of_day)


def _of_known_calamity(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """Back, of what nobody plans and no verb before it tells of: "the victims of *the raid* on Sunday will be buried".

    Not of what is feared or rehearsed, nor of weather, which is forecast. By itself it may be to come: "*the raid* on
    Sunday will be led by Vale".
    """
    words = [word.lower() for word in preceding]
    while words and words[-1] in cues.words.near_joints:
        words.pop()
    is_named = len(words) > 1 and words[-1] in cues.words.calamities - cues.words.weather
    if not is_named or len(words) == len(preceding) or any(map(cues.sign, words)):
        return NOTHING
    is_foreseen = not (cues.words.foreseeing | cues.words.rehearsals | cues.words.on_account).isdisjoint(words)
    has_article = not cues.words.articles.isdisjoint(words[-_ARTICLE:-1])
    is_to_come = nearest_after(clause.following, cues).sign > 0
    if not has_article or not is_to_come or is_foreseen:
        return NOTHING
    # "The victims of *the* raid", "die bei *dem* Unfall Verletzten": it stands inside the phrase of another.
    is_inside = words[0] not in cues.words.articles or not cues.words.articles.isdisjoint(words[1:])
    return Direction(-1, words[-1], is_unsure=not is_inside)


def _of_known_outcome(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """Back, of what has come about: "*her arrest* on Sunday will be raised"; not "*a* win on Sunday will give her".

    Either way, where it may be to come: "its defeat on Sunday will end it", "the decision on Sunday *to close* it".
    """
    words = [word.lower() for word in preceding]
    while words and words[-1] in cues.words.near_joints:
        words.pop()
    if len(words) < 2 or any(map(cues.sign, words)) or nearest_after(clause.following, cues).sign <= 0:  # noqa: PLR2004
        return NOTHING
    owner, noun = words[-2:]
    if owner not in cues.words.definite and not owner.endswith(cues.words.possessive):
        return NOTHING
    is_decided = noun in cues.words.awaited and not cues.words.infinitive.isdisjoint(clause.following[:1])
    if noun not in cues.words.outcomes - cues.words.weather and not is_decided:
        return NOTHING
    return Direction(-1, noun, is_unsure=is_decided or noun in cues.words.contested)


def _of_possible_outcome(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """Ahead, of what may be won or lost: "*a defeat* on Sunday *could* end her career"; back, if it "would *have*"."""
    words = [word.lower() for word in preceding]
    while words and words[-1] in cues.words.near_joints:
        words.pop()
    *owner, noun = words or [""]
    is_outcome = noun in cues.words.contested and len(owner) <= 1 and len(words) < len(preceding)
    modal = "".join(clause.following[:1])
    is_possible = modal in cues.words.possible | cues.words.unreal or cues.sign(modal) > 0
    if not is_outcome or not is_possible or not set(owner) <= cues.words.articles - cues.words.definite:
        return NOTHING
    is_unreal = not cues.words.perfect.isdisjoint(clause.following[1:2])
    return Direction(-1, noun) if is_unreal else Direction(1, noun, is_open=True)


def _in_wake_of(preceding: list[str], cues: Cues) -> Direction:
    """Back, of what something comes in the wake of: "in the *aftermath of* a weak June any growth will do"."""
    last = [word.lower() for word in preceding[-_WAKE:]]
    at = next((at for at in range(len(last) - 1) if " ".join(last[at : at + 2]) in cues.words.in_wake), None)
    if at is None or any(cues.sign(word) or word in cues.words.inner for word in last[at + 2 :]):
        return NOTHING
    return Direction(-1, " ".join(last[at : at + 2]))


def _recorded(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """Back, of an event that something shows: "*scenes from* a rally in Marlo on Sunday will keep him busy".

    Either way, where something is done with it: "footage of the parade on Sunday will *be* streamed live".
    """
    words = [word.lower() for word in preceding if word.lower() not in cues.words.articles]
    shown = " ".join(words[:2])
    if shown not in cues.words.recording or any(map(cues.sign, words)):
        return NOTHING
    return Direction(-1, shown, is_unsure=not cues.words.passive.isdisjoint(clause.following))


def is_day(clause: Clause, cues: Cues) -> bool:
    """Whether the expression is of one day of the week, and not of a season or a month."""
    return bool(clause.expression) and clause.expression[0].lower() in cues.words.days
