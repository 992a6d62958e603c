import pytest

from briefing.writing.references.chicago import entry, short_note, sorting
from briefing.writing.references.work import Work
from tests.writing.example_brief import HOUSE
from tests.writing.references.works import (
    BY_SEVEN,
    BY_THREE,
    BY_TWO,
    NAMELESS,
    PRINTED,
    SIGNED,
    UNSIGNED,
    UNTITLED,
)

LABELS = HOUSE.labels


def words(form, source) -> str:
    return "".join(run.text for run in form(Work.of(source), LABELS)).replace("\u202f", "")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (BY_TWO, "Calloway and von der Leyen, “Inspectors Had Warned of Dust”"),
        (BY_THREE, "Picard et al., “Is the Port Safe?”"),
        (UNSIGNED, "“‘Nobody Told Us’ Say Families”"),
        (UNTITLED, "Marrow Star"),
    ],
)
def test_a_later_note_is_short(source, expected):
    assert words(short_note, source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            SIGNED,
            "Calloway, Ines. “Blast at Grain Terminal Kills Eleven.” The Harbour Courier, March 7, 2025. "
            "https://courier.example/a.",
        ),
        (
            UNSIGNED,
            "Marrow Star. “‘Nobody Told Us’ Say Families.” n.d. Accessed March 9, 2025. https://star.example/c.",
        ),
        (
            BY_SEVEN,
            "Abel, Ann, Bob Bode, Cy Cole, et al. “Five Hands.” Anon Weekly, May 1, 2025. https://weekly.example/f.",
        ),
        (PRINTED, "Hall, Martin, Jr. “On Paper.” The Harbour Courier, December 31, 2024."),
        (UNTITLED, "Marrow Star. March 5, 2025. https://star.example/h."),
        (NAMELESS, "“What Residents Should Know.” n.d."),
    ],
)
def test_an_entry_of_a_bibliography(source, expected):
    assert words(entry, source) == expected


def test_a_bibliography_goes_by_authors_and_outlets_without_the():
    works = sorted(map(Work.of, (UNSIGNED, SIGNED, BY_SEVEN, BY_TWO)), key=sorting)
    assert [work.source for work in works] == [BY_SEVEN, SIGNED, BY_TWO, UNSIGNED]
