import pytest

from briefing.reading.text.language import language_code, language_of

ENGLISH = "The council of the town met on Friday to decide what should become of the bridge that was closed in March."


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        ("en-US", "en"),
        ("EN", "en"),
        ("de_AT", "de"),
        ("deu", "de"),
        ("english", "fr"),
        ("", "fr"),
        (None, "fr"),
        ("x-y", "fr"),
    ],
)
def test_what_is_declared_counts_where_it_is_a_code(declared, code):
    assert (
        language_of("Le conseil municipal s'est réuni vendredi pour décider du sort du vieux pont.", declared) == code
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"),
        ("Der Stadtrat hat am Freitag beschlossen, die alte Brücke für den Verkehr zu sperren.", "de"),
        ("El consejo se reunió el viernes para decidir el futuro del viejo puente de la ciudad.", "es"),
        ("Министр сказал в пятницу, что расследование завершено.", "ru"),
        ("قالت الشرطة يوم الجمعة إنها اعتقلت أربعة رجال في المدينة.", "ar"),
    ],
)
def test_what_is_not_declared_is_recognised(text, code):
    assert language_of(text, None) == code


@pytest.mark.parametrize("text", ["", "12:30", "— — —", "Oslo", "\ud800" * 50])
def test_too_few_letters_have_no_language(text):
    assert language_of(text, None) is None


def test_plain_english_needs_no_model(monkeypatch):
    monkeypatch.setattr("briefing.reading.text.language._identified", pytest.fail)
    assert language_of(ENGLISH, None) == "en"


@pytest.mark.parametrize(
    "text",
    ["The vessel sank on October 3, 2023, the log says.", "Between March and October 2018 the plant made no steel."],
)
def test_a_short_text_is_in_no_language_that_is_not_likely(text: str) -> None:
    """The model takes both for Nigerian Pidgin."""
    assert language_of(text, None) in (None, "en")


def test_a_long_text_may_be_in_any_language() -> None:
    text = "De gemeenteraad heeft vrijdag besloten dat de oude brug voor al het verkeer wordt gesloten, want zij zakt."
    assert language_of(text, None) == "nl"


@pytest.mark.parametrize(("tag", "code"), [("pt-BR", "pt"), ("ger", "de"), ("german", None), ("", None), (None, None)])
def test_the_code_of_a_tag(tag: str | None, code: str | None) -> None:
    assert language_code(tag) == code
