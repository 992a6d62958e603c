import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.document import Line, Run, RunKind
from briefing.writing.marks import dates, marked, unbroken

LINES = st.builds(
    Line, st.lists(st.builds(Run, st.text("ab ", max_size=3), st.sampled_from(RunKind)), max_size=6).map(tuple)
)


@given(LINES)
def test_marks_are_those_of_the_plain_text(line):
    assert "".join(run.text for run in marked(line)) == line.text


@given(LINES)
def test_a_mark_never_takes_the_look_of_our_own_words(line):
    for run in marked(line):
        if run.kind not in (RunKind.QUOTE, RunKind.GLOSS):
            assert not set("“”[]") & set(run.text)


def test_one_pair_of_marks_around_words_and_glosses():
    line = Line((Run("on Friday ", RunKind.QUOTE), Run("9 May", RunKind.GLOSS), Run(", said", RunKind.PLAIN)))
    assert [(run.text, run.kind) for run in marked(line)] == [
        ("“on Friday ", RunKind.QUOTE),
        ("[9 May]", RunKind.GLOSS),
        ("”", RunKind.QUOTE),
        (", said", RunKind.PLAIN),
    ]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("‘Never again,’ she said", "“\u202f‘Never again,’ she said”"),
        ("she said ‘never again’", "“she said ‘never again’\u202f”"),
        ("'Never again'", "“\u202f'Never again'\u202f”"),
        ("she said ‘never again’.", "“she said ‘never again’.”"),
        ("the strike was the workers’", "“the strike was the workers’”"),
        ("the rock 'n' roll of the workers'", "“the rock 'n' roll of the workers'\u202f”"),
    ],
)
def test_a_thin_space_parts_marks_that_would_touch(words, printed):
    assert "".join(run.text for run in marked(Line((Run(words, RunKind.QUOTE),)))) == printed


def test_a_gloss_stands_between_the_marks():
    line = Line((Run("she said ‘on Friday’", RunKind.QUOTE), Run("9 May", RunKind.GLOSS)))
    assert "".join(run.text for run in marked(line)) == "“she said ‘on Friday’[9 May]”"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("[7 October 2015]", ["7 October 2015"]),
        ("[between 6 Oct and 8. Oktober 2015]", ["6 Oct", "8. Oktober 2015"]),
        ("[by 1–2 March 2025]", ["1–2 March 2025"]),
        ("[March 2025]", ["March 2025"]),
        ("[2025]", []),
        ("[day not known]", []),
    ],
)
def test_a_day_its_month_and_its_year_are_kept_together(text, kept):
    assert [part for part, is_date in dates(text) if is_date] == kept
    assert "".join(part for part, _ in dates(text)) == text
    assert unbroken(text).replace("\u00a0", " ") == text
    assert all(date.replace(" ", "\u00a0") in unbroken(text) for date in kept)
