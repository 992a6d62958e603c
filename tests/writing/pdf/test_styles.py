import pytest

from briefing.model.document import Citation, Line, Run, RunKind
from briefing.writing.pdf.styles import Setter
from tests.writing.example_brief import HOUSE, example
from tests.writing.example_brief import line as shorthand
from tests.writing.typesetting.lines import texts

CITING = (Citation(1, 0, 5), Citation(2, 0, 5))


@pytest.fixture
def setter(book):
    return Setter(book, HOUSE.theme, HOUSE.references(example()), frozenset({"source-1"}))


def segments(lines):
    return [segment for line in lines.lines for _, segment in line.segments]


def test_quotations_are_marked_and_our_words_bracketed(setter):
    quoted = Run("on Friday ", RunKind.QUOTE), Run("9 May", RunKind.GLOSS), Run(" again", RunKind.QUOTE)
    lines = setter.line(Line((*quoted, Run(", he said"))), setter.body(), 1000)
    assert [text.replace("\u00a0", " ") for text in texts(lines)] == ["“on Friday [9 May] again”, he said"]


def test_a_date_among_our_own_words_stays_on_one_line(setter):
    for width in range(80, 160, 5):
        lines = setter.line(shorthand("“it was on Friday |[9 October 2015]|“ or so"), setter.body(), width)
        assert any("9 October 2015" in text.replace("\u00a0", " ") for text in texts(lines))


def test_a_citation_leads_to_its_source_where_that_is_listed(setter):
    found = segments(setter.line(Line((Run("so"),), CITING), setter.body(), 1000))
    assert [(segment.text, segment.link) for segment in found][-2:] == [("1", "#source-1"), (", 2]", None)]


def test_a_run_leads_to_its_place_where_the_brief_has_it(setter):
    runs = Run("disputed", leads_to="source-1"), Run(" or not", leads_to="nowhere")
    found = segments(setter.line(Line(runs), setter.body(), 1000))
    assert [(segment.text.strip(), segment.link) for segment in found] == [("disputed", "#source-1"), ("or not", None)]


def test_citations_are_smaller_than_the_text_but_not_where_they_stand_alone(setter):
    style = setter.table()
    after, alone = (segments(setter.line(Line(runs, CITING), style, 1000))[-1] for runs in ((Run("so"),), ()))
    assert after.style.size < alone.style.size == style.size


def test_a_line_that_only_cites_shows_its_numbers(setter):
    assert texts(setter.line(Line((), CITING), setter.body(), 1000)) == ["[1, 2]"]


def test_a_line_of_nothing_has_no_lines(setter):
    assert setter.line(Line(()), setter.body(), 1000).lines == ()


def test_each_kind_of_run_has_its_look_in_the_typeface_around_it(setter, book):
    for style, face in ((setter.body(), book.body), (setter.table(), book.heading)):
        strong, muted, gloss, plain = (
            setter.piece(Run("so", kind), style).style
            for kind in (RunKind.STRONG, RunKind.MUTED, RunKind.GLOSS, RunKind.PLAIN)
        )
        assert (strong.face, strong.color) == (face(bold=True), style.color)
        assert (muted.face, muted.color) == (face(), HOUSE.theme.colors.muted)
        assert (gloss.face, gloss.color) == (face(italic=True), HOUSE.theme.colors.muted)
        assert plain == style


def test_a_link_is_known_by_its_colour(setter):
    assert setter.piece(Run("x.example"), setter.table(), link="https://x.example").style.color == (
        HOUSE.theme.colors.accent
    )


def test_the_baselines_of_a_label_fall_on_those_of_the_text_next_to_it(setter):
    label = setter.plain("Friday", setter.small(), 100, like=setter.body())
    text = setter.plain("It was so", setter.body(), 100)
    assert (label.leading, label.size) == (text.leading, text.size)


def test_a_name_of_our_own_is_none_that_a_brief_could_link_to(setter):
    names = {setter.fresh_place() for _ in range(3)}
    assert len(names) == 3
    assert all(name.startswith(" ") for name in names)
