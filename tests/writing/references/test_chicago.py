import pytest

from briefing.model.document import RunKind
from briefing.writing.references.chicago import entry, note, short_note, sorting
from briefing.writing.references.work import Work
from tests.writing.example_brief import HOUSE
from tests.writing.references.works import BLANK, BY_SEVEN, BY_TWO, LISTED, SIGNED, UNSIGNED, source

LABELS = HOUSE.labels


def words(form, source) -> str:
    return "".join(run.text for run in form(Work.of(source), LABELS)).replace("\u202f", "")


@pytest.mark.parametrize("one", LISTED, ids=lambda one: one.source.id)
def test_a_later_note_is_short(one):
    assert words(short_note, one.source) == one.chicago_later


@pytest.mark.parametrize("one", LISTED, ids=lambda one: one.source.id)
def test_an_entry_of_a_bibliography(one):
    assert words(entry, one.source) == one.chicago_entry


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Families: “Nobody warned us”", "“Families”"),
        ("“Nobody warned us: not once,” say families", "“‘Nobody warned us’”"),
        (
            "Port Marrow terminal explosion leaves fourteen dead and thirty missing",
            "“Port Marrow terminal explosion leaves fourteen dead and”",
        ),
    ],
)
def test_a_later_note_cuts_a_long_title(title, expected):
    assert words(short_note, source(1, title=title)) == expected


@pytest.mark.parametrize("form", [note, short_note, entry])
def test_outlets_are_set_apart_from_what_stands_for_a_title(form):
    kinds = {run.text: run.kind for run in form(Work.of(source(1, publisher="Star")), LABELS)}
    assert RunKind.EMPHASIS in (kinds.get("Star"), kinds.get("Star."))
    assert {run.kind for run in form(Work.of(BLANK), LABELS)} == {RunKind.PLAIN}


def test_a_bibliography_goes_by_authors_and_outlets_without_the():
    works = sorted(map(Work.of, (UNSIGNED, SIGNED, BY_SEVEN, BY_TWO)), key=sorting)
    assert [work.source for work in works] == [BY_SEVEN, SIGNED, BY_TWO, UNSIGNED]
