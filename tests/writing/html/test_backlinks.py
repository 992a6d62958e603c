import re
from dataclasses import replace

from briefing.labels import load_labels
from briefing.model.document import (
    Bullet,
    Bullets,
    Citation,
    Column,
    Line,
    Paragraph,
    Row,
    RowGroup,
    Run,
    Section,
    Table,
)
from briefing.writing.html.backlinks import PageLine, back_links, by_source, page_lines
from tests.writing.example_brief import example

LABELS = load_labels(None).page_html


def line(words, *sources):
    return Line((Run(words),), tuple(Citation(source, 0, 1) for source in sources))


def brief_of(*blocks):
    return replace(example(), sections=(Section("one", "One", blocks),))


def found(count, source=1):
    return [PageLine(f"line-{number}", "One", f"day {number}", "What happened", (source,)) for number in range(count)]


def test_paragraphs_items_and_rows_are_lines_with_places_of_their_own():
    columns = Column("When", 0.5), Column("Event", 0.5)
    table = Table(columns, (RowGroup("", (Row(((line("3 March"),), (line("It fell", 2),)), anchor="event-x"),)),), "")
    lines = list(
        page_lines(brief_of(Paragraph(line("So it is", 1)), Bullets((Bullet("Mon", line("It burnt", 1, 3)),)), table))
    )
    assert [(each.anchor, each.name, each.words, each.sources) for each in lines] == [
        ("line-1", "So it is", "So it is", (1,)),
        ("line-2", "Mon", "It burnt", (1, 3)),
        ("event-x", "3 March", "It fell", (2,)),
    ]


def test_long_lines_are_named_by_their_first_words():
    (one,) = page_lines(brief_of(Paragraph(line("word " * 50, 1))))
    assert len(one.name) <= 40
    assert one.name.endswith("word …")


def test_a_source_that_no_line_cites_has_no_links():
    assert back_links([], LABELS) == ""


def test_lines_go_with_each_source_that_they_cite():
    one, other = found(1, source=3)[0], replace(found(1)[0], sources=(3, 4))
    assert by_source([one, other]) == {3: [one, other], 4: [other]}


def test_a_list_of_more_than_five_is_folded():
    assert '<details class="cited" open>' in back_links(found(5), LABELS)
    assert '<details class="cited">' in back_links(found(6), LABELS)


def test_a_link_says_more_to_those_who_hear_it():
    written = back_links(found(1), LABELS)
    assert '<a href="#line-0" aria-label="day 0: What happened">day 0</a>' in written
    assert "Cited in one line" in written


def test_every_line_that_cites_a_source_is_led_to_from_its_entry(rich):
    for entry in rich.xpath("//section[@id='sources']/ul/li"):
        number = re.fullmatch(r"source-(\d+)", entry.get("id"))[1]
        there = [link.get("href") for link in entry.xpath("./details//a")]
        cited = rich.xpath(f"//*[@data-line and contains(concat(' ', @data-sources, ' '), ' {number} ')]/@id")
        assert there == [f"#{name}" for name in cited]
        for target in there:
            (place,) = rich.xpath(f"//*[@id='{target[1:]}']")
            assert place.get("tabindex") == "-1"


def test_no_place_has_two_names_and_no_name_two_places(rich):
    names = rich.xpath("//@id")
    assert len(names) == len(set(names))
