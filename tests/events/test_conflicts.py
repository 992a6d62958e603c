"""Figures that cannot all be true are shown side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from briefing.events.conflicts import bounds_of, conflicts, contradict, same_counted
from briefing.model import Article, Attribution, Claim, Mention, Span, Status
from tests.events.hand import BLAST, FRIDAY, THURSDAY, blast_story, on, toll
from tests.growth import SLACK, calls
from tests.make import article, claim, mention, timex, when

Figure = tuple[str, int | None, int | None, int | None]


def reports(*figures: Figure) -> tuple[list[Mention], dict[str, Article]]:
    mentions, articles = [], {}
    for number, (words, *bounds) in enumerate(figures):
        sentence = f"The bomb killed {words}."
        source = article(sentence, THURSDAY + timedelta(number), id=f"a{number}", publisher=f"p{number}")
        articles[source.id] = source
        counted = tuple(noun for noun in ("rebel", "commander") if noun in words)
        mentions.append(toll(source, sentence, words, (bounds[0], bounds[1], bounds[2]), on(THURSDAY), counted=counted))
    return mentions, articles


TWENTY: Figure = ("20 people", 20, 20, 20)
TWENTY_THREE: Figure = ("23 people", 23, 23, 23)
AT_LEAST_TWENTY: Figure = ("at least 20 people", 20, None, None)
TWELVE: Figure = ("12 people", 12, 12, 12)
NEARLY_SEVENTY: Figure = ("nearly 70 people", None, 70, 70)
SEVENTY_FIVE: Figure = ("75 people", 75, 75, 75)
SIXTY_EIGHT: Figure = ("68 people", 68, 68, 68)
TWO_COMMANDERS: Figure = ("2 commanders", 2, 2, 2)
TWENTY_REBELS: Figure = ("20 rebels", 20, 20, 20)


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [
        (TWENTY, TWENTY_THREE, True),
        (TWENTY, TWENTY, False),
        (AT_LEAST_TWENTY, TWENTY_THREE, False),
        (AT_LEAST_TWENTY, TWELVE, True),
        (NEARLY_SEVENTY, SIXTY_EIGHT, False),
        (NEARLY_SEVENTY, SEVENTY_FIVE, True),
        (TWENTY_REBELS, TWO_COMMANDERS, False),
        (TWENTY_REBELS, TWELVE, True),
    ],
)
def test_which_figures_dispute_each_other(one: Figure, other: Figure, disputed: bool) -> None:
    found = conflicts(*reports(one, other))
    assert bool(found) is disputed
    assert all(conflict.kind == "killed" and len(conflict.claims) == 2 for conflict in found)


def test_of_many_figures_those_are_disputed_that_another_teller_contradicts() -> None:
    chance = Random(1)
    for _ in range(300):
        figures: list[Figure] = []
        for number in range(chance.randrange(2, 7)):
            what = chance.choice(("people", "rebels", "commanders", "rebels and commanders"))
            low, best = chance.randrange(1, 9), chance.randrange(1, 9)
            high = max(low, best) + chance.randrange(3)
            figures.append(
                (f"{number} {what}", *chance.choice([(best, best, best), (low, None, None), (low, None, high)]))
            )
        mentions, articles = reports(*figures)
        claims = [own.claims[0] for own in mentions]
        expected = [one for one in claims if any(contradict(one, other) for other in claims)]
        assert [each for found in conflicts(mentions, articles) for each in found.claims] == expected


def test_of_one_day_no_sentence_is_compared_with_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.events.conflicts.extract_iter", None)
    mentions = []
    for number in range(3):
        source = article("The bomb exploded on Thursday.", THURSDAY, id=f"a{number}", publisher=f"p{number}")
        named = (timex(source, "Thursday", THURSDAY),)
        mentions.append(mention(source, "exploded", replace(on(THURSDAY), timexes=named)))
    assert conflicts(mentions, {}) == ()


def test_only_the_figures_in_dispute_are_listed_oldest_first() -> None:
    found = conflicts(*reports(AT_LEAST_TWENTY, TWENTY_THREE, TWELVE))
    assert [c.words.text for c in found[0].claims] == ["at least 20 people", "23 people", "12 people"]
    found = conflicts(*reports(AT_LEAST_TWENTY, TWELVE))
    assert [c.words.article for c in found[0].claims] == ["a0", "a1"]


def test_a_part_counted_in_the_same_sentence_is_no_dispute() -> None:
    sentence = "The strike killed 100 people, including 2 of the victims of an earlier raid."
    source = article(sentence, THURSDAY)
    whole = toll(source, sentence, "100 people", (100, 100, 100), on(THURSDAY))
    part = claim(source, "killed", "2 of the victims", 2, 2, 2, partial=True)
    assert conflicts([replace(whole, claims=(*whole.claims, part))], {source.id: source}) == ()


def test_a_correction_by_the_same_publisher_supersedes_and_both_are_kept() -> None:
    mentions, articles = reports(TWENTY_THREE, TWENTY)
    found = conflicts(mentions, with_note(articles, "Correction: An earlier version said that 23 people were killed."))
    assert [c.words.text for c in found[0].claims] == ["23 people", "20 people"]
    assert [c.words.text for c in found[0].superseded] == ["23 people"]


def test_a_correction_of_something_else_leaves_one_outlets_figures_an_update() -> None:
    mentions, articles = reports(TWENTY_THREE, TWENTY)
    assert conflicts(mentions, with_note(articles, "Correction: An earlier version misspelled the mayor's name.")) == ()


@pytest.mark.parametrize(
    ("note", "superseded"),
    [
        ("An earlier version of this article, published on 12 May, misspelled the mayor's name.", False),
        ("A previous version, of 12:12 on May 12, misspelled the name of a mayor in an hour.", False),
        ("An earlier version of this article, published on 12 May, said that 12 people died.", True),
    ],
)
def test_a_day_in_a_note_names_no_figure(note: str, superseded: bool) -> None:
    mentions, articles = reports(TWELVE, ("9 people", 9, 9, 9))
    assert bool(conflicts(mentions, with_note(articles, f"Correction: {note}"))) is superseded


@pytest.mark.parametrize(
    ("note", "superseded"), [("An earlier version", False), ("One person died: an old version", True)]
)
def test_an_article_in_a_note_names_no_figure(note: str, superseded: bool) -> None:
    mentions, articles = reports(("1 person", 1, 1, 1), ("3 people", 3, 3, 3))
    assert bool(conflicts(mentions, with_note(articles, f"Correction: {note} was wrong."))) is superseded


@pytest.mark.parametrize(("year", "superseded"), [("in 2012", False), ("for 2012 people", True)])
def test_a_year_in_a_note_names_no_figure(year: str, superseded: bool) -> None:
    mentions, articles = reports(("2012 people", 2012, 2012, 2012), TWENTY)
    note = f"Correction: The mayor was elected {year}, not as this article said before."
    assert bool(conflicts(mentions, with_note(articles, note))) is superseded


def with_note(articles: dict[str, Article], note: str) -> dict[str, Article]:
    """The articles, the second by the first's publisher and with a note of correction at its end."""
    text = f"{articles['a1'].text}\n\n{note}"
    corrected = replace(articles["a1"], text=text, publisher="p0", correction=Span(len(text) - len(note), len(text)))
    return {**articles, "a1": corrected}


def test_what_one_outlet_tells_later_is_no_dispute() -> None:
    mentions, articles = reports(TWENTY, TWENTY_THREE)
    assert conflicts(mentions, {**articles, "a1": replace(articles["a1"], publisher="p0")}) == ()


def test_two_counts_of_one_source_are_no_dispute_whoever_prints_them() -> None:
    mentions, articles = reports(TWENTY, TWENTY_THREE)
    words = Span(0, 3)
    by_one = [replace(mention, attribution=Attribution("The Ministry", words)) for mention in mentions]
    assert conflicts(by_one, articles) == ()
    by_two = [by_one[0], replace(by_one[1], attribution=Attribution("Rebels", words))]
    assert [conflict.kind for conflict in conflicts(by_two, articles)] == ["killed"]


def test_a_denial_next_to_a_report_is_a_dispute_about_the_event() -> None:
    articles, mentions = blast_story()
    denied = replace(mentions[1], status=Status.DENIED, claims=())
    by_id = {a.id: a for a in articles}
    assert [c.kind for c in conflicts([mentions[0], denied], by_id)] == ["event"]
    assert conflicts([denied], by_id) == ()


def reported_on(published: date, day: date, sentence: str, words: str) -> Mention:
    source = article(sentence, published, id=published.isoformat())
    return mention(source, "fell", when(day, timex(source, words, day)))


def test_a_day_counted_anew_for_words_carried_over_is_no_dispute() -> None:
    first = reported_on(
        date(2024, 5, 16), date(2024, 5, 15), "The old bridge at Marlo fell yesterday, police say.", "yesterday"
    )
    carried = reported_on(
        date(2024, 5, 17), date(2024, 5, 16), "The bridge at Marlo fell yesterday, police said.", "yesterday"
    )
    own = reported_on(date(2024, 5, 18), date(2024, 5, 17), "On Friday, witnesses saw how the bridge fell.", "Friday")
    assert conflicts([first, carried], {}) == ()
    (dispute,) = conflicts([first, own], {})
    assert dispute.kind == "date"


def test_bounds_of_a_rough_figure_reach_to_both_sides() -> None:
    about = Claim("killed", None, 70, None, article(BLAST, FRIDAY).passage(0, 5))
    assert bounds_of(about).least < 70 < bounds_of(about).most


def test_what_counts_anybody_may_count_the_same_as_any_other() -> None:
    assert same_counted(("soldier",), ("british", "soldier"))
    assert same_counted((), ("miner",))
    assert not same_counted(("soldier",), ("miner",))


def test_sentences_repeated_in_two_articles_cost_no_more_than_their_number() -> None:
    """Counted are calls of functions: each of the figures and days was held against all others once."""
    counts = []
    for times in (50, 200):
        sentence = "A bomb in Marlo killed {} people on Thursday."
        found = []
        for publisher, killed in (("The Herald", 20), ("The Post", 23)):
            words = sentence.format(killed)
            source = article(" ".join([words] * times), THURSDAY, publisher=publisher, id=publisher)
            one = toll(source, words, f"{killed} people", (killed,) * 3, on(THURSDAY))
            found += [
                replace(one, passage=source.passage(at, at + len(words)), sentence=source.passage(at, at + len(words)))
                for at in range(0, len(source.text), len(words) + 1)
            ]
        articles = {mention.article: article("", THURSDAY, publisher=mention.article) for mention in found}
        counts.append(calls(lambda: conflicts(found, articles)))  # noqa: B023
    assert counts[1] < 4 * counts[0] * SLACK
