"""What a brief carries to prove itself: digests of the source texts, and all printed texts with the words they cite.

Writers put the record into their files; `briefing.proof` compares it with what the file prints, and with the sources.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from pydantic import TypeAdapter, ValidationError

SCHEMA = "briefing/proof"
SCHEMA_VERSION = 2
NAMESPACE = "urn:briefing:proof"
"""The namespace of the part of a Word document that holds the record, in one element `proof`, as JSON."""

FILE_NAME = "briefing-proof.json"
"""The name of the record as an attachment of a file."""

_QUOTATION = re.compile('“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|"([^"]*)"')
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_BETWEEN_MARKS = re.compile("(?<=[“„«‘‚‹”’»›\"']) (?=[“„«‘‚‹”’»›\"'])")  # a thin space, in some formats
# What fonts that lack the left character show in its place.
_LOOKALIKES = str.maketrans({"‐": "-", "‑": "-", "‒": "–", "―": "—", "−": "–", "ʼ": "’", "⁄": "/"})


@dataclass(frozen=True, slots=True)
class ProofSource:
    """A source by its number: the id of its article, the SHA-256 of its text (UTF-8), and how a reader knows it."""

    number: int
    article: str
    sha256: str
    title: str
    publisher: str
    url: str


@dataclass(frozen=True, slots=True)
class CitedWords:
    """The characters of a source that a line cites, and the words that stand there, "" where they are not kept."""

    source: int
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class ProofText:
    """A text that the brief prints, as a reader sees it.

    A line that cites has its `citations`; `quoted` are its words that the first of them must hold, none where it quotes
    nobody, and `numbers` how the text ends: the numbers of the sources, as printed. `by_hand`: a person wrote it, or it
    reports what a person wrote; no source has to hold its words.
    """

    text: str
    section: str = ""
    quoted: tuple[str, ...] = ()
    numbers: str = ""
    citations: tuple[CitedWords, ...] = ()
    by_hand: bool = False

    @property
    def words(self) -> str:
        """The text without the numbers of its sources."""
        return self.text.removesuffix(self.numbers).rstrip() if self.numbers else self.text


@dataclass(frozen=True, slots=True)
class Proof:
    """The record of one brief: what it prints in order, its sources, and what stands on every page besides.

    `program` is the version that wrote it. `besides` are words that one format shows outside all that: in pictures,
    notes and fields. `parts` are digests of the parts of a file of data, by name. `forms` is what may stand for each
    source after a line, by its number, where that does not.
    """

    program: str
    sources: tuple[ProofSource, ...]
    texts: tuple[ProofText, ...]
    pages: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


_OPTIONAL = "forms"  # of most briefs there are none
_KEYS = tuple(each.name for each in fields(Proof))
_PROOF = TypeAdapter(Proof)


def digest(text: str) -> str:
    """The SHA-256 of a source text, as hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def data_digest(value: object) -> str:
    """The SHA-256 of a part of a file of data, whatever its layout."""
    return digest(json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True))


def comparable(text: str) -> str:
    """`text` without what differs between formats: kinds of space, invisible characters, what fonts show for others.

    >>> comparable("7\u00a0 October\u202f2015")
    '7 October 2015'
    """
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", text)).translate(_LOOKALIKES)
    return _BETWEEN_MARKS.sub("", " ".join(text.split()))


def quotations(words: str) -> tuple[str, ...]:
    """What stands between double quotation marks, of which a quotation has none within.

    >>> quotations("“early ‘Thursday’”, report of 8 October 2015")
    ('early ‘Thursday’',)
    """
    return tuple("".join(filter(None, found.groups())) for found in _QUOTATION.finditer(words))


def from_json(record: object) -> Proof:
    """The record of a file. Raises `ValueError` where it is none, or one of another version of the program."""
    if not isinstance(record, dict) or record.get("schema") != SCHEMA:
        raise ValueError("it holds no record of what it prints")
    if record.get("version") != SCHEMA_VERSION:
        raise ValueError(
            f"its record is of form {record.get('version')}, and this version of briefing reads form {SCHEMA_VERSION}: "
            "make the brief anew, or check it with the version that wrote it"
        )
    try:
        return _PROOF.validate_python({key: record[key] for key in _KEYS if key != _OPTIONAL or key in record})
    except (KeyError, ValidationError) as error:
        raise ValueError("the record in it is damaged") from error


def to_json(proof: Proof) -> dict[str, Any]:
    """The record for a file."""
    record = _PROOF.dump_python(proof)
    if not proof.forms:
        del record[_OPTIONAL]
    return {"schema": SCHEMA, "version": SCHEMA_VERSION, **record}


def to_bytes(proof: Proof) -> bytes:
    """The record as a file of its own, the same bytes for the same record."""
    text = json.dumps(to_json(proof), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    # JSON may hold, and XML may not, controls and noncharacters of an article; what
    # turns the direction of text would disturb whoever looks into the file: all that is spelled out.
    return _UNFIT.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode()
