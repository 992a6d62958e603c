import pytest

from briefing.reading.text.entries import entry_times
from briefing.reading.text.furniture import find_furniture
from briefing.reading.text.paragraphs import paragraphs

ENTRIES = [
    "2259 Reed spoke.",
    "2245 The army fell back.",
    "2231: “Run,” he said.",
    "2208The port shut.",
    "2149 A ship sank.",
]


def of(*lines):
    text = "\n\n".join(lines)
    return [text[each.start : each.end].strip(" :") for each in entry_times(text)]


def test_the_times_of_entries_are_found_in_either_order():
    assert of("As it happened", *ENTRIES) == ["2259", "2245", "2231", "2208", "2149"]
    assert of(*reversed(ENTRIES)) == ["2149", "2208", "2231", "2245", "2259"]


def test_one_that_was_run_on_to_the_line_before_is_found_as_well():
    assert of(*ENTRIES[:4], "A ship left 2155", "Its crew is safe.", ENTRIES[4]) == [
        "2259", "2245", "2231", "2208", "2155", "2149",
    ]  # fmt: skip
    assert of(*ENTRIES, "A ship left 2155 Reed says it is safe. It was built in 2010 Vale says.")[-1] == "2155"
    assert of("A ship left 2155", "Its crew is safe.") == []


@pytest.mark.parametrize(
    "lines",
    [
        ENTRIES[:4],
        ["1901 The mill opened.", "1914 War broke out.", "1918 Vale fled.", "1939 War again.", "1945 Marlo fell."],
        ["1912 The ship sank.", "2004 The wreck was found.", "1915 War.", "2012 Relics were sold.", "1913 An inquiry."],
        ["2260 Reed spoke.", "2275 The army fell back.", "2561 Vale fled.", "2208 The port shut.", "2149 A ship sank."],
    ],
)
def test_a_few_those_in_no_order_and_a_chronicle_are_left(lines):
    assert of(*lines) == []


def test_they_are_no_part_of_the_story():
    text = "\n\n".join(ENTRIES)
    own = find_furniture(text, paragraphs(text))
    assert [part.span.start for part in own] == [text.index(entry) for entry in ENTRIES]
