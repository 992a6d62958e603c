"""Where the parser ends: one module knows it, and a language is that module and its words."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

import briefing
from briefing.mentions import LANGUAGES
from briefing.mentions.parse import parsers
from briefing.mentions.parse.parsing import ToParse, over_parses
from briefing.mentions.parse.records import Row, Sentence
from tests.make import article

ROOT = Path(briefing.__file__).parent


def imported(code: str) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def test_the_modules_of_english_alone_import_spacy() -> None:
    code = {str(file.relative_to(ROOT)): file.read_text(encoding="utf-8") for file in ROOT.rglob("*.py")}
    users = [name for name, words in code.items() if "spacy" in words and "spacy" in imported(words)]
    assert sorted(users) == [f"mentions/parse/english_{name}.py" for name in ("forms", "spacy", "vectors")]


def test_events_are_found_in_the_languages_that_have_a_parser_and_words() -> None:
    files = (ROOT / "mentions" / "languages").glob("*.toml")
    assert {file.stem for file in files} & set(parsers.PARSERS) == LANGUAGES


def test_the_packages_are_those_that_a_parser_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsers, "parser_of", lambda language: SimpleNamespace(PACKAGES=("lxml", "no-such-parser")))
    assert parsers.packages() == {"lxml", "no-such-parser"}


class _Spaces:
    """A parser that takes every blank for the end of a word, and every word for a name."""

    def parse(self, texts: Sequence[str]) -> Iterator[list[list[Row]]]:
        for text in texts:
            places = [place for place, sign in enumerate(f" {text}") if sign == " "]
            parts = zip(places, text.split(" "), strict=True)
            yield [[Row(part, start, " ", part, "NNP", "PROPN", "dep", 0) for start, part in parts]]


def test_the_parser_can_be_exchanged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.mentions.parse.parsing.parser_of", lambda language: _Spaces())

    def use(sentences: list[Sentence]) -> list[str]:
        return [word.text for sentence in sentences for word in sentence.words]

    assert list(over_parses([ToParse(article("Marlo fell.")), ToParse(article("Tessin stands."))], use)) == [
        ["Marlo", "fell."],
        ["Tessin", "stands."],
    ]
