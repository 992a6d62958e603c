"""The lists of cues that are asked for together, joined once for a language and not for each word of a text."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.dating.cue_words import CueWords


@dataclass(frozen=True, slots=True)
class CueSets:
    """Lists of a `[cues]` table joined by what they say together."""

    known_beforehand: frozenset[str]
    """What people gather for: its day is known before it comes ("vote", "march")."""
    now: frozenset[str]
    """What says how things are ("is"), as an auxiliary of the perfect too ("est arrivé")."""
    known_or_verb: frozenset[str]
    """What is scheduled, and the nouns that pass for verbs ("vote", "plan")."""
    open_joints: frozenset[str]
    """Joints whose day may have come since ("was moved to", "was moved from")."""
    happened: frozenset[str]
    """What nobody plans ("explosion")."""
    not_yet_done: frozenset[str]
    """Words that may tell of what was still to come, or may come."""
    before_event: frozenset[str]
    """What puts a day ahead as that of an event ("ahead of", "run-up to")."""
    after_event: frozenset[str]
    """What puts a day back as that of an event ("over a raid")."""
    end_of_owned: frozenset[str]
    """Words that end the name of what a day owns ("Sunday's planned march *in* Rome")."""
    parting: frozenset[str]
    """Words that part a verb from a day, which may be that of another phrase then."""
    no_verb: frozenset[str]
    """Words after a modal that are not its verb."""
    of_speech: frozenset[str]
    """Verbs of perceiving and of speaking ("wouldn't *say* on Friday")."""
    of_act: frozenset[str]
    """What makes an act of a participle ("set *off*", "set a *record*")."""
    like_a_plan: frozenset[str]
    """What likens a day to a plan ("as planned")."""
    done_at_once: frozenset[str]
    """Participles whose present passive tells what has been done ("est tué")."""
    no_direction: frozenset[str]
    """Verbs that say nothing of the direction of a day ("could", "wouldn't")."""
    after_noun: frozenset[str]
    """What begins the next phrase after a noun ("protests *in* Oslo *on*")."""
    small: frozenset[str]
    """Words that tell nothing by themselves."""
    moving_with_particle: frozenset[str]
    """Verbs that move what is planned with a particle ("pushed *back* to")."""
    from_days: frozenset[str]
    """What stands before the day that something is moved away from ("moved *from* Monday to Friday")."""
    noun_or_month: frozenset[str]
    """Words that pass for verbs and are nouns or months."""

    @classmethod
    def of(cls, words: CueWords) -> CueSets:
        """The sets of one language's lists."""
        known = words.scheduled_nouns | words.gatherings
        return cls(
            known_beforehand=known,
            now=words.present_links | words.being,
            known_or_verb=words.scheduled_nouns | words.nouns_too,
            open_joints=words.open_joints | words.left_joints,
            happened=words.past_nouns or words.calamities,
            not_yet_done=words.possible
            | words.deciding
            | words.plain_verbs
            | words.reported_plans
            | words.past_auxiliaries,
            before_event=words.beforehand | words.lead_up,
            after_event=words.aftermath | words.on_account,
            end_of_owned=words.inner
            | words.genitive
            | words.determiners
            | words.links
            | words.present_links
            | words.perfect
            | words.pronouns,
            parting=(words.inner - words.aims) | words.genitive | words.calamities | words.outcomes | words.perfect,
            no_verb=(words.links - words.passive_ahead) | words.coordinators | words.inner,
            of_speech=words.perceived | words.speaking,
            of_act=words.act_particles | words.act_objects,
            like_a_plan=words.as_planned | words.going_as,
            done_at_once=words.moving_participles | words.never_scheduled,
            no_direction=words.mute | words.refusing,
            after_noun=words.inner | words.near_joints,
            small=words.inner | words.near_joints | words.articles | words.determiners | words.coordinators,
            moving_with_particle=words.moving | words.shoving,
            from_days=words.moved_tails | words.moved_away,
            noun_or_month=words.nouns_too.union(words.months),
        )
