import pytest

from briefing.dating.clause import clauses
from briefing.dating.language import language
from briefing.dating.promises import promised

GERMAN, ENGLISH = language("de").cues, language("en").cues


def plan(text: str) -> str | None:
    start = text.index("Montag")
    around = list(clauses(text, start, start + len("Montag"), GERMAN))
    return promised(around[0], around[-1], GERMAN)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Er versprach, am Montag die Akten vorzulegen.", "versprach … vorzulegen"),
        ("Die Gewerkschaft kündigte an, am Montag zu streiken.", "kündigte … streiken"),
        ("Die Bahn hatte angekündigt, am Montag den Verkehr einzustellen.", "angekündigt … einzustellen"),
    ],
)
def test_an_infinitive_is_of_what_is_promised(text: str, words: str) -> None:
    assert plan(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Er gab zu, am Montag gelogen zu haben.",
        "Er versprach, am Montag gelogen zu haben.",
        "Der Mann drohte, das Haus anzuzünden, und wurde am Montag festgenommen.",
        "Er drohte der Frau, sie zu töten, und floh am Montag.",
        "Der Mann, der gedroht hatte, sich zu erschießen, wurde am Montag gefasst.",
        "Er hat sich bereit erklärt auszusagen und wurde am Montag vernommen.",
        "Nach dem Beschluss vom Montag begannen die Arbeiter zu streiken.",
        "Er kündigte seinen Job, ohne am Montag ein Wort zu sagen.",
        "Der Zoll rief die Polizei, um den Mann am Montag festzuhalten.",
        "Er versprach viel, ging aber, ohne am Montag abzustimmen.",
        "Die Stadt plante ein Fest, verlor aber Geld, und der Chef schien, am Montag zu lügen.",
        "Sie war bereit zu helfen und fuhr am Montag nach Kiew.",
    ],
)
def test_the_day_of_something_else_is_none(text: str) -> None:
    assert plan(text) is None


def test_a_language_without_such_verbs_says_nothing() -> None:
    text = "he promised to leave on friday"
    around = list(clauses(text, 24, 30, ENGLISH))
    assert promised(around[0], around[-1], ENGLISH) is None
