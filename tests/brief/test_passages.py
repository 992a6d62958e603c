from dataclasses import replace

from briefing.brief.passages import cited_passages
from briefing.model import Span
from briefing.model.document import Citation, Line, Paragraph, Run, RunKind, Section
from tests.make import article


def section(*citations: Citation) -> Section:
    return Section("timeline", "Timeline", (Paragraph(Line((Run("x", RunKind.QUOTE),), citations)),))


def test_a_passage_stands_in_its_paragraph_and_is_given_once() -> None:
    text = "First paragraph.\n\nIt rained. A bridge fell. Nobody died.\n\nThe end."
    start = text.index("A bridge")
    source = replace(
        article(text), paragraphs=(Span(0, 16), Span(18, text.index("\n\nThe")), Span(len(text) - 8, len(text)))
    )
    cited = Citation(1, start, start + 14)
    (passage,) = cited_passages([section(cited), section(cited)], {1: source})
    assert (passage.before, passage.words, passage.after) == ("It rained. ", "A bridge fell.", " Nobody died.")


def test_what_a_line_only_points_to_is_no_passage() -> None:
    pointing = Section("edits", "Edits", (Paragraph(Line((Run("left out: “Wor …”"),), (Citation(1, 0, 6),))),))
    assert cited_passages([pointing], {1: article("Words.")}) == ()


def test_a_long_paragraph_is_cut_at_words_around_the_passage() -> None:
    text = "one " * 400 + "A bridge fell." + " two" * 400
    start = text.index("A bridge")
    (passage,) = cited_passages([section(Citation(1, start, start + 14))], {1: article(text)})
    assert passage.before.startswith("… one ")
    assert passage.after.endswith(" two …")
    assert max(len(passage.before), len(passage.after)) < 610
