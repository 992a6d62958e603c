from hypothesis import given
from hypothesis import strategies as st

from briefing.model.document import Line, Run, RunKind
from briefing.writing.marks import marked

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
