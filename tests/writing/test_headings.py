from dataclasses import replace

from briefing.model.document import Section
from briefing.writing.headings import above_contents, headings, listed, listings
from tests.writing.example_brief import example


def longer(times):
    return replace(example(), sections=example().sections * times)


def test_sections_and_the_days_in_them_are_headings_in_order():
    found = [(one.level, one.words) for one in headings(example())]
    assert found[:4] == [
        (1, "Key developments"),
        (1, "The period at a glance"),
        (1, "Timeline"),
        (2, "Sunday, 2 March – Monday, 3 March 2025"),
    ]
    assert [words for level, words in found if level == 1] == [one.title for one in example().sections]


def test_where_the_days_are_too_many_the_sections_stand_alone():
    assert {one.level for one in listed(longer(2), 0).values()} == {1, 2}
    assert {one.level for one in listed(longer(9), 0).values()} == {1}


def test_headings_are_listed_by_their_number_among_all():
    brief = longer(9)
    everything = list(headings(brief))
    assert all(everything[number] == one for number, one in listed(brief, 0).items())


def test_headings_without_words_are_left_out():
    brief = replace(example(), sections=(*example().sections, Section("empty", " \x07", ())))
    assert [one.words for one in listed(brief, 0).values() if one.level == 1] == [
        one.title for one in example().sections
    ]


def test_the_table_of_contents_stands_below_the_masthead_where_nothing_is_set_off():
    assert above_contents(example(), ()) == 0
    assert above_contents(example(), ("key-developments",)) == 1
    assert above_contents(example(), ("timeline",)) == 0


def test_what_changed_since_the_edition_before_stands_above_it():
    first, *others = example().sections
    edition = replace(example(), sections=(first, Section("changes", "Since the edition of 1 March", ()), *others))
    assert above_contents(edition, ("key-developments",)) == 2


def test_what_stands_above_the_contents_is_not_listed():
    everything, *_ = listings(example(), 1)
    assert next(one.words for one in everything.values()) == "The period at a glance"
    assert min(everything) == 1


def test_the_days_of_the_annex_are_left_out_first_then_all():
    timeline = example().sections[2]
    brief = replace(example(), sections=(timeline, replace(timeline, key="annex", title="Annex")))
    days = len(timeline.blocks[0].groups)
    assert [len(one) for one in listings(brief, 0)] == [2 + 2 * days, 2 + days, 2]
