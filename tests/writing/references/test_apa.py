from datetime import date

from briefing.writing.references.apa import entry, marks, sorting
from briefing.writing.references.work import Work
from tests.writing.example_brief import HOUSE
from tests.writing.references.works import source

LABELS = HOUSE.labels


def in_order(sources) -> list[Work]:
    return sorted(map(Work.of, sources), key=lambda work: sorting(work, LABELS))


def listed(*sources) -> list[str]:
    works = in_order(sources)
    found = marks(works, LABELS)
    return ["".join(run.text for run in entry(work, found[work.source.number], LABELS)) for work in works]


def named(*authors: str, year: str = "March 2025") -> list[str]:
    sources = [
        source(number, title=f"Title {number}", publisher="Star", author=author, published=year, basis="dateline")
        for number, author in enumerate(authors, 1)
    ]
    found = marks(in_order(sources), LABELS)
    return [found[number].text for number in range(1, len(authors) + 1)]


def test_letters_tell_the_works_of_a_year_apart_in_the_order_of_their_days():
    assert named("Eva Lind", "Eva Lind", "Ann Abel") == ["Lind, 2025a", "Lind, 2025b", "Abel, 2025"]
    assert named("Eva Lind", "Eva Lind", year="not known") == ["Lind, n.d.-a", "Lind, n.d.-b"]


def test_the_works_of_an_author_go_by_what_is_known_of_their_dates_those_without_any_first():
    spoken = [
        "28 February – 3 March 2025",
        "3–4 March 2025",
        "September 2025",
        "2025",
        "2019",
        "on or before 1 May 2018",
    ]
    sources = [
        source(number, title="T", author="Ann Abel", published=published) for number, published in enumerate(spoken, 1)
    ]
    sources.append(source(7, title="T", author="Ann Abel", published_day=date(2025, 3, 2)))
    assert [work.source.number for work in in_order(sources)] == [6, 5, 1, 4, 7, 2, 3]
    found = marks(in_order(sources), LABELS)
    assert [found[number].year for number in (6, 5, 1, 4, 7, 2, 3)] == [
        "n.d.", "2019", "2025a", "2025b", "2025c", "2025d", "2025e",
    ]  # fmt: skip


def test_initials_tell_authors_of_one_family_name_apart():
    assert named("Eva Lind", "Karl Lind", "Ann Abel") == ["E. Lind, 2025", "K. Lind, 2025", "Abel, 2025"]


def test_one_author_with_initials_and_without_is_one():
    assert named("Eva Lind", "E. Lind", "Lind, Eva") == ["Lind, 2025a", "Lind, 2025b", "Lind, 2025c"]


def test_as_many_authors_are_named_as_tell_the_works_apart():
    first, second = named("Eva Lind; Ann Abel; Cy Cole; Di Dorn", "Eva Lind; Bob Bode; Cy Cole; Di Dorn")
    assert (first, second) == ("Lind, Abel, et al., 2025", "Lind, Bode, et al., 2025")


def test_a_long_title_is_cut_where_it_stands_for_an_author():
    work = Work.of(source(1, title="Port Marrow terminal explosion leaves fourteen dead, governor says"))
    assert marks([work], LABELS)[1].text == "“Port Marrow terminal explosion leaves,” n.d."
    work = Work.of(source(1, title="“Nobody ever warned us of it at all, not once,” say families"))
    assert marks([work], LABELS)[1].text == "“\u202f‘Nobody ever warned us of it at all,’\u202f” n.d."


def test_of_more_than_twenty_authors_some_are_left_out():
    letters = "ABCDEFGHIJKLMNOPQRSTUV"
    author = "; ".join(f"Ann {letter}olm" for letter in letters)
    (written,) = listed(source(1, title="Many", author=author))
    assert "Solm, A., . . . Volm, A. (n.d.)." in written
    assert "Tolm" not in written
