import pytest

from briefing.reading.formats.formatwords import format_words, is_page_number, is_signature, without_by


def test_every_word_is_in_lower_case_as_it_is_compared():
    words = format_words()
    every = [*words.page_number.before, *words.page_number.between, *words.feed.signatures]
    every += [word for each in words.byline.values() for word in each]
    assert every == [word.lower() for word in every]


@pytest.mark.parametrize("line", ["3", "- 3 -", "Page 3", "p. 3", "S. 12", "Página 3 de 12", "3/12", "Page 3 of 12"])
def test_numbers_of_pages(line):
    assert is_page_number(line)


@pytest.mark.parametrize("line", ["", "Page", "12345", "3 dead", "Page 3 of many", "3 Oct 2015"])
def test_other_lines(line):
    assert not is_page_number(line)


@pytest.mark.parametrize(
    "block",
    [
        "The post Bridge shut appeared first on Harbour Post.",
        "The post Bridge shut first appeared on Harbour Post.",
        "Der Beitrag Brücke gesperrt erschien zuerst auf Hafenpost.",
        "L’article Le pont est fermé est apparu en premier sur Le Port.",
        "La entrada El puente se publicó primero en El Puerto.",
    ],
)
def test_what_stands_under_an_entry(block):
    assert is_signature(block)


@pytest.mark.parametrize("block", ["The post office in Alder burned down.", "He appeared first on the list.", ""])
def test_what_belongs_to_the_entry(block):
    assert not is_signature(block)


@pytest.mark.parametrize(
    ("byline", "language", "name"),
    [
        ("By Ida Holm", None, "Ida Holm"),
        ("BY IDA HOLM", "en-US", "IDA HOLM"),
        ("Par Ida Holm", "fr_FR", "Ida Holm"),
        ("By Ida Holm", "es", "Ida Holm"),
        ("Von der Aue", "en", "Von der Aue"),
        ("By", "en", "By"),
        ("Ida By", "en", "Ida By"),
        ("", None, ""),
    ],
)
def test_the_name_in_a_byline(byline, language, name):
    assert without_by(byline, language) == name
