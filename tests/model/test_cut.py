from datetime import date

from briefing.model import Cut


def test_it_chooses_events_by_words_or_days_and_articles_by_topics() -> None:
    assert Cut(topic="ferry").chooses_events
    assert Cut(until=date(2026, 4, 3)).chooses_events
    assert not Cut(words=("ferry",)).chooses_events
