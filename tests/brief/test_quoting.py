from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.quoting import Quoting, clipped, folded
from briefing.brief.wording import Wording
from briefing.labels import house_labels
from briefing.model import AnchorKind, Article, Interval, Precision, Referent, Timex
from briefing.model.document import Citation, RunKind
from tests.make import article, span, timex


def quoting(source: Article, *timexes: Timex) -> Quoting:
    return Quoting({source.id: source}, {source.id: timexes}, {source.id: 1}, Wording(house_labels()))


def whole(source: Article, *timexes: Timex) -> str:
    return quoting(source, *timexes).line(source.passage(0, len(source.text))).text


def test_a_relative_date_gets_its_day_in_brackets() -> None:
    source = article("A bridge fell on Thursday, police said.")
    line = whole(source, timex(source, "Thursday", date(2024, 5, 16)))
    assert line == "“A bridge fell on Thursday [16 May 2024], police said.”"


@pytest.mark.parametrize(
    ("words", "gloss"), [("Tuesday night", "14 May 2024"), ("overnight", "night of 14–15 May 2024")]
)
def test_a_night_that_names_its_day_is_that_of_the_day(words: str, gloss: str) -> None:
    source = article(f"A bridge fell {words}.")
    night = Interval(datetime(2024, 5, 14, 18), datetime(2024, 5, 15, 6))
    found = replace(timex(source, words, None), value="2024-05-14TNI", interval=night, precision=Precision.PART_OF_DAY)
    assert whole(source, found) == f"“A bridge fell {words} [{gloss}].”"


def test_the_day_of_a_night_is_named_in_the_language_of_its_article_whatever_that_of_the_brief() -> None:
    source = replace(article("Il est tombé mardi dans la nuit."), language="fr")
    night = Interval(datetime(2024, 5, 14, 20), datetime(2024, 5, 15, 6))
    words = "mardi dans la nuit"
    found = replace(timex(source, words, None), value="2024-05-14TNI", interval=night, precision=Precision.PART_OF_DAY)
    assert "mardi dans la nuit [14 May 2024]" in whole(source, found)


def test_a_pronoun_gets_its_name_in_brackets_and_days_keep_theirs() -> None:
    source = article("On Thursday, he left Marlo.")
    glossed = replace(
        quoting(source, timex(source, "Thursday", date(2024, 5, 16))),
        referents={source.id: (Referent(span(source, "he"), "Peter Lund"),)},
    )
    assert glossed.line(source.passage(0, len(source.text))).text == (
        "“On Thursday [16 May 2024], he [Peter Lund] left Marlo.”"
    )
    assert glossed.line(source.passage(16, 26)).text == "“left Marlo”"


def test_a_date_with_its_year_needs_no_gloss() -> None:
    source = article("A bridge fell on 16 May 2024.")
    found = timex(source, "16 May 2024", date(2024, 5, 16), anchor=AnchorKind.EXPLICIT)
    assert whole(source, found) == "“A bridge fell on 16 May 2024.”"


def test_the_second_year_of_a_season_needs_no_gloss() -> None:
    source = article("The club fell in 2022/23.")
    year = replace(
        timex(source, "23", None, anchor=AnchorKind.EXPLICIT),
        interval=Interval.of_days(date(2023, 1, 1), date(2023, 12, 31)),
        precision=Precision.YEAR,
    )
    assert whole(source, year) == f"“{source.text}”"


def test_an_unresolved_day_is_said_to_be_unknown() -> None:
    source = article("A bridge fell on Thursday.", None)
    found = timex(source, "Thursday", None, anchor=AnchorKind.NONE)
    assert whole(source, found) == "“A bridge fell on Thursday [day not known].”"


@pytest.mark.parametrize("kind", [AnchorKind.EVENT, AnchorKind.ANY])
def test_what_the_words_describe_or_what_is_no_one_day_needs_no_gloss(kind: AnchorKind) -> None:
    source = article("The day that the bridge fell was cold.")
    assert whole(source, timex(source, "The day", None, anchor=kind)) == f"“{source.text}”"


def test_a_time_of_some_weeks_is_no_day() -> None:
    source = article("Bridges fell in recent weeks.")
    some = replace(timex(source, "recent weeks", None, anchor=AnchorKind.NONE), value="PXW")
    assert whole(source, some) == f"“{source.text}”"


def test_a_day_that_the_next_words_spell_out_is_not_said_to_be_unknown() -> None:
    source = article("The next day, 28 January, a bridge fell.")
    vague = timex(source, "The next day", None, anchor=AnchorKind.NONE)
    told = timex(source, "28 January", date(2024, 1, 28), anchor=AnchorKind.EXPLICIT)
    assert whole(source, vague, told) == "“The next day, 28 January [28 January 2024], a bridge fell.”"


@pytest.mark.parametrize(
    ("text", "first", "last", "quoted"),
    [
        ("They polled March 11-13 in Marlo.", "March 11", "13", "March 11-13 [11–13 March 2024] in"),
        ("They polled 11–13 March in Marlo.", "11", "13 March", "11–13 March [11–13 March 2024] in"),
        ("They polled 11 – 13 March in Marlo.", "11", "13 March", "11 – 13 March [11–13 March 2024] in"),
        ("They polled Monday-Wednesday in Marlo.", "Monday", "Wednesday", "Monday-Wednesday [11–13 March 2024] in"),
        ("They polled March 11–March 13.", "March 11", "March 13", "March 11–March 13 [11–13 March 2024]."),
        ("They left Monday – Wednesday came.", "Monday", "Wednesday", "Monday [11 March 2024] – Wednesday ["),
        ("They polled 11 and 13 March.", "11", "13 March", "11 [11 March 2024] and 13 March [13 March 2024]."),
    ],
)
def test_two_days_that_a_dash_makes_one_span_are_glossed_once(text: str, first: str, last: str, quoted: str) -> None:
    source = article(text)
    days = timex(source, first, date(2024, 3, 11)), timex(source, last, date(2024, 3, 13))
    assert quoted in whole(source, *days)


@pytest.mark.parametrize(
    ("text", "first", "last", "days", "quoted"),
    [
        ("They left March 11 - March 13 came.", "March 11", "March 13", (11, 13), "11 [11 March 2024] - March 13 ["),
        ("They polled 13-11 March.", "13", "11 March", (13, 11), "13 [13 March 2024]-11 March [11 March 2024]"),
    ],
    ids=["a pause", "the later one first"],
)
def test_not_any_two_days_with_a_dash_between_them_are_a_span(
    text: str, first: str, last: str, days: tuple[int, int], quoted: str
) -> None:
    source = article(text)
    start, end = (date(2024, 3, day) for day in days)
    assert quoted in whole(source, timex(source, first, start), timex(source, last, end))


def test_a_week_and_a_day_after_it_are_no_span_of_days() -> None:
    source = article("They polled 10-13 March.")
    of_days = Interval.of_days(date(2024, 3, 4), date(2024, 3, 10))
    week = replace(timex(source, "10", None), interval=of_days, precision=Precision.WEEK, value="2024-W10")
    assert "10 [4–10 March 2024]-13 March [13 March 2024]" in whole(
        source, week, timex(source, "13 March", date(2024, 3, 13))
    )


def test_of_a_span_of_days_of_which_the_week_is_not_known_it_is_said_once() -> None:
    source = article("They will poll Monday-Wednesday.", None)
    days = (timex(source, day, None, anchor=AnchorKind.NONE) for day in ("Monday", "Wednesday"))
    assert whole(source, *days) == "“They will poll Monday-Wednesday [day not known].”"


def test_a_day_left_open_between_two_is_said_to_be_either() -> None:
    source = article("A bridge fell last Tuesday.", date(2024, 5, 15))
    days = tuple(Interval.of_day(date(2024, 5, day)) for day in (7, 14))
    found = replace(timex(source, "last Tuesday", None, anchor=AnchorKind.PUBLICATION), alternatives=days)
    assert whole(source, found) == "“A bridge fell last Tuesday [7 May 2024 or 14 May 2024].”"


def test_one_day_is_not_named_twice() -> None:
    source = article("A bridge fell on the 8th.", date(2024, 5, 15))
    day = Interval.of_day(date(2024, 5, 8))
    found = replace(timex(source, "the 8th", None, anchor=AnchorKind.NONE), alternatives=(day, day))
    assert whole(source, found) == "“A bridge fell on the 8th [8 May 2024].”"


def test_a_sentence_without_its_beginning_is_marked() -> None:
    source = article("The mayor left and the old bridge was shut. eBay was not.")
    quote = quoting(source)
    assert quote.line(source.passage(19, 43), as_sentence=True).text == "“[…] the old bridge was shut.”"
    assert quote.line(source.passage(19, 43)).text == "“the old bridge was shut.”"
    assert quote.line(source.passage(44, 57), as_sentence=True).text == "“eBay was not.”"


def test_inner_quotation_marks_become_single_and_space_is_folded() -> None:
    source = article("He said “it\n   fell” and ``left''.")
    assert whole(source) == "“He said ‘it fell’ and 'left'.”"


def test_a_bullet_of_the_page_is_no_part_of_a_quotation() -> None:
    assert folded("| A series of inquiries | warned them.") == "A series of inquiries | warned them."
    assert folded("• The lock is shut.") == folded("-- The lock is shut.") == "The lock is shut."
    assert folded("-5 degrees and a storm – in May.") == "-5 degrees and a storm – in May."


def test_only_expressions_inside_the_passage_are_glossed() -> None:
    source = article("It fell on Thursday. It rose on Friday.")
    found = (timex(source, "Thursday", date(2024, 5, 16)), timex(source, "Friday", date(2024, 5, 17)))
    second = span(source, "It rose on Friday.")
    line = quoting(source, *found).line(source.passage(second.start, second.end))
    assert line.text == "“It rose on Friday [17 May 2024].”"
    assert line.citations == (Citation(1, second.start, second.end),)


@given(st.text(alphabet=st.characters(), min_size=1, max_size=200), st.data())
def test_a_quotation_without_its_glosses_is_the_source(text: str, data: st.DataObject) -> None:
    source = article(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    runs = quoting(source).runs(source.passage(start, end))
    quoted = "".join(run.text for run in runs if run.kind is RunKind.QUOTE)
    assert "".join(quoted.split()) == "".join(folded(text[start:end]).split())


@pytest.mark.parametrize(
    ("text", "most", "cut"),
    [("short", 10, "short"), ("one two three", 8, "one two…"), ("abcdefghij", 5, "abcd…"), ("a, b c", 4, "a…")],
)
def test_a_label_is_cut_between_words(text: str, most: int, cut: str) -> None:
    assert clipped(text, most) == cut


def test_a_season_that_only_names_its_weather_has_no_gloss() -> None:
    source = article("Winter weather shut Marlo; last winter a bridge fell.")
    weather, last = (
        replace(timex(source, words, date(2024, 1, 1)), precision=Precision.SEASON)
        for words in ("Winter", "last winter")
    )
    assert whole(source, weather, last).startswith("“Winter weather shut Marlo; last winter [")
