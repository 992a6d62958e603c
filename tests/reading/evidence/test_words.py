import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.reading.evidence import words
from briefing.reading.evidence.words import date_words


def test_doubtful_languages_are_kinds_of_those_that_name_the_day_first():
    order = date_words().order
    assert {code.partition("-")[0] for code in order.doubtful} <= order.day_first | {"hi"}


def test_no_word_stands_twice_in_a_list():
    known = tomllib.loads(Path(words.__file__).with_name("dates.toml").read_text("utf-8"))
    twice = {name: [each for each in set(found) if found.count(each) > 1] for name, found in _lists(known, "")}
    assert not any(twice.values()), {name: found for name, found in twice.items() if found}


def _lists(table: dict[str, Any], name: str) -> Iterator[tuple[str, list[str]]]:
    for key, found in table.items():
        if isinstance(found, dict):
            yield from _lists(found, f"{name}.{key}")
        else:
            yield f"{name}.{key}", found
