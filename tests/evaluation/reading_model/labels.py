"""Classes of sentences of 627 further articles (`labels.jsonl`): their places and letters, without the text.

Machine readers gave them, by the definitions of gold/reader/README.md (card.md says how well they agree with careful
readers). The text lies with the gold; of each article its digest is noted, so that no class falls on other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from gold import read_rows

from briefing.model.article import content_id
from reading_model.examples import CLASSES, Sentence, Text

LABELS = Path(__file__).with_name("labels.jsonl")
_LABEL = re.compile(r"(\d+)-(\d+)([NBASJ])([123]?)")
"""A sentence: "305-452N2" is a sentence from 305 to 452 that is news, of weight 2."""

Row = dict[str, str]
"""An article of `LABELS`: the `file` of the gold that holds it, its `id`, the `digest` of its text, its `sentences`."""


def labelled(gold: Path) -> list[Text]:
    """The articles of `LABELS` as far as their sentences have a class.

    Raises `SystemExit` where a text is another than the one that was read, or where none is there.
    """
    rows = read_rows(LABELS)
    texts = texts_of(rows, gold)
    return [_labelled(row, texts[_name(row)]) for row in rows]


def stamped(rows: Iterable[Row], gold: Path) -> list[Row]:
    """The rows with the digest of each text, which one without it gets.

    Raises `SystemExit` where a text is another than the one whose digest is noted: its sentences are to be read again.
    """
    rows = list(rows)
    texts = texts_of(rows, gold)
    return [_stamped(row, texts[_name(row)]) for row in rows]


def texts_of(rows: Iterable[Row], gold: Path) -> dict[tuple[str, str], str]:
    """The text of each row by its file and id; raises `SystemExit` where one is not there."""
    rows = list(rows)
    texts = {}
    for name in {row["file"] for row in rows}:
        texts.update({(name, article["id"]): article["text"] for article in read_rows(gold / name)})
    if missing := [": ".join(_name(row)) for row in rows if _name(row) not in texts]:
        raise SystemExit(f"not in the gold data: {', '.join(missing)}")
    return texts


def _name(row: Row) -> tuple[str, str]:
    return row["file"], row["id"]


def _labelled(row: Row, text: str) -> Text:
    _check(row, text)
    sentences = tuple(
        Sentence(int(start), int(end), CLASSES[letter], int(weight or 0))
        for start, end, letter, weight in _LABEL.findall(row["sentences"])
    )
    return Text(row["id"], text[: sentences[-1].end], sentences)


def _stamped(row: Row, text: str) -> Row:
    if "digest" in row:
        _check(row, text)
        return row
    return {"file": row["file"], "id": row["id"], "digest": content_id(text), "sentences": row["sentences"]}


def _check(row: Row, text: str) -> None:
    if row.get("digest") != content_id(text):
        raise SystemExit(f"{row['file']}: {row['id']} is another text than the one whose sentences were read")
