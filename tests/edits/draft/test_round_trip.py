"""The law of drafts: every change that a person makes is found or listed, and nothing else is."""

from __future__ import annotations

import subprocess
from collections import Counter
from dataclasses import dataclass
from shutil import which
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.edits.draft.differences import ChangeKind, Comparison
from briefing.edits.draft.proposals import propose
from briefing.labels import house_labels
from briefing.model.document import Place
from briefing.model.draft import DraftRecord
from tests.edits.draft.conftest import Seeds
from tests.edits.draft.hands import Hand

TEXT = st.text(st.sampled_from("abcdefghij ABCé“”’—.,0123456789"), min_size=3, max_size=60).filter(
    lambda text: any(letter.isalpha() for letter in text)
)
DAYS = st.dates().filter(lambda day: 1900 < day.year < 2100).map(lambda day: day.isoformat())


@dataclass(frozen=True)
class Doing:
    """One thing done to one line; `more` is the text, the day or nothing."""

    kind: str
    line: int
    more: str = ""


def doings(lines: int) -> st.SearchStrategy[list[Doing]]:
    """Some things done to a draft, each to another of its lines."""
    line = st.integers(1, lines)
    one = st.one_of(
        st.builds(Doing, st.sampled_from(["words", "tracked"]), line, TEXT),
        st.builds(Doing, st.just("when"), line, DAYS),
        st.builds(Doing, st.sampled_from(["strike", "struck-tracked", "clear"]), line),
        st.builds(Doing, st.sampled_from(["item", "below", "behind", "comment"]), line, TEXT),
    )
    return st.lists(one, min_size=1, max_size=8, unique_by=lambda doing: doing.line)


def do(hand: Hand, doing: Doing) -> None:
    acts: dict[str, Any] = {
        "words": lambda: hand.write(doing.line, doing.more),
        "tracked": lambda: hand.write(doing.line, doing.more, tracked=True),
        "when": lambda: hand.write(doing.line, doing.more, Place.WHEN),
        "strike": lambda: hand.strike(doing.line),
        "struck-tracked": lambda: hand.strike(doing.line, tracked=True),
        "clear": lambda: hand.clear(doing.line),
        "item": lambda: hand.add_item(doing.line, doing.more),
        "below": lambda: hand.add_paragraph_in(doing.line, doing.more),
        "behind": lambda: hand.type_behind(doing.line, doing.more),
        "comment": lambda: hand.comment(doing.line, doing.more),
    }
    acts[doing.kind]()


EXPECTED = {
    "words": ChangeKind.WORDS,
    "tracked": ChangeKind.WORDS,
    "when": ChangeKind.WHEN,
    "strike": ChangeKind.STRUCK,
    "struck-tracked": ChangeKind.STRUCK,
    "clear": ChangeKind.STRUCK,
    "item": ChangeKind.ADDED,
    "below": ChangeKind.ADDED,
    "behind": ChangeKind.ADDED,
    "comment": ChangeKind.COMMENT,
}


def expected(done: list[Doing], dated: set[int]) -> Counter[tuple[ChangeKind, int | None, str]]:
    """What has to be found, as kind, line and the words without white space."""
    return Counter(
        (EXPECTED[one.kind], one.line, "".join(one.more.split()))
        for one in done
        if one.kind != "when" or one.line in dated
    )


def found(comparison: Comparison) -> Counter[tuple[ChangeKind, int | None, str]]:
    return Counter(
        (one.kind, one.after if one.kind is ChangeKind.ADDED else one.line, "".join(one.new.split()))
        for one in comparison.changes
    )


def dated_lines(record: DraftRecord) -> set[int]:
    return {line.number for line in record.lines if Place.WHEN in line.written}


def possible(done: list[Doing], record: DraftRecord) -> list[Doing]:
    """What can be done: a date only where one stands, and nothing below a line that is struck out."""
    return [one for one in done if one.kind != "when" or one.line in dated_lines(record)]


def worked_on(seeds: Seeds, data: st.DataObject) -> tuple[list[Doing], Hand]:
    """What a person did to the draft of the seeds, and the hand that did it."""
    wanted = possible(data.draw(doings(len(seeds.record.lines))), seeds.record)
    hand = Hand(seeds.written)
    for doing in wanted:
        do(hand, doing)
    return wanted, hand


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(data=st.data())
def test_whatever_is_changed_is_found_and_nothing_else(seeds: Seeds, data: st.DataObject) -> None:
    wanted, hand = worked_on(seeds, data)
    comparison = seeds.compared(hand.saved())
    assert found(comparison) == expected(wanted, dated_lines(seeds.record))
    assert not comparison.unplaced
    assert not comparison.by_text


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_draft_that_lost_its_controls_gives_the_same_or_lists_it(seeds: Seeds, data: st.DataObject) -> None:
    """Without controls a line is known by its words: where these are all other, its words are listed or added."""
    wanted, hand = worked_on(seeds, data)
    hand.without_controls()
    comparison = seeds.compared(hand.saved(), seeds.record)
    said = [*(f"{one.new} {one.lead}" for one in comparison.changes), *(one.text for one in comparison.unplaced)]
    everything = "".join("".join(said).split())
    for doing in wanted:
        assert "".join(doing.more.split()) in everything, doing


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_next_draft_holds_every_edit_and_asks_for_none(seeds: Seeds, data: st.DataObject) -> None:
    _, hand = worked_on(seeds, data)
    proposals = propose(seeds.record, seeds.compared(hand.saved()), (), house_labels())
    edits = [one.after for one in proposals.edits if one.after is not None]
    again = seeds.draft(edits)
    opened = seeds.opened(again)
    assert opened.record is not None
    quiet = propose(opened.record, seeds.compared(again), edits, house_labels())
    assert not quiet.edits
    assert not quiet.unplaced
    shown = "".join("".join(one.text for one in opened.record.paragraphs).split())
    for edit in edits:
        if edit.text and not edit.drop:
            assert "".join(edit.text.split()) in shown


@pytest.mark.parametrize("pending", [False, True])
def test_tracked_changes_count_or_wait(seeds: Seeds, pending: bool) -> None:
    hand = Hand(seeds.written)
    hand.write(10, "All ferries stopped.", tracked=True)
    hand.strike(12, tracked=True)
    comparison = seeds.compared(hand.saved(), pending=pending)
    kinds = [] if pending else [(ChangeKind.WORDS, 10), (ChangeKind.STRUCK, 12)]
    assert [(one.kind, one.line) for one in comparison.changes] == kinds
    assert all(one.signed.who == "B. Reviewer" for one in comparison.changes)
    assert not comparison.unplaced


def test_a_draft_saved_by_libreoffice_is_read_as_one_saved_by_word(seeds: Seeds) -> None:
    office = which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    hand = Hand(seeds.written)
    done = [
        Doing("words", 10, "All ferries stopped."),
        Doing("when", 11, "2015-10-08"),
        Doing("strike", 14),
        Doing("item", 2, "We were there."),
        Doing("below", 16, "And here."),
        Doing("comment", 17, "Is this so?"),
        Doing("tracked", 20, "Nobody denied it."),
    ]
    for doing in done:
        do(hand, doing)
    path = seeds.folder / "saved.docx"
    path.write_bytes(hand.saved())
    command = [office, "--headless", "--convert-to", "docx", "--outdir", str(seeds.folder / "office"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    comparison = seeds.compared((seeds.folder / "office" / "saved.docx").read_bytes())
    assert found(comparison) == expected(done, dated_lines(seeds.record))
    assert not comparison.unplaced
    assert not comparison.by_text
