"""The manifest of an archive: the file by which a folder is known to be one, and how its articles were searched."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from briefing.archived import MANIFEST, is_laid_out_as_archive
from briefing.errors import BadData, CannotWrite, Unavailable, UsageError, damaged, unreadable
from briefing.files import cannot_write, place
from briefing.model.article import USUAL_LANGUAGE

SCHEMA = "briefing/archive"
VERSION = 2
"""Of the schema: it rises with each change after which an older program would misread what a newer one wrote."""

_REMEDY = "put back a copy, or write it by hand as docs/archive.md has it under “The files”"


@dataclass(frozen=True, slots=True)
class Manifest:
    """How the articles of an archive are read and searched.

    With the reading model, or by rules alone; `language` is that of texts too short to tell it, None for English.
    """

    reading_model: bool
    language: str | None = None


def is_archive(path: Path | str) -> bool:
    """Whether a path is an archive, of whatever version; a folder of another program's `archive.json` is none.

    Raises `BadData` for a folder laid out as an archive whose manifest cannot be read, so that it is not taken for a
    folder of articles, file by file.
    """
    store = Path(path)
    try:
        found = _read(store)
        if found.get("schema") == SCHEMA:
            return True
        fault: Exception = ValueError(f'its schema is not "{SCHEMA}"')
    except FileNotFoundError:
        fault = ValueError("it is not there")
    except PermissionError as error:
        raise unreadable(store / MANIFEST, error) from error
    except (OSError, ValueError, RecursionError) as error:
        fault = error
    if is_laid_out_as_archive(store):
        raise damaged(store / MANIFEST, fault, _REMEDY) from fault
    return False


def manifest_of(store: Path) -> Manifest:
    """The manifest of an archive; raises `UsageError` where the folder is none, `BadData` for another version."""
    if not is_archive(store):
        raise UsageError(f"{store} is no archive; `briefing archive INPUT... -o {store}` makes one")
    found = _read(store)
    reading_model, language = found.get("reading_model"), found.get("language")
    if found.get("version") != VERSION:
        raise BadData(
            f"{store} is an archive of version {found.get('version')}, and this program reads version {VERSION}; "
            f"use the briefing that made it, or make it anew"
        )
    if not isinstance(reading_model, bool):
        raise _wrong(store, "reading_model", "true or false")
    if language is not None and not isinstance(language, str):
        raise _wrong(store, "language", "the code of a language, or null")
    return Manifest(reading_model, language)


def _wrong(store: Path, key: str, wanted: str) -> BadData:
    return BadData(f"{store / MANIFEST} is damaged ({key} must be {wanted}); {_REMEDY}")


def opened(store: Path, manifest: Manifest) -> None:
    """Make the folder an archive, or see that it is one that was made alike.

    Raises `CannotWrite` where it holds something else, `UsageError` where its articles are searched in another way.
    """
    if is_archive(store):
        _require_alike(store, manifest_of(store), manifest)
        return
    require_free(store)
    content = {"schema": SCHEMA, "version": VERSION, **asdict(manifest)}
    place({MANIFEST: json.dumps(content, indent=1).encode() + b"\n"}, store)


def _require_alike(store: Path, made: Manifest, wanted: Manifest) -> None:
    if made.reading_model != wanted.reading_model:
        how = ("--no-model", "--model") if wanted.reading_model else ("--model", "--no-model")
        raise UsageError(f"{store} was made with {how[0]}; use that, or another folder for {how[1]}")
    if (made.language or USUAL_LANGUAGE) != (wanted.language or USUAL_LANGUAGE):
        before, now = (f"with --lang {each.language}" if each.language else "without --lang" for each in (made, wanted))
        raise UsageError(f"{store} was made {before}; do that, or name another folder to fill one {now}")


def require_by_rules(store: Path, why: str) -> None:
    """Raise `Unavailable` where an archive is searched with the reading model, which is missing here: `why`."""
    if is_archive(store) and manifest_of(store).reading_model:
        raise Unavailable(
            f"{store} was made with the reading model, which cannot be loaded here: {why}; "
            "install that, or use another folder"
        )


def require_free(store: Path) -> None:
    """Raise `CannotWrite` where a folder holds something and is no archive."""
    try:
        others = store.exists() and any(not each.name.startswith(".") for each in store.iterdir())
    except OSError as error:
        raise cannot_write(error, store) from error
    if others and not is_archive(store):
        raise CannotWrite(f"{store} is no archive and not empty; choose another folder with -o")


def _read(store: Path) -> dict[str, object]:
    found = json.loads((store / MANIFEST).read_bytes())
    return found if isinstance(found, dict) else {}
