import pytest

from briefing.model.document import RunKind
from briefing.writing.references.bluebook import note, short_note
from briefing.writing.references.work import Work
from tests.writing.example_brief import HOUSE
from tests.writing.references.works import BLANK, BY_TWO, LISTED

LABELS = HOUSE.labels


def words(form, source) -> str:
    return "".join(run.text for run in form(Work.of(source), LABELS))


@pytest.mark.parametrize("one", LISTED, ids=lambda one: one.source.id)
def test_a_later_citation_names_the_authors_else_the_title(one):
    assert words(short_note, one.source) == one.bluebook_later


def test_titles_are_set_apart_from_outlets():
    kinds = {run.text: run.kind for run in note(Work.of(BY_TWO), LABELS)}
    assert kinds["Inspectors Had Warned of Dust"] is RunKind.EMPHASIS
    assert kinds["The Harbour Courier"] is RunKind.SMALL_CAPITALS
    assert [run.kind for run in note(Work.of(BLANK), LABELS)] == [RunKind.PLAIN]
