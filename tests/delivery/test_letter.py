from dataclasses import replace

import pytest

from briefing.delivery.letter import SourceReference, letter_of, section_items, warnings
from briefing.labels import house_labels
from briefing.model.document import Bullet, Bullets, Column, Coverage, Paragraph, Row, RowGroup, Section, Table
from tests.writing.example_brief import SOURCES, example, line

LABELS = house_labels()
CHANGES = Table(
    (Column("Event", 0.4), Column("Was", 0.3), Column("Is", 0.3)),
    (
        RowGroup(
            "Updated", (Row(((line("Killed"), line("~7 Mar")), (line("“14", 2), line("~Solis")), (line("“13", 6),))),)
        ),
        RowGroup("", (Row(()),)),
    ),
    "What changed",
)


def brief_of(*blocks, key="key-developments", **changes):
    return replace(example(), sections=(Section(key, "A heading", blocks),), **changes)


def items(*blocks, key="key-developments", **changes):
    return section_items(brief_of(*blocks, key=key, **changes), key, LABELS)


def facts(brief, counts, attached=()):
    return dict(letter_of(brief, counts, attached, LABELS).facts)


def warned(**coverage):
    return warnings(replace(example(), coverage=Coverage(1, 1, 0, **coverage)), LABELS)


def texts(item):
    return [part.text for part in item.lines]


def test_it_has_the_key_developments_and_what_to_beware_of_and_no_other_section():
    letter = letter_of(example(), None, (), LABELS)
    assert [(part.key, part.heading) for part in letter.parts] == [
        ("key-developments", "Key developments"),
        ("warnings", "Warnings"),
    ]
    assert (letter.title, letter.handling, letter.language) == (
        "Port Marrow grain terminal explosion",
        "For internal use",
        "en",
    )


def test_parts_stand_in_the_order_of_the_document_and_empty_ones_are_left_out():
    since = Section("changes", "Since yesterday", (Paragraph(line("Nothing new.")),))
    quiet = Coverage(1, 1, 0, 0, ())
    for sections in ((since, *example().sections), (*example().sections, since)):
        brief = replace(example(), sections=sections, coverage=quiet)
        keys = [section.key for section in sections if section.key in ("changes", "key-developments")]
        assert [part.key for part in letter_of(brief, None, (), LABELS).parts] == keys
    assert letter_of(replace(example(), sections=(), coverage=quiet), None, (), LABELS).parts == ()


def test_an_item_has_its_date_its_words_its_note_and_its_sources_by_who_and_when():
    first, *_ = section_items(example(), "key-developments", LABELS)
    assert first.lead == "Mon 3 March"
    assert "An explosion tore through" in texts(first)[0]
    assert first.notes == ("2 independent sources and 1 reprint",)
    assert first.sources[0] == SourceReference(
        1, "The Harbour Courier, 4 March 2025", "https://courier.example/2025/03/04/grain-terminal-blast"
    )
    assert first.sources[2] == SourceReference(3, "Northline News, 5 March 2025", None)
    assert first.more == ""


def test_who_or_when_is_not_known_is_said_so():
    (item,) = items(Bullets((Bullet("", line("“It fell", 7)),)))
    assert item.sources[0].words.startswith(f"{LABELS.source_entry.publisher_not_known}, ")
    assert "day not known" in item.sources[0].words


def test_an_address_that_is_none_of_the_web_is_no_link():
    unsafe = replace(SOURCES[0], url="javascript:alert(1)")
    (item,) = items(Paragraph(line("It fell", 1)), sources=(unsafe,))
    assert item.sources[0].url is None


@pytest.mark.parametrize(("cited", "listed", "more"), [(4, 4, ""), (6, 4, "and 2 more, listed in the document")])
def test_many_sources_are_counted_not_listed(cited, listed, more):
    (item,) = items(Bullets((Bullet("", line("“It fell", *range(1, cited + 1))),)))
    assert [source.number for source in item.sources] == list(range(1, listed + 1))
    assert item.more == more


def test_a_source_is_named_once_and_one_that_is_not_listed_not_at_all():
    (item,) = items(Paragraph(line("It fell", 2, 2, 99)))
    assert [source.number for source in item.sources] == [2]


def test_a_row_of_a_table_is_an_item_whose_cells_stand_under_their_headings():
    heading, row, _ = items(CHANGES, key="changes")
    assert (heading.lead, heading.lines) == ("Updated", ())
    assert row.lead == "Killed · 7 Mar"
    assert texts(row) == ["Was: “14” · Solis", "Is: “13”"]
    assert [source.number for source in row.sources] == [2, 6]


def test_a_row_without_cells_breaks_nothing():
    *_, empty = items(CHANGES, key="changes")
    assert (empty.lead, empty.lines, empty.sources) == ("", (), ())


def test_what_changed_is_counted_in_front_where_the_document_does_not_say_it():
    counts = {"unchanged": 4, "new": 3, "articles": 9, "late": 0}
    assert facts(example(), counts)["What changed"] == "3 new, 0 late, 4 unchanged"
    since = Section("changes", "Since yesterday", (CHANGES,))
    changed = replace(example(), sections=(since, *example().sections))
    assert "What changed" not in facts(changed, counts)
    assert "What changed" not in facts(example(), None)


def test_the_files_that_come_with_it_are_named():
    assert facts(example(), None, ("a.pdf", "b.docx"))["Attached"] == "a.pdf, b.docx"
    assert "Attached" not in facts(example(), None)


def test_each_input_that_could_not_be_used_is_a_warning_with_its_reason():
    assert warned(unresolved=0, skipped=(("a.txt", "empty file"),)) == ("Could not be used: a.txt: empty file",)


def test_of_many_inputs_that_could_not_be_used_the_rest_are_counted():
    lines = warned(unresolved=0, skipped=tuple((f"{n}.txt", "empty file") for n in range(8)))
    assert len(lines) == 6
    assert lines[-1] == "Could not be used: 3 more, listed in the document."


def test_corrections_that_no_longer_fit_are_a_warning_before_all():
    lines = warned(orphaned=2, unresolved=2, skipped=())
    assert lines[0] == "Corrections by hand that no longer fit, and are not printed: 2."
    assert len(lines) == 2


def test_dates_that_could_not_be_resolved_are_a_warning():
    assert warned(unresolved=2, skipped=()) == ("Relative time expressions left unresolved: 2.",)
    assert warned(unresolved=0, skipped=()) == ()
