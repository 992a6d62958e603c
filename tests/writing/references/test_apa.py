import pytest

from briefing.writing.references.apa import entry, marks, sorting
from briefing.writing.references.work import Work
from tests.writing.example_brief import HOUSE
from tests.writing.references.works import IN_MONTH, NAMELESS, OWN, UNTITLED, source

LABELS = HOUSE.labels


def listed(*sources) -> list[str]:
    works = sorted(map(Work.of, sources), key=sorting)
    found = marks(works, LABELS)
    return ["".join(run.text for run in entry(work, found[work.source.number], LABELS)) for work in works]


def named(*authors: str, year: str = "March 2025") -> list[str]:
    sources = [
        source(number, title=f"Title {number}", publisher="Star", author=author, published=year, basis="dateline")
        for number, author in enumerate(authors, 1)
    ]
    works = sorted(map(Work.of, sources), key=sorting)
    found = marks(works, LABELS)
    return [found[number].text for number in range(1, len(authors) + 1)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (UNTITLED, "[title not known]. (2025, March 5). Marrow Star. https://star.example/h"),
        (NAMELESS, "What Residents Should Know. (n.d.)."),
        (OWN, "Our View. (2025, March 5). Marrow Star. https://star.example/i"),
        (IN_MONTH, "Spring. (2025, March). Marrow Star."),
    ],
)
def test_an_entry_of_what_says_little_of_itself(source, expected):
    assert listed(source) == [expected]


def test_letters_tell_the_works_of_a_year_apart_in_the_order_of_their_days():
    assert named("Eva Lind", "Eva Lind", "Ann Abel") == ["Lind, 2025a", "Lind, 2025b", "Abel, 2025"]
    assert named("Eva Lind", "Eva Lind", year="not known") == ["Lind, n.d.-a", "Lind, n.d.-b"]


def test_initials_tell_authors_of_one_family_name_apart():
    assert named("Eva Lind", "Karl Lind", "Ann Abel") == ["E. Lind, 2025", "K. Lind, 2025", "Abel, 2025"]


def test_as_many_authors_are_named_as_tell_the_works_apart():
    first, second = named("Eva Lind; Ann Abel; Cy Cole; Di Dorn", "Eva Lind; Bob Bode; Cy Cole; Di Dorn")
    assert (first, second) == ("Lind, Abel, et al., 2025", "Lind, Bode, et al., 2025")


def test_a_long_title_is_cut_where_it_stands_for_an_author():
    work = Work.of(source(1, title="Port Marrow terminal explosion leaves fourteen dead, governor says"))
    assert marks([work], LABELS)[1].text == "“Port Marrow terminal explosion leaves,” n.d."


def test_of_more_than_twenty_authors_some_are_left_out():
    letters = "ABCDEFGHIJKLMNOPQRSTUV"
    author = "; ".join(f"Ann {letter}olm" for letter in letters)
    (written,) = listed(source(1, title="Many", author=author))
    assert "Solm, A., . . . Volm, A. (n.d.)." in written
    assert "Tolm" not in written
