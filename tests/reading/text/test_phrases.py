import pytest

from briefing.reading.text.phrases import Openings, Phrases, first_word, plain_for_search


@pytest.mark.parametrize(
    ("words", "first"),
    [("Read more", "read"), ("[» READ more", "read"), ("© 2015", "©"), ("", ""), ("...", ""), ("— Ärger", "ärger")],
)
def test_the_first_word_behind_brackets_and_bullets(words, first):
    assert first_word(words) == first


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Editor's note", True), ("EDITOR’S  NOTE: x", True), ("* Editor’s note", True), ("Editors note", False),
        ("Follow the desk on Twitter", True), ("Follow on Twitter", True),
        ("Following Twitter", False), ("Follow them on Facebook", False),
        ("Sign up for letters", True), ("Sign up forever", False),
    ],
)  # fmt: skip
def test_openings_in_any_case_apostrophe_and_spacing(words, found):
    openings = Openings(["editor's note", "follow … on twitter", "sign up for …"])
    assert (openings.match(words, first_word(words)) is not None) is found


def test_an_opening_may_have_to_go_on_in_one_way():
    assert Openings(["map"], then=r"\s*:").match("Map: here", "map")
    assert not Openings(["map"], then=r"\s*:").match("Map makers", "map")


def test_a_text_is_asked_before_its_paragraphs():
    phrases = Phrases(["contributed to this report"])
    assert phrases.may_be_in(plain_for_search("X CONTRIBUTED\nto this report"))
    assert not phrases.may_be_in(plain_for_search("X contributed to that"))
    assert phrases.search("X contributed to  this report.")
