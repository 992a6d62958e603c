from dataclasses import replace
from datetime import datetime

import pytest

from briefing.brief.context import Context
from briefing.brief.edit_notes import mark, warning_records, warnings
from briefing.model import Contradiction, Edit, Objection, Status
from tests.brief.by_hand import AT, FELL, GAZETTE, OPTIONS, edit, edited
from tests.make import when


def lines(*edits: Edit) -> list[str]:
    return [line.text for line in warnings(Context.of(edited(*edits), OPTIONS))]


def against(*contradictions: Contradiction) -> list[str]:
    """The warnings of contradictions made by hand."""
    material = edited(edit(text="It fell."))
    assert material.edits is not None
    laid = replace(material, edits=replace(material.edits, contradictions=contradictions))
    return [line.text for line in warnings(Context.of(laid, OPTIONS))]


def marked(of: Edit) -> str:
    """What stands next to the line of the edited bridge."""
    context = Context.of(edited(of), OPTIONS)
    (entry,) = (entry for entry in context.selection.shown if entry.event.id == "e1")
    return mark(context, entry)


def test_warnings_name_the_edit_and_cite_the_newer_reports() -> None:
    printed = warnings(Context.of(edited(edit(when="2024-05-16", text="It killed four people.")), OPTIONS))
    assert [line.text for line in printed] == [
        "Edited by hand on 17 May 2024 (A. Editor): 16 May 2024 — 1 newer report says 17 May 2024",
        "Edited by hand on 17 May 2024 (A. Editor): It killed four people. — 1 newer report says “23 people” (Killed)",
    ]
    assert all(len(line.citations) == 1 for line in printed)


def test_newer_reports_of_what_was_left_out_are_warned_of_without_its_words() -> None:
    (line,) = lines(edit(drop=True))
    assert line == "Left out by hand on 17 May 2024 (A. Editor): e1 — 1 newer report mentions it"


@pytest.mark.parametrize(
    ("status", "reports", "words"),
    [
        (Status.DENIED, 1, "1 newer report denies it"),
        (Status.DENIED, 2, "2 newer reports deny it"),
        (Status.NEGATED, 1, "1 newer report says that it did not happen"),
        (Status.NEGATED, 2, "2 newer reports say that it did not happen"),
    ],
)
def test_who_denies_and_who_says_that_it_did_not_happen_is_counted(status: Status, reports: int, words: str) -> None:
    passages = (FELL.passage, GAZETTE.passage(0, 10))[:reports]
    (line,) = against(Contradiction(edit(text="It fell."), Objection.DENIAL, passages, status=status))
    assert line.endswith(f": It fell. — {words}")


def test_a_warning_of_a_day_repeats_the_edited_day_and_any_other_the_edited_words() -> None:
    both = edit(text="It fell.", when="2024-05-15")
    day = Contradiction(both, Objection.DATE, (FELL.passage,), when=when(AT.date()))
    denial = Contradiction(both, Objection.DENIAL, (FELL.passage,), status=Status.DENIED)
    assert [line.split(" — ")[0].split(": ")[1] for line in against(day, denial)] == ["15 May 2024", "It fell."]


def test_long_words_are_repeated_only_as_far_as_one_knows_them_again() -> None:
    (line,) = against(Contradiction(edit(text="It fell down. " * 60), Objection.DENIAL, (FELL.passage,)))
    assert ": It fell down. It fell" in line
    assert len(line) < 260


def test_only_a_warning_that_quotes_a_report_is_in_the_record_of_print() -> None:
    context = Context.of(edited(edit(when="2024-05-16", text="It killed four people.")), OPTIONS)
    (record,) = warning_records(context, "changes")
    assert (record.section, record.event) == ("changes", "e1")
    assert [quote.article for quote in record.quotes] == ["gazette"]


def test_without_edits_nothing_is_marked_and_nothing_warned_of() -> None:
    context = Context.of(edited(), OPTIONS)
    assert {mark(context, entry) for entry in context.selection.shown} == {""}
    assert warnings(context) == ()
    assert list(warning_records(context, "changes")) == []


@pytest.mark.parametrize(
    ("who", "at", "note", "words"),
    [
        ("A. Editor", AT, "seen", "edited by hand on 17 May 2024 (A. Editor): seen"),
        ("A. Editor", AT, "", "edited by hand on 17 May 2024 (A. Editor)"),
        ("", AT, "", "edited by hand on 17 May 2024"),
        ("A. Editor", None, "", "edited by hand (A. Editor)"),
        ("", None, "", "edited by hand"),
        ("{day}", None, "{who}", "edited by hand ({day}): {who}"),
    ],
)
def test_a_line_says_who_edited_it_when_and_why_as_far_as_that_is_known(
    who: str, at: datetime | None, note: str, words: str
) -> None:
    assert marked(replace(edit(text="It fell."), who=who, at=at, note=note)) == words
