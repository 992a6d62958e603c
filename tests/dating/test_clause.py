"""Which words around a day belong to its clause."""

from __future__ import annotations

from briefing.dating.clause import Clause, clauses
from briefing.dating.language import language


def of(text: str, day: str, code: str) -> list[Clause]:
    start = text.index(day)
    return list(clauses(text, start, start + len(day), language(code).cues))


def test_where_commas_part_every_clause_the_one_that_holds_the_day_comes_first() -> None:
    own, wide = of("Er werde am Montag gehen, sagte der Minister.", "Montag", "de")
    assert own == Clause(["Er", "werde", "am"], ["gehen"], ["Montag"], is_own=True)
    assert not wide.is_own


def test_words_that_say_who_reports_are_not_of_the_day() -> None:
    (found,) = of("La ministra irá el lunes a Marlo, dijo el portavoz.", "lunes", "es")
    assert found.following == ["a", "Marlo"]


def test_a_sentence_before_is_not_of_the_day() -> None:
    (found,) = of("The mayor fell. He will speak on Monday in Marlo.", "Monday", "en")
    assert found.preceding == ["He", "will", "speak", "on"]
