import pytest

from briefing.writing.references.names import Person
from briefing.writing.references.work import Work, alphabetical, in_a_row, initials, quoted, sentence
from tests.writing.references.works import OWN, PRINTED, source


@pytest.mark.parametrize(
    ("given", "expected"),
    [("Jean-Luc", "J.-L."), ("A. B.", "A. B."), ("A.B.", "A. B."), ("Juan de Dios", "J. de D."), ("小明", "小明")],
)
def test_initials(given, expected):
    assert initials(Person("Picard", given)) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("All is lost", "“All is lost,”"),
        ("“All is lost”", "“‘All is lost,’”"),
        ('She said "all"', "“She said ‘all,’”"),
        ("Is it safe?", "“Is it safe?”"),
        ("The workers’", "“The workers’,”"),
    ],
)
def test_a_comma_stands_within_the_marks_of_a_title(title, expected):
    assert quoted(title, ",").replace("\u202f", "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Lind, E.", "Lind, E."), ("Is it?", "Is it?"), ("“All is lost”", "“All is lost.”"), ("It is", "It is.")],
)
def test_a_sentence_ends_with_one_sign(text, expected):
    assert sentence(text) == expected


def test_names_in_a_row():
    assert in_a_row(["A", "B"], "&", comma=True) == "A & B"
    assert in_a_row(["A", "B", "C"], "&", comma=False) == "A, B & C"


def test_lists_sort_without_articles_accents_and_marks():
    assert alphabetical("The Évening “Post”") == "evening post"
    assert alphabetical("Theatre") == "theatre"


def test_an_outlet_that_names_itself_as_author_is_none():
    assert Work.of(OWN).authors == ()
    assert Work.of(PRINTED).authors == (Person("Hall", "Martin", "Jr."),)


def test_the_full_stop_of_a_headline_is_the_citations_own():
    assert Work.of(source(1, title="It is over.")).title == "It is over"
