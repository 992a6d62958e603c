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


MIXED = {
    "Минск 東京": [("Минск", "und-Cyrl"), (" ", ""), ("東京", "und-Hani")],
    "Минск, Αθήνα": [("Минск", "und-Cyrl"), (", ", ""), ("Αθήνα", "und-Grek")],
    "東京は晴れ": [("東京は晴れ", "ja")],
    "「東京」と": [("「東京」と", "ja")],
    "ラーメン 東京": [("ラーメン 東京", "ja")],
    "서울 東京": [("서울", "ko"), (" ", ""), ("東京", "und-Hani")],
    "، قال الوزير": [("، قال الوزير", "und-Arab")],
}


@pytest.mark.parametrize(("text", "parts"), MIXED.items())
def test_words_are_parted_where_the_script_changes(text, parts):
    assert list(by_language(text)) == parts
    tags = {tag for _, tag in parts if tag}
    assert language_of(text) == (tags.pop() if len(tags) == 1 else "")
