"""What the evaluation commands share: their options, and the documents of a set."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from gold import command_line, corpora, is_installed, load_rows, read_rows, reader_corpus, training_command_line


def test_a_command_is_explained_by_the_first_line_of_its_docstring() -> None:
    assert command_line("Score dates: `dating.py`.\n\nMore.").description == "Score dates: `dating.py`."
    assert command_line(None).description == ""


def test_a_training_writes_only_where_asked() -> None:
    assert training_command_line("Fit.").parse_args([]).write is False
    assert training_command_line("Fit.").parse_args(["--write"]).write is True


def test_what_is_missing_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert is_installed("json")
    assert not is_installed("json", "no_such_module")
    assert capsys.readouterr().err == "skipped, no_such_module missing: pip install -e '.[train]'\n"


def test_documents_are_read_in_the_order_of_the_file_or_of_their_ids(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text('{"id": "b"}\n\n{"id": "a"}\n', encoding="utf-8")
    assert [row["id"] for row in read_rows(path)] == ["b", "a"]
    assert [row["id"] for row in load_rows(path)] == ["a", "b"]


def test_a_corpus_of_readers_is_its_articles_and_what_they_noted(tmp_path: Path) -> None:
    home = tmp_path / "gold" / "reader"
    home.mkdir(parents=True)
    (home / "marlo.articles.jsonl").touch()
    (home / "marlo.json").write_text(json.dumps({"cutoff": "2024-05-17"}), encoding="utf-8")
    assert corpora(tmp_path) == ["marlo"]
    assert reader_corpus(tmp_path, "marlo") == (home / "marlo.articles.jsonl", {"cutoff": "2024-05-17"})
