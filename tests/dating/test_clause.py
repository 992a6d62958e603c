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


def test_the_name_of_a_work_before_the_day_ends_no_clause() -> None:
    (found,) = of("Orbin TV will air “Vale!” on Monday.", "Monday", "en")
    assert found.preceding == ["Orbin", "TV", "will", "air", "on"]
    (next_sentence,) = of("They will cry “Vale!” On Monday the shops closed.", "Monday", "en")
    assert next_sentence.preceding == ["On"]


def test_what_is_told_of_the_subject_between_commas_is_not_of_the_day() -> None:
    (found,) = of("On Monday his brothers, who will sing, met the mayor.", "Monday", "en")
    assert found.following == ["his", "brothers", "met", "the", "mayor"]
    (open_end,) = of("On Monday his brothers, who will sing.", "Monday", "en")
    assert open_end.following == ["his", "brothers"]


def test_each_verb_of_a_sentence_with_such_a_clause_has_its_own_day() -> None:
    text = "Rovers, who beat City on Sunday, will face United on Friday."
    (sunday,), (friday,) = of(text, "Sunday", "en"), of(text, "Friday", "en")
    assert (sunday.preceding[-3:], sunday.following) == (["beat", "City", "on"], [])
    assert friday.preceding == ["Rovers", "will", "face", "United", "on"]


def test_but_what_is_told_of_the_day_itself_is() -> None:
    (found,) = of("It opens on Monday, which is a holiday, and closes.", "Monday", "en")
    assert found.following[:2] == ["which", "is"]


def test_the_is_of_a_clause_about_a_noun_says_what_its_day_hangs_on() -> None:
    (found,) = of("The mayor, who is in Marlo on Monday, said no.", "Monday", "en")
    assert found.link == "is"
    (other,) = of("The mayor, who was in Marlo on Monday, said no.", "Monday", "en")
    assert other.link == ""


def test_a_full_stop_after_the_day_may_end_its_sentence() -> None:
    (found,) = of("I will be away in July and Aug. Was there last year.", "Aug.", "en")
    assert found.has_stop
    (other,) = of("I will be away in July and August, as I was last year.", "August", "en")
    assert not other.has_stop


def test_who_reports_what_opens_with_its_day_tells_of_that_day() -> None:
    (found,) = of("On Thursday, Marlo insisted that it paid.", "Thursday", "en")
    assert found.following[:2] == ["Marlo", "insisted"]
    (told,) = of("On Monday, said the minister, the bath opens.", "Monday", "en")
    assert told.following == []


def test_the_words_behind_the_last_comma_are_counted() -> None:
    text = "with much to happen, the council on friday gave its reasons"
    (clause,) = clauses(text, text.index("friday"), text.index("friday") + 6, language("en").cues)
    assert clause.preceding[-clause.since_comma :] == ["the", "council", "on"]
    (clause,) = clauses("it met on friday", 10, 16, language("en").cues)
    assert clause.since_comma == 0


def test_a_day_behind_the_place_that_commas_set_apart_stays_in_the_clause_about_a_noun() -> None:
    (found,) = of("Vale will follow Tom Reed, who spoke in Marlo, Orbin, on Monday of it.", "Monday", "en")
    assert "spoke" in found.preceding
