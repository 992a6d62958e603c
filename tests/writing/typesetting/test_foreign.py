import pytest

from briefing.writing.typesetting.foreign import by_language, in_latin, language_of
from tests.writing.typesetting.scripts import PHRASES

TAGS = {
    "Arabic": "und-Arab",
    "Hebrew": "und-Hebr",
    "Devanagari": "und-Deva",
    "Bengali": "und-Beng",
    "Tamil": "und-Taml",
    "Telugu": "und-Telu",
    "Thai": "und-Thai",
    "Lao": "und-Laoo",
    "Khmer": "und-Khmr",
    "Burmese": "und-Mymr",
    "Ethiopic": "und-Ethi",
    "Korean": "ko",
    "Chinese": "und-Hani",
}


@pytest.mark.parametrize(("name", "tag"), TAGS.items())
def test_words_of_each_script_have_a_tag_to_their_last_letter(name, tag):
    phrase = PHRASES[name]
    assert language_of(phrase) == tag
    assert list(by_language(f"so {phrase}, he said")) == [("so ", ""), (phrase, tag), (", he said", "")]


def test_latin_words_marks_and_signs_are_of_the_document():
    for text in ("Tōkyō — “naïve” café", "3 × 4 ≠ 12 °C", "🔥 now", "", "e\u0301"):
        assert "".join(part for part, _ in by_language(text)) == text
        assert not any(tag for _, tag in by_language(text))
        assert language_of(text) == ""


def test_an_accent_stays_with_its_letter():
    assert list(by_language("Све\u0301та x")) == [("Све\u0301та", "und-Cyrl"), (" x", "")]
    assert list(by_language("о\u0301 x")) == [("о\u0301", "und-Cyrl"), (" x", "")]


def test_of_mixed_words_as_a_whole_nothing_is_said():
    assert language_of("Минск (Minsk)") == ""


def test_a_language_that_is_not_known_to_be_latin_marks_nothing():
    assert in_latin("en")
    assert in_latin("de-AT")
    assert not in_latin("ru")
    assert not in_latin("")
