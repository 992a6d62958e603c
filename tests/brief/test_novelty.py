"""How likely a line tells something that the lines already chosen do not."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.entries import Entry
from briefing.brief.novelty import Novelty, Signs, most_telling, weights
from briefing.events.likeness import Likeness
from briefing.model import Reference
from tests.make import article, claim, event, mention, span, story, when

DAY, NEXT = date(2024, 5, 16), date(2024, 5, 17)
FIRE = "Fire destroyed the covered market of Marlo."
ARTICLES = [
    article(f"{FIRE} The blaze destroyed two stalls of the market. Elsewhere, Osmere voted.", DAY, id="herald"),
    article("Fire destroyed stalls in the covered market.", DAY, id="post"),
    article("Osmere voted for a mayor.", DAY, id="vote"),
]


def line(article_id: str, sentence: str, trigger: str, day: date | None = DAY) -> Entry:
    source = next(each for each in ARTICLES if each.id == article_id)
    made = mention(source, trigger, when(day), passage=sentence)
    return Entry(event(made, id=f"{article_id} {span(source, sentence).start}"), made)


MARKET = line("herald", FIRE, "destroyed")
STALLS = line("post", ARTICLES[1].text, "destroyed")
VOTE = line("vote", ARTICLES[2].text, "voted")


def novelty(*events: str) -> Novelty:
    return Novelty([story("s", *events)] if events else [], Likeness(ARTICLES))


def test_shared_words_make_it_likelier_that_two_lines_tell_one_event() -> None:
    assert novelty().signs(MARKET, STALLS).contained > novelty().signs(MARKET, VOTE).contained == 0
    assert novelty().likelihood_of_one(MARKET, STALLS) > 2 * novelty().likelihood_of_one(MARKET, VOTE)


def test_a_short_sentence_whose_words_the_other_has_tells_nothing_besides() -> None:
    short = line("post", "stalls in the covered market", "covered")
    assert novelty().signs(MARKET, short).contained == pytest.approx(2 / 3)


def test_words_of_two_articles_say_more_unless_their_times_exclude_each_other() -> None:
    signs = novelty().signs(MARKET, STALLS)
    assert signs.contained_elsewhere == signs.contained > 0
    assert novelty().signs(MARKET, line("post", ARTICLES[1].text, "destroyed", NEXT)).contained_elsewhere == 0
    after = line("herald", "The blaze destroyed two stalls of the market.", "blaze")
    assert novelty().signs(MARKET, after).contained > novelty().signs(MARKET, after).contained_elsewhere == 0


def test_one_act_says_so_of_one_known_day_alone() -> None:
    assert novelty().signs(MARKET, STALLS).act == 1
    in_one = line("herald", "The blaze destroyed two stalls of the market.", "destroyed two")
    assert novelty().signs(MARKET, in_one).act == 0
    assert novelty().signs(MARKET, VOTE).act == 0
    for day in (NEXT, None):
        assert novelty().signs(MARKET, line("post", ARTICLES[1].text, "destroyed", day)).act == 0


def test_so_does_a_figure_that_both_print() -> None:
    def told(source_id: str, sentence: str, count: int) -> Entry:
        source = article(sentence, DAY, id=source_id)
        made = mention(
            source, "killed", when(DAY), claims=(claim(source, "killed", f"{count} people", count, count, count),)
        )
        return Entry(event(made, id=source_id), made)

    six = told("one", "The ferry sank and 6 people were killed.", 6)
    assert novelty().signs(six, told("two", "Divers say 6 people were killed.", 6)).figure == 1
    assert novelty().signs(six, told("three", "Divers say 7 people were killed.", 7)).figure == 0


def test_so_does_a_story_in_common() -> None:
    both = novelty(MARKET.event.id, STALLS.event.id)
    assert both.likelihood_of_one(MARKET, STALLS) > novelty().likelihood_of_one(MARKET, STALLS)


def test_and_a_place_near_by_in_one_article() -> None:
    after = line("herald", "The blaze destroyed two stalls of the market.", "blaze")
    here = novelty().signs(MARKET, after)
    assert here.near > 0.9
    assert here.next == 1
    other = novelty().signs(MARKET, STALLS)
    assert other.near == other.next == 0


def test_what_opens_with_a_happening_as_known_goes_on_about_the_line_that_names_it_further_up() -> None:
    first, after = "Fire destroyed the market of Marlo.", "The fire, which left six hurt, broke out at noon."
    source = article(f"{first} {after} Mayor Anna Reed spoke on Friday of the fire.", DAY, id="herald")

    def told(sentence: str, trigger: str, reference: Reference = Reference.DEFINITE) -> Entry:
        made = replace(mention(source, trigger, when(DAY), passage=sentence), reference=reference)
        return Entry(event(made, id=sentence), made)

    market = told(first, "Fire", Reference.NONE)
    assert novelty().signs(market, told(after, "The fire")).taken_up == 1
    assert novelty().signs(told(after, "The fire"), market).taken_up == 1
    assert novelty().signs(market, told(after, "The fire", Reference.NEW)).taken_up == 0
    assert novelty().signs(market, told("Mayor Anna Reed spoke on Friday of the fire.", "of the fire")).taken_up == 0


def test_times_that_exclude_each_other_are_told_apart() -> None:
    later = line("post", ARTICLES[1].text, "destroyed", NEXT)
    undated = line("post", ARTICLES[1].text, "destroyed", None)
    assert novelty().signs(MARKET, later).apart == 1
    assert novelty().signs(MARKET, STALLS).apart == novelty().signs(MARKET, undated).apart == 0


@pytest.mark.parametrize("sign", [field.name for field in fields(Signs)])
def test_each_sign_weighs_to_its_own_side(sign: str) -> None:
    assert getattr(weights(), sign) * (-1 if sign == "apart" else 1) > 0


def test_the_likelihood_is_the_same_both_ways() -> None:
    assert novelty().likelihood_of_one(MARKET, STALLS) == novelty().likelihood_of_one(STALLS, MARKET)


@given(st.lists(st.floats(0, 1), min_size=3, max_size=3), st.integers(0, 4))
def test_lines_come_by_worth_and_no_more_than_there_is_room_for(given_worths: list[float], most: int) -> None:
    lines = [MARKET, STALLS, VOTE]
    worth = dict(zip((each.event.id for each in lines), given_worths, strict=True))
    taken = most_telling(lines, lambda each: worth[each.event.id], lambda *_: 1.0, most)
    assert [worth[each.event.id] for each in taken] == sorted(worth.values(), reverse=True)[:most]


def test_what_one_before_it_tells_again_comes_last() -> None:
    worth = {MARKET.event.id: 0.9, STALLS.event.id: 0.8, VOTE.event.id: 0.5}

    def keeps(one: Entry, other: Entry) -> float:
        return 0.1 if {one.event.id, other.event.id} == {MARKET.event.id, STALLS.event.id} else 1.0

    def taken(lines: list[Entry], before: tuple[Entry, ...] = ()) -> list[Entry]:
        return most_telling(lines, lambda each: worth[each.event.id], keeps, 9, before=before)

    assert taken([STALLS, MARKET, VOTE]) == [MARKET, VOTE, STALLS]
    assert taken([STALLS, VOTE], (MARKET,)) == [VOTE, STALLS]


def test_a_line_of_which_one_before_it_leaves_too_little_is_passed_over() -> None:
    worth = {MARKET.event.id: 0.9, STALLS.event.id: 0.8, VOTE.event.id: 0.5}

    def taken(share_left: float, before: tuple[Entry, ...] = (), told: float = 0.2) -> list[Entry]:
        def keeps(one: Entry, other: Entry) -> float:
            return told if {one.event.id, other.event.id} == {MARKET.event.id, STALLS.event.id} else 0.6

        lines = [each for each in (MARKET, STALLS, VOTE) if each not in before]
        return most_telling(lines, lambda each: worth[each.event.id], keeps, 9, before=before, share_left=share_left)

    # The vote keeps 0.6 of 0.5, the stalls 0.2 of 0.8: a third and a fifth of 0.9.
    assert taken(0.1) == [MARKET, VOTE, STALLS]
    assert taken(0.2) == [MARKET, VOTE]
    assert taken(0.4) == [MARKET]
    # The share is that of the worthiest line of all, though it stands already.
    assert taken(0.2, (MARKET,)) == [VOTE]
    # A little like two lines, and most of it new beside each: no repeat.
    assert taken(0.3, told=0.6) == [MARKET, STALLS, VOTE]


def test_what_finds_no_room_is_passed_over() -> None:
    taken = most_telling([MARKET, VOTE], lambda _: 1.0, lambda *_: 1.0, 2, lambda entry, _: entry is not MARKET)
    assert taken == [VOTE]
