import pytest

from briefing.writing.references.names import Person
from briefing.writing.references.work import Work, alphabetical, in_a_row, initials
from tests.writing.references.works import OWN, PRINTED


@pytest.mark.parametrize(
    ("given", "expected"),
    [("Jean-Luc", "J.-L."), ("A. B.", "A. B."), ("A.B.", "A. B."), ("Juan de Dios", "J. de D."), ("小明", "小明")],
)
def test_initials(given, expected):
    assert initials(Person("Picard", given)) == expected


def test_names_in_a_row():
    assert in_a_row(["A", "B"], "&", comma=True) == "A & B"
    assert in_a_row(["A", "B", "C"], "&", comma=False) == "A, B & C"


def test_lists_sort_without_articles_accents_and_marks():
    assert alphabetical("The Évening “Post”") == "evening post"
    assert alphabetical("Theatre") == "theatre"


def test_an_outlet_that_names_itself_as_author_is_none():
    assert Work.of(OWN).authors == ()
    assert Work.of(PRINTED).authors == (Person("Hall", "Martin", "Jr."),)
