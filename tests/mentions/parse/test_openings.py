"""Where another line may begin."""

from __future__ import annotations

import pytest

from briefing.mentions.parse.openings import bare, claims_name, is_plain, may_begin, stands_alone
from tests.make import article

REST = "Vale told a court in Marlo that he knew"


@pytest.mark.parametrize(
    ("before", "begins"),
    [("bank", True), ("the", False), ("on", False), ("bank,", False), ("bank:", False), ("bank”", True)],
)
def test_a_line_begins_after_a_word_of_content(before: str, begins: bool) -> None:
    words = f"Two held over {before} {REST}".split()
    assert may_begin(words, 4, article("")) is begins


def test_a_line_has_six_words_without_an_end_among_them() -> None:
    assert not may_begin(["Two", "held", "over", "bank", "Vale", "told", "a", "court"], 4, article(""))
    assert not may_begin(["Two", "held", "over", "bank", "Vale", "left.", "He", "had", "not", "gone"], 4, article(""))


@pytest.mark.parametrize(
    "before", ["executive", "says", "film", "minister", "champion", "actress", "suspect", "ex-wife"]
)
def test_what_a_name_goes_with_claims_it(before: str) -> None:
    assert claims_name(["the", before], 1, article(""))


def test_so_does_an_owner_before_that_word() -> None:
    assert claims_name(["Orr's", "sister"], 1, article(""))


def test_a_name_stands_alone_after_no_article_and_no_verb() -> None:
    assert stands_alone(["tighter", "rules", "Vale"], 2, article(""))
    assert not stands_alone(["the", "rules", "Vale"], 2, article(""))
    assert not stands_alone(["they", "warned", "Vale"], 2, article(""))


def test_a_word_is_compared_without_its_marks() -> None:
    assert bare("“Vale's”") == "Vale's".removesuffix("'s")
    assert is_plain("“rules”")
    assert not is_plain("“Rules”")
