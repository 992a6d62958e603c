"""A brief of two articles, composed as the program does, and files of it that somebody changed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing.labels import Labels
from briefing.model import Article
from briefing.model.document import Brief
from briefing.model.proof import Proof
from briefing.proof import Report, check, read_printed
from briefing.writing import render
from briefing.writing.proof import proof_of
from tests.brief.example import BRIDGE, DAM, GAZETTE, HERALD, OLD, UNDATED, WIRE, composed
from tests.writing.example_brief import HOUSE

ARTICLES = (HERALD, GAZETTE, WIRE, OLD, UNDATED)
KINDS = ("pdf", "docx", "json", "html")

Write = Callable[..., Path]


@pytest.fixture(scope="session")
def brief() -> Brief:
    return composed(DAM, BRIDGE)


@pytest.fixture
def forge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """A function that writes a brief as a file of some kind, which carries the record of another brief."""

    def write(kind: str, printed: Brief, recorded: Brief | None = None, proof: Proof | None = None) -> Path:
        def forged(_brief: Brief, _labels: Labels, **more: Any) -> Proof:
            return proof or proof_of(recorded or printed, HOUSE.labels, **more)

        for module in ("pdf", "word", "data", "html"):
            monkeypatch.setattr(f"briefing.writing.{module}.proof_of", forged)
        path = tmp_path / f"brief.{kind}"
        path.write_bytes(render(printed, kind))
        return path

    return write


def verified(path: Path, articles: tuple[Article, ...] = ARTICLES) -> Report:
    return check(read_printed(path), articles)


def changed(article: Article, **changes: str) -> tuple[Article, ...]:
    """The articles; one of them, and those of the same wording, with another text or id."""
    return tuple(replace(one, **changes) if one.text == article.text else one for one in ARTICLES)
