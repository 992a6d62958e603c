from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.daily.topics import belongs, cut_of
from briefing.model import Article, Cut, Furniture, FurnitureKind
from briefing.settings import Topics
from tests.make import article, span


def about(*words: str, places: tuple[str, ...] = (), without: tuple[str, ...] = ()) -> Topics:
    return Topics(words=words, places=places, without_words=without)


def reporting(text: str, *, language: str | None = "en", title: str | None = None) -> Article:
    return replace(article(text), language=language, title=title)


def test_without_topics_everything_belongs() -> None:
    assert belongs(reporting("Rain fell."), Topics())
    assert cut_of(Topics()) is None


def test_a_brief_states_the_topics_it_was_cut_to() -> None:
    topics = Topics(words=("ferry",), places=("Arden",), without_words=("sport",), without_publishers=("The Post",))
    assert cut_of(topics) == Cut(words=("ferry", "Arden"), without=("sport", "The Post"))


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("ceasefire", "Both sides broke the CEASEFIRE."),
        ("ceasefire", "Two ceasefires failed."),
        ("protest", "They were protesting in the square."),
        ("state of emergency", "A State of Emergency was declared."),
        ("state of emergency", "It is the third of such states of emergency."),
        ("mayor", "The mayor’s office was closed."),
        ('"Bill"', "The bill passed."),
        ("café", "Le cafe\u0301 est fermé."),
        ("COVID-19", "Cases of Covid-19 rose."),
    ],
)
def test_words_are_found_in_any_case_and_form(word: str, text: str) -> None:
    assert belongs(reporting(text), about(word))


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("cat", "A category of its own, in education."),
        ("state of emergency", "The state named an emergency."),
        ('"strike"', "Strikes went on."),
        ("war", "The warden spoke."),
        ("emergency state", "A state. Emergency."),
        ("...", "Nothing but … dots."),
    ],
)
def test_other_words_are_not(word: str, text: str) -> None:
    assert not belongs(reporting(text), about(word))


@pytest.mark.parametrize(
    ("place", "text", "expected"),
    [
        ("Nice", "A nice day.", False),
        ("Nice", "In Nice, the sea was calm.", True),
        ("Nice", "ATTACK IN NICE", True),
        ("aleppo", "Aleppo’s hospitals", True),
        ("Rio de Janeiro", "police in Rio De Janeiro", True),
        ("São Paulo", "in Sao Paulo on Monday", True),
        ("Sao Paulo", "in São Paulo on Monday", True),
        ("York", "in New York", True),
        ("New York", "a new York museum", False),
    ],
)
def test_places(place: str, text: str, expected: bool) -> None:
    assert belongs(reporting(text), about(places=(place,))) is expected


def test_a_word_or_a_place_suffices() -> None:
    wanted = about("ceasefire", places=("Aleppo",))
    assert belongs(reporting("A ceasefire in Yemen."), wanted)
    assert belongs(reporting("Bread in Aleppo."), wanted)
    assert not belongs(reporting("Bread in Yemen."), wanted)


def test_other_languages_have_their_own_stems() -> None:
    assert belongs(reporting("Die Verhandlungen begannen.", language="de"), about("Verhandlung"))
    assert belongs(reporting("Las manifestaciones siguieron.", language="es"), about("manifestación"))
    assert belongs(reporting("停戦が発表された。", language="ja"), about("停戦"))
    assert belongs(reporting("Ruha e re.", language="sq"), about("ruha"))


def test_an_exclusion_wins() -> None:
    wanted = about("match", without=("football",))
    assert belongs(reporting("The match was off."), wanted)
    assert not belongs(reporting("The football match was off."), wanted)
    assert not belongs(reporting("Footballs flew."), about(without=("football",)))
    assert belongs(reporting("Bread."), about(without=("football",)))


def test_the_title_counts_and_is_apart_from_the_text() -> None:
    found = reporting("Fire in the port.", title="Cease")
    assert belongs(found, about("cease"))
    assert not belongs(found, about("cease fire"))


def test_furniture_does_not_count() -> None:
    text = "Bread is dear.\n\nRead more: Ceasefire holds\n\nMilk is too."
    found = replace(
        article(text),
        furniture=(Furniture(span(article(text), "Read more: Ceasefire holds"), FurnitureKind.READ_MORE),),
    )
    assert not belongs(found, about("ceasefire"))
    assert belongs(found, about("milk"))
    assert not belongs(found, about("dear milk"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("the harbour courier", True), ("Harbour Courier", True), ("Courier", False), ("courier.example", True)],
)
def test_publishers_restrict_and_exclude(name: str, expected: bool) -> None:
    found = replace(article("Bread.", publisher="The Harbour  Courier"), url="https://www.courier.example/a")
    assert belongs(found, Topics(publishers=(name,))) is expected
    assert belongs(found, Topics(without_publishers=(name,))) is not expected
    assert not belongs(found, Topics(words=("bread",), publishers=(name,), without_publishers=("Courier.Example",)))


def test_an_unknown_publisher_is_none_of_those_named() -> None:
    found = replace(article("Bread.", publisher=None), url="https://[bad")
    assert not belongs(found, Topics(publishers=("courier.example",)))
    assert belongs(found, Topics(without_publishers=("courier.example",)))


@given(st.text(max_size=80), st.text(min_size=1, max_size=20), st.sampled_from(("en", "de", "th", None)))
def test_any_text_can_be_asked_and_holds_its_own_words(text: str, word: str, language: str | None) -> None:
    topics = Topics.model_construct(
        words=(word,), places=(word,), publishers=(), without_words=(), without_publishers=()
    )
    belongs(reporting(text or "x", language=language), topics)
    if any(char.isalnum() for char in word) and not set(word) & set('"“”„«»'):
        assert belongs(reporting(f"{text} {word} {text}", language=language), topics)
