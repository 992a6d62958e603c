from dataclasses import replace

import pytest

from briefing.model.document import Brief, Bullet, Bullets, Section, Source
from briefing.writing.choices import CitationStyle
from briefing.writing.references.citing import References
from briefing.writing.references.notes import citing_lines, forms, notes_of
from tests.writing.example_brief import HOUSE, SOURCES, example, line


def citing(*lines: tuple[int, ...], sources: tuple[Source, ...] = SOURCES) -> Brief:
    """A brief of one section, whose lines cite these sources."""
    items = tuple(Bullet("", line("“It burned", *numbers)) for numbers in lines)
    return replace(example(), sections=(Section("ahead", "Ahead", (Bullets(items),)),), sources=sources)


def noted(style: CitationStyle, brief: Brief) -> list[str]:
    references = References(brief.sources, HOUSE.labels, style, in_notes=True)
    return [note.text for note in notes_of(brief, references, HOUSE.labels)]


COURIER = "The Harbour Courier"
WIRE = "Continental Press Agency"
BLAST = "Blast at grain terminal kills at least 11"
URL = "https://courier.example/2025/03/04/grain-terminal-blast"


@pytest.mark.parametrize(
    ("style", "full", "short"),
    [
        (
            CitationStyle.NUMERIC,
            f"[1] {COURIER}, by Ines Calloway, “{BLAST}”, 4 March 2025.",
            f"[1] {COURIER}, 4 March 2025.",
        ),
        (CitationStyle.CHICAGO, f"Ines Calloway, “{BLAST},” {COURIER}, March 4, 2025, {URL}.", f"Calloway, “{BLAST}”."),
        (CitationStyle.APA, "Calloway, 2025.", "Calloway, 2025."),
        (
            CitationStyle.BLUEBOOK,
            f"Ines Calloway, {BLAST}, {COURIER} (Mar. 4, 2025), {URL}.",
            "Calloway, supra note 1.",
        ),
    ],
)
def test_a_source_is_cited_in_full_first_and_in_short_from_then_on(style: CitationStyle, full: str, short: str) -> None:
    assert noted(style, citing((1,), (1,), sources=SOURCES[:1])) == [full, short]


def test_several_sources_stand_in_one_note() -> None:
    _, note = noted(CitationStyle.NUMERIC, citing((1, 2), (2, 1)))
    assert note == f"[2] {WIRE}, 4 March 2025; [1] {COURIER}, 4 March 2025."


def test_the_note_that_cited_a_source_first_is_named() -> None:
    *_, last = noted(CitationStyle.BLUEBOOK, citing((4,), (6,), (6, 4)))
    assert last == "Oster, supra note 2; Calloway & Reyne, supra note 1."


def test_what_two_sources_are_called_alike_is_cited_in_full_each_time() -> None:
    first, again = noted(CitationStyle.CHICAGO, citing((2,), (2,)))
    assert again == first  # source 3 has the same title, and neither an author


def test_a_source_without_a_date_keeps_its_own_full_stop() -> None:
    (note,) = noted(CitationStyle.CHICAGO, citing((7,)))
    assert note == "“What residents of the harbour district should know,” n.d."


def test_each_line_that_cites_has_one_note() -> None:
    brief = example()
    references = References(brief.sources, HOUSE.labels, CitationStyle.NUMERIC, in_notes=True)
    notes = notes_of(brief, references, HOUSE.labels)
    assert [note.number for note in notes] == list(range(1, len(list(citing_lines(brief))) + 1))
    cited = [{citation.source for citation in one.citations} for one in citing_lines(brief)]
    assert [{number for number, _ in note.forms()} for note in notes] == cited


def test_forms_are_all_that_stands_for_a_source_the_longest_first() -> None:
    brief = citing((1,), (1,), (4,), sources=(SOURCES[0], SOURCES[3]))
    references = References(brief.sources, HOUSE.labels, CitationStyle.BLUEBOOK, in_notes=True)
    found = forms(notes_of(brief, references, HOUSE.labels))
    assert list(found) == [1, 4]
    full, short = found[1]
    assert full.startswith("Ines Calloway, Blast")
    assert short == "Calloway, supra note 1"


def test_chicago_in_notes_lists_a_bibliography() -> None:
    references = References(SOURCES, HOUSE.labels, CitationStyle.CHICAGO, in_notes=True)
    listed = ["".join(run.text for run in references.entry(one)) for one in references.listed(SOURCES)]
    assert not references.by_number
    assert not any(map(references.label, SOURCES))
    at = [number for number, words in enumerate(listed) if words.startswith("Calloway, Ines. “Blast")]
    assert at
    assert listed[at[0] + 1].startswith("Calloway, Ines, and Tomas Reyne. ")
    copied = next(words for words in listed if words.startswith("Northline News."))
    assert "carries the copy of source Continental Press Agency, “Port Marrow terminal explosion" in copied
