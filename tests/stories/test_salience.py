"""What matters scores above what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from briefing.model import Judgement, Matter, Mention, NewsKind, Salience, Status
from briefing.stories.salience import only_reacts, salience
from tests.events.hand import BLAST, FRIDAY, THURSDAY, by, on, tells, toll
from tests.make import article, event

STATE = "The school is about ten miles from Marlo."
SOURCE = article(f"{BLAST} {STATE}", FRIDAY)
LETHAL = toll(SOURCE, BLAST, "at least 20 people", (20, None, None), on(THURSDAY))


def score(mention: Mention, *, status: Status = Status.REPORTED, publishers: int = 1) -> Salience:
    reported = replace(event(mention), status=status, independent=publishers)
    return salience(reported, {SOURCE.id: SOURCE})


def test_a_state_scores_near_zero_and_a_deadly_bomb_high() -> None:
    state = tells(SOURCE, STATE, "is", by(FRIDAY), place="Marlo", paragraph=4)
    assert score(replace(state, lemma="be", state=True)).score < 0.1
    assert score(LETHAL).score > 0.6


@pytest.mark.parametrize(
    "lesser",
    [
        score(LETHAL, status=Status.NEGATED),
        score(replace(LETHAL, paragraph=9)),
        score(replace(LETHAL, claims=())),
        score(replace(LETHAL, when=by(FRIDAY))),
        score(replace(LETHAL, when=on(FRIDAY - timedelta(90)))),
        score(replace(LETHAL, lemma="say")),
        score(replace(LETHAL, central=False)),
        score(replace(LETHAL, judgement=Judgement(NewsKind.NEWS, 0.7, 0.0, 1.0))),
    ],
)
def test_each_part_counts(lesser: Salience) -> None:
    assert lesser.score < score(LETHAL).score < score(LETHAL, publishers=3).score


def test_a_verb_counts_as_what_completes_it_means() -> None:
    """A verdict matters more than a find, however it is worded."""
    assert score(replace(LETHAL, lemma="find", sense="find guilty")).score > score(replace(LETHAL, lemma="find")).score


def test_who_captures_a_scene_seizes_nothing() -> None:
    captured = score(replace(LETHAL, lemma="capture", sense="capture video"))
    assert captured.score < score(replace(LETHAL, lemma="capture")).score


def test_a_state_stays_one_where_another_sentence_touches_on_it() -> None:
    """ "The trial took place on the ninth floor", "relatives were there during the trial"."""
    state, touching = replace(LETHAL, state=True), replace(LETHAL, central=False, paragraph=4)
    reported = replace(event(state), mentions=(state, touching))
    assert salience(reported, {SOURCE.id: SOURCE}).score < 0.1


def test_who_claims_responsibility_does_more_than_say_something() -> None:
    claimed = score(replace(LETHAL, lemma="claim", sense="claim responsibility"))
    assert claimed.score > 2 * score(replace(LETHAL, lemma="claim")).score


def test_what_somebody_thinks_of_it_matters_less_than_what_was_done() -> None:
    assert score(replace(LETHAL, lemma="condemn")).score < score(replace(LETHAL, lemma="tow")).score


@pytest.mark.parametrize(
    ("sentence", "trigger", "reacts"),
    [
        ("Senator Nora Vale weighed in on the dispute on Friday.", "weighed", True),
        ("Nora Vale called the plan of the mayor “a joke”.", "called", True),
        ("Nora Vale called Olin Farrow, the mayor, a “clown”.", "called", True),
        ("Nora Vale called her son, who was told to “come”.", "called", False),
        ("Nora Vale called on the mayor of Marlo to “resign”.", "called", False),
        ("Nora Vale called the police and said “help”.", "called", False),
        ("Nora Vale called an election on Friday.", "called", False),
        ("Nora Vale slammed the mayor for hiding the report.", "slammed", False),
        ("The storm slammed the coast for two days.", "slammed", False),
        ("Nora Vale struck a measured tone in Marlo.", "struck", True),
        ("The storm struck a village near Marlo.", "struck", False),
        ("Nora Vale took aim at the mayor of Marlo.", "took", True),
        ("Nora Vale pushed back against the charge.", "pushed", True),
        ("The army pushed back the rebels.", "pushed", False),
        ("Nora Vale blamed the media for the outcry.", "blamed", True),
        ("Police blamed the rebels for the blast.", "blamed", False),
        ("Nora Vale tweeted a joke about the mayor.", "tweeted", True),
        ("Nora Vale hailed the rescuers of Marlo as heroes.", "hailed", True),
        ("Nora Vale hailed a taxi as she left the court.", "hailed", False),
        ("Nora Vale hailed a taxi as Tom Reed left.", "hailed", False),
    ],
)
def test_a_reaction_in_several_words_is_one(sentence: str, trigger: str, reacts: bool) -> None:
    source = article(sentence, FRIDAY)
    mention = tells(source, sentence, trigger, on(FRIDAY))
    damped = salience(event(mention), {source.id: source}).parts.get("damping", 1.0)
    assert (damped < 1) == reacts


@pytest.mark.parametrize(
    ("lemma", "affected", "reacts"),
    [
        ("welcome", "the court's decisions", True),
        ("welcome", "news", True),
        ("welcome", "the new charges", True),
        ("welcome", "", True),
        ("welcome", "300 refugees", False),
        ("welcome", "hundreds", False),
        ("welcome", "Tom Reed", False),
        ("hail", "the ruling", True),
        ("hail", "a taxi", False),
        ("mourn", "six miners", True),
        ("slam", "the ruling", False),
        ("horrify", "the mayor", True),
    ],
)
def test_whom_or_what_somebody_takes_in_is_no_reaction(lemma: str, affected: str, reacts: bool) -> None:
    """“Welcomed the ruling” says what somebody thinks, “welcomed 300 refugees” what he did."""
    assert only_reacts(replace(LETHAL, lemma=lemma, affected=affected)) is reacts


@pytest.mark.parametrize(
    ("lemma", "matter", "matters_less"),
    [
        ("arrive", Matter(who="police officers"), True),
        ("call", Matter(acted_on="police officers"), True),
        ("arrive", Matter(who="crews"), True),
        ("arrive", Matter(who="Marlo fire crews"), True),
        ("arrive", Matter(who="crew"), False),
        ("arrive", Matter(who="film crew"), False),
        ("call", Matter(acted_on="army brigade"), False),
        ("arrive", Matter(who="president"), False),
        ("arrive", Matter(), False),
        ("summon", Matter(who="police", acted_on="editor"), False),
        ("rush", Matter(who="officers", acted_on="Orr"), False),
        ("respond", Matter(who="police", about="gas"), False),
    ],
)
def test_that_help_came_matters_less_than_what_it_came_to(lemma: str, matter: Matter, matters_less: bool) -> None:
    """The president's arrival is news, and so is whom the police summoned."""
    came = replace(LETHAL, lemma=lemma, matter=matter)
    assert (score(came).score < score(replace(came, lemma="tow")).score) is matters_less


@pytest.mark.parametrize(
    ("lemma", "sense", "as_much_as"), [("shoot", "shoot down", "shoot"), ("murder", "charge of murder", "charge")]
)
def test_a_phrase_without_a_meaning_of_its_own_counts_as_its_verb(lemma: str, sense: str, as_much_as: str) -> None:
    assert score(replace(LETHAL, lemma=lemma, sense=sense)).score == score(replace(LETHAL, lemma=as_much_as)).score


def test_the_parts_add_up_to_the_score() -> None:
    found = score(LETHAL)
    assert sum(found.parts.values()) == pytest.approx(found.score)
    assert 0 <= found.score <= 1


def test_an_event_matters_no_less_for_a_second_sentence_that_only_touches_on_it() -> None:
    aside = replace(LETHAL, central=False)
    both = salience(replace(event(LETHAL, aside), independent=1), {SOURCE.id: SOURCE})
    assert both.score == pytest.approx(score(LETHAL).score)
    assert score(aside).score < both.score
