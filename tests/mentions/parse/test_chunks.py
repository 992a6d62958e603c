from dataclasses import replace

import pytest

from briefing.mentions.parse import chunks as room
from briefing.mentions.parse.chunks import chunks
from briefing.model import Article
from tests.make import article


def of(*languages: str) -> list[Article]:
    made = (article("A crane fell.", id=f"{number}") for number in range(len(languages)))
    return [replace(each, language=language) for each, language in zip(made, languages, strict=True)]


def test_a_chunk_holds_neighbours_of_one_language() -> None:
    found = list(chunks(of("en", "en", "fr", "en"), lambda each: each))
    assert [[each.id for each in chunk] for chunk in found] == [["0", "1"], ["2"], ["3"]]


@pytest.mark.parametrize(("limit", "most"), [("MOST", 2), ("MOST_CHARACTERS", 14)])
def test_a_chunk_is_closed_once_it_is_full(monkeypatch: pytest.MonkeyPatch, limit: str, most: int) -> None:
    monkeypatch.setattr(room, limit, most)
    found = list(chunks([(each, ()) for each in of("en", "en", "en")], lambda pair: pair[0]))
    assert [len(chunk) for chunk in found] == [2, 1]
