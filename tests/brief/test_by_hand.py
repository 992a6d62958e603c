from dataclasses import replace

from briefing.brief.by_hand import arranged, below, same_time, story_name, words_of
from briefing.brief.entries import Entry
from briefing.model import Edit, Story
from briefing.model.document import Brief, Bullets
from briefing.writing import render
from tests.brief.by_hand import BRIDGE, BURST, DAM, FELL, brief, edit, edited

ENTRIES = (Entry(BRIDGE, FELL), Entry(DAM, BURST))


def key_lines(brief: Brief) -> list[str]:
    (block,) = (block for one in brief.sections if one.key == "key-developments" for block in one.blocks)
    return [item.line.text for item in block.items] if isinstance(block, Bullets) else []


def order(*edits: Edit, sections: tuple[str, ...] = ("timeline",)) -> list[str]:
    return [entry.event.id for entry in arranged(ENTRIES, edited(*edits).edits, sections)]


def test_a_line_follows_the_one_it_was_put_below() -> None:
    below_dam = edit("e1", section="timeline", below=words_of(ENTRIES[1]))
    assert order(below_dam) == ["e2", "e1"]
    assert order(edit("e2", section="timeline", below="")) == ["e2", "e1"]


def test_it_stays_where_that_line_is_not_there_or_the_section_is_another() -> None:
    assert order(edit("e1", section="timeline", below="Nobody said this.")) == ["e1", "e2"]
    assert order(edit("e2", section="key-developments", below="")) == ["e1", "e2"]
    assert order() == ["e1", "e2"]


def test_lines_of_different_days_do_not_pass_each_other() -> None:
    moved = edited(edit("e2", section="timeline", below="")).edits
    assert [one.event.id for one in arranged(ENTRIES, moved, ("timeline",), same_time)] == ["e1", "e2"]


def test_two_that_follow_each_other_both_stand() -> None:
    there = (
        edit("e1", section="timeline", below=words_of(ENTRIES[1])),
        edit("e2", section="timeline", below=words_of(ENTRIES[0])),
    )
    assert sorted(order(*there)) == ["e1", "e2"]


def test_below_is_compared_as_a_line_quotes() -> None:
    assert below(Edit("e1", below="He  said “no”.")) == "He said ‘no’."


def test_a_person_makes_key_developments_and_takes_them_off() -> None:
    both = key_lines(brief())
    assert [("bridge" in line, "dam" in line) for line in both] == [(True, False), (False, True)]
    assert len(key_lines(brief(edit("e2", key=False)))) == 1
    first = key_lines(brief(edit("e2", key=True, section="key-developments", below="")))
    assert "dam" in first[0]


def test_a_story_bears_the_name_that_a_person_gave_it() -> None:
    story = Story("s1", "Bridge", None, ("e1",), ("herald",), "e1", 1.0)
    material = replace(edited(edit("e1", story="The fall of Marlo")), stories=(story,))
    assert story_name(material, story) == "The fall of Marlo"
    assert story_name(edited(), story) is None


def test_a_status_given_by_hand_is_printed() -> None:
    printed = render(brief(edit("e1", status="confirmed")), "md").decode()
    assert "**Confirmed**" in printed
    assert "**Confirmed**" not in render(brief(), "md").decode()


def test_a_comment_alone_changes_nothing_that_is_printed() -> None:
    commented = brief(edit("e1", comments=("Is it so?",)))
    assert commented.sections == brief().sections
