"""Words weighed by rarity."""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.events.corpus import Corpus
from briefing.events.similarity import cosine
from briefing.lexicon.families import families, is_empty
from briefing.lexicon.terms import terms
from briefing.memory import Needs
from briefing.model import Furniture, FurnitureKind, Span
from tests.events.hand import FRIDAY, by, tells
from tests.make import article

PLANE = "The airliner crashed into a ridge near Tessin and investigators searched the wreck."
PLANE_AGAIN = "Investigators found the recorder in the wreck of the airliner near Tessin."
STRIKE = "Nurses in Oberau voted to strike over pay after talks with hospitals broke down."


@pytest.mark.parametrize(
    ("one", "other"),
    [("announcement", "announce"), ("killed", "died"), ("explosion", "blast"), ("resignation", "resign"),
     ("acquisition", "buy"), ("arrests", "detained")],
)  # fmt: skip
def test_words_that_can_tell_of_one_happening_share_a_family(one: str, other: str) -> None:
    assert families(one, "en") & families(other, "en")


@pytest.mark.parametrize(("one", "other"), [("killed", "sentenced"), ("arrive", "arrest"), ("", "die")])
def test_other_words_share_none(one: str, other: str) -> None:
    assert not families(one, "en") & families(other, "en")


def test_empty_verbs_are_known() -> None:
    assert is_empty("take", "en")
    assert not is_empty("kill", "en")


def test_articles_on_one_story_are_more_alike_than_on_two() -> None:
    corpus = Corpus([article(t, id=i) for i, t in zip("abc", (PLANE, PLANE_AGAIN, STRIKE), strict=True)])
    assert corpus.story("a", "b") > 0.2 > corpus.story("a", "c")
    assert corpus.story("b", "a") == corpus.story("a", "b")
    assert corpus.story("a", "a") == 1


def test_furniture_is_no_part_of_the_story() -> None:
    text = f"{STRIKE} Read more: {PLANE}"
    plain = article(text, id="a")
    start = text.index("Read more")
    marked = article(text, id="b")
    object.__setattr__(marked, "furniture", (Furniture(Span(start, len(text)), FurnitureKind.READ_MORE),))
    corpus = Corpus([plain, marked, article(PLANE, id="c")])
    assert corpus.story("b", "c") < corpus.story("a", "c")


@given(st.text())
def test_any_text_has_terms_and_unit_vectors(text: str) -> None:
    words = terms(text, "en")
    vector = Corpus([article(text or "x")]).vector((word, 1.0) for word in words)
    assert cosine(vector, vector) == pytest.approx(1.0 if words else 0.0)
    assert isinstance(families(text, "en"), frozenset)


HERE = "A clerk, Ida Lund, was shot at a bank in Marlo on Thursday."
THERE = "A clerk, Olin Farrow, was shot at a bank in Tessin on Thursday."


def strangers(one: str, other: str) -> bool:
    corpus = Corpus([article(one, id="one"), article(other, id="other")])
    assert corpus.are_strangers("one", "other") == corpus.are_strangers("other", "one")
    return corpus.are_strangers("one", "other")


def test_articles_that_name_other_people_and_places_are_strangers() -> None:
    assert strangers(HERE, THERE)


def test_a_name_of_the_opening_that_stands_anywhere_in_the_other_makes_them_no_strangers() -> None:
    far = f"{THERE} {'The police seek a man in a grey coat. ' * 30}They had sought him in Marlo as well."
    assert not strangers(HERE, far)
    assert strangers(HERE, far.replace("Marlo", "another town"))


def test_names_far_below_the_opening_of_both_tell_of_no_common_story() -> None:
    further = f"{'The police seek a man in a grey coat. ' * 30}The case of Nora Vale is still open."
    assert strangers(f"{HERE} {further}", f"{THERE} {further}")


@pytest.mark.parametrize("few", ["A clerk was shot at a bank in Oberau on Thursday.", "A clerk was shot.", ""])
def test_an_article_that_opens_with_hardly_a_name_is_no_stranger(few: str) -> None:
    assert not strangers(HERE, few)


def test_no_article_is_a_stranger_to_itself_and_none_that_is_not_known_to_any() -> None:
    corpus = Corpus([article(HERE, id="one")])
    assert not corpus.are_strangers("one", "one")
    assert not corpus.are_strangers("one", "nowhere")


def test_stories_are_not_numbered_where_a_limit_leaves_no_room_for_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(_: Needs) -> None:
        raise MemoryError

    monkeypatch.setattr("briefing.events.corpus.require_room", no_room)
    one = article(HERE, id="one")
    monkeypatch.setitem(sys.modules, "numpy", numpy)
    assert Corpus([one]).stories() == {"one": 0}
    monkeypatch.delitem(sys.modules, "numpy")
    with pytest.raises(MemoryError):
        Corpus([one]).stories()


def test_the_words_that_an_article_goes_on_about_stand_there_more_than_once() -> None:
    source = replace(article("The lock in Alder was shut. The lock is old."), title="Lock shut")
    assert Corpus.of((source,)).repeated_words_of(source.id) == {"lock", "shut"}
    assert Corpus.of((source,)).repeated_words_of("unknown") == frozenset()


def test_what_articles_say_besides_two_sentences_is_compared_without_their_words() -> None:
    first, second = "The lock was shut.", "A weir broke."
    one = article(f"{first} Anglers cheered.", id="one")
    other = article(f"{second} Anglers cheered.", id="other")
    third = article(f"{second} The lock was late.", id="third")
    corpus = Corpus.of((one, other, third))
    shut, broke, again = (
        tells(source, text, word, by(FRIDAY))
        for source, text, word in ((one, first, "shut"), (other, second, "broke"), (third, second, "broke"))
    )
    assert corpus.rest(shut, broke) == pytest.approx(1.0)
    assert corpus.rest(shut, again) == corpus.rest(broke, again) == 0.0
