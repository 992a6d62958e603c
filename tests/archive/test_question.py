from datetime import date

from briefing.archive import Question


def test_a_question_without_words_and_days_asks_for_everything() -> None:
    assert not Question().is_limited
    assert Question(topic="crane").is_limited
    assert Question(until=date(2026, 4, 3)).is_limited
    assert Question(until=date(2026, 4, 3)).span.last_day == date(2026, 4, 3)
