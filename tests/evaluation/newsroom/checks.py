"""Whether what lies on the disk is whole, and nothing lies there that should not."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import sqlite3
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.evaluation.newsroom.room import PROFILE, Room

FORMATS = ("pdf", "docx", "md", "json")


def snapshot(*folders: Path) -> dict[str, str]:
    """The hash of every file below the folders, by path."""
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def torn_edition(folder: Path) -> Iterator[str]:
    """What is wrong with an edition that a reader sees now, whatever has happened to the run that made it."""
    found = {path.name for path in folder.iterdir()}
    if found != {f"{PROFILE}-{folder.name}.{kind}" for kind in FORMATS}:
        yield f"edition {folder.name} holds {sorted(found)}"
    for path in sorted(folder.iterdir()):
        if (fault := broken(path)) is not None:
            yield f"{folder.name}/{path.name}: {fault}"


def torn_deliveries(room: Room) -> Iterator[str]:
    """Files in the drop folder that are not those of their edition."""
    for path in sorted(room.drop.glob("[!.]*")):
        original = room.output / path.stem.removeprefix(f"{PROFILE}-") / path.name
        if not original.exists() or original.read_bytes() != path.read_bytes():
            yield f"drop folder: {path.name} is not the edition's"


def debris(room: Room) -> Iterator[str]:
    """Temporary files and folders, which no run leaves that came to its end, anywhere but in caches."""
    for folder in (room.output.parent, room.drop, room.state):
        for path in sorted(folder.rglob("*")):
            if path.name.startswith(".") or path.suffix in (".tmp", ".old") or path.name == "holder.json":
                yield f"left behind: {path.relative_to(room.folder)}"


def broken(path: Path) -> str | None:
    """Why a file is not a whole document of its kind, or None."""
    content = path.read_bytes()
    try:
        return _KINDS[path.suffix](content)
    except Exception as error:  # whatever a reader says of it
        return f"{type(error).__name__}: {error}"


def _pdf(content: bytes) -> str | None:
    from pypdf import PdfReader

    pages = PdfReader(io.BytesIO(content)).pages
    return None if content.rstrip().endswith(b"%%EOF") and len(pages) > 0 else "no end"


def _docx(content: bytes) -> str | None:
    from docx import Document

    torn = zipfile.ZipFile(io.BytesIO(content)).testzip()
    return torn or (None if Document(io.BytesIO(content)).paragraphs else "empty")


def _md(content: bytes) -> str | None:
    text = content.decode()
    return None if text.endswith("\n") and "Coverage" in text else "no end"


def _json(content: bytes) -> str | None:
    return None if json.loads(content)["schema"] == "briefing/brief" else "no brief"


_KINDS = {".pdf": _pdf, ".docx": _docx, ".md": _md, ".json": _json}


def committed(room: Room) -> Counter[date]:
    """How many editions of each day the program remembers, read from a copy so that nothing of it is touched."""
    if not (room.state / "state.sqlite").exists():
        return Counter()
    with tempfile.TemporaryDirectory() as name:
        for path in room.state.glob("state.sqlite*"):
            if path.suffix != ".broken" and "broken" not in path.name:
                shutil.copy(path, name)
        connection = sqlite3.connect(Path(name) / "state.sqlite")
        try:
            rows = connection.execute("SELECT date FROM edition WHERE profile = ?", (PROFILE,)).fetchall()
        except sqlite3.DatabaseError:
            return Counter()
        finally:
            connection.close()
    return Counter(date.fromisoformat(row[0]) for row in rows)
