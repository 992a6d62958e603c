"""The man page, made of the help of every command: `python -m briefing.cli.manual > docs/briefing.1`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import version

import typer
import typer.core
from typer.main import get_group

from briefing.cli import app

_TYPE = re.compile(r"<[^>]*>")
_WORD = re.compile(r"<[^>]*>|\S+")
_CODES = (
    ("0", "done"),
    ("2", "wrong usage: an unknown command, option or value"),
    (
        "3",
        "the briefing is written, or the archive filled, but some inputs could not be used; they are listed; "
        "a brief stands but for a person's words; or something of a draft could not be taken over",
    ),
    (
        "65, 66",
        "nothing usable in the input, a damaged memory or archive, an edition to be sent whose files were "
        "changed by hand, or a brief that does not stand in its sources; no input, or sources missing",
    ),
    (
        "69",
        "the edition is made, but a delivery failed; the next run tries again; or what the work needs "
        "cannot be had: the packages of an archive, its reading model, a scheduler, a process that died at it",
    ),
    ("70", "a fault of the program, which would have printed what no source says: nothing is written"),
    ("73, 78", "the output cannot be written; a template or the settings are wrong"),
    ("75", "another run of the same desk is at work, or fills the same archive"),
    ("130, 143", "interrupted, terminated"),
)
"""README has the same table."""
_FILES = (
    ("briefing.toml", "the settings of a desk, here or in the folder ~/.config/briefing"),
    ("edits.toml", "corrections made by hand, next to the settings or to a brief"),
)
_VARIABLES = (
    ("BRIEFING_CONFIG", "the settings file, where --config names none"),
    ("SOURCE_DATE_EPOCH", "the moment to take for now"),
)


def manual() -> str:
    """The page in roff (man(7)); equal for equal help."""
    return "\n".join(_lines(get_group(app))) + "\n"


def _lines(program: typer.core.TyperGroup) -> Iterator[str]:
    yield f'.TH BRIEFING 1 "" "briefing {version("briefing")}" "User Commands"'
    yield from (".SH NAME", r"briefing \- dated and cited briefings from news articles")
    yield from (".SH SYNOPSIS", r".B briefing", r".I COMMAND", "[options]")
    yield from (".SH DESCRIPTION", _text(program.help or ""))
    yield ".SH COMMANDS"
    for name, command in program.commands.items():
        records = (parameter.get_help_record(typer.Context(command)) for parameter in command.params)
        yield from _command(name, command.help or "", filter(None, records))
    for heading, rows in (("EXIT STATUS", _CODES), ("ENVIRONMENT", _VARIABLES), ("FILES", _FILES)):
        yield f".SH {heading}"
        for term, words in rows:
            yield from (".TP", rf".B {_text(term)}", _text(words))


def _command(name: str, explained: str, records: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f".SS briefing {name}"
    for paragraph in explained.split("\n\n"):
        yield from (_text(" ".join(paragraph.split())), ".PP")
    for term, words in records:
        yield from (".TP", _term(term), _text(words))


def _term(term: str) -> str:
    r"""The options of a record in bold, what they take in italics; of an argument its name alone.

    >>> _term("-o, --out <path>"), _term("INPUT... <list[str]>")
    ('\\fB\\-o, \\-\\-out\\fR \\fIpath\\fR', '\\fIINPUT...\\fR')
    >>> _term("--per-second <float range>")
    '\\fB\\-\\-per\\-second\\fR \\fIfloat range\\fR'
    """
    if not term.startswith("-"):
        return rf"\fI{_text(_TYPE.sub('', term).strip())}\fR"
    words = _WORD.findall(term)
    options = [word for word in words if word.startswith("-") or word == "/"]
    takes = [word.strip("<>") for word in words if word not in options]
    return rf"\fB{_text(' '.join(options))}\fR" + "".join(rf" \fI{_text(word)}\fR" for word in takes)


def _text(words: str) -> str:
    """Words as roff prints them: no backslash, hyphen or leading dot of theirs commands anything."""
    ascii_alone = "".join(
        letter if letter.isascii() else rf"\[u{ord(letter):04X}]" for letter in words.replace("\\", r"\e")
    )
    safe = ascii_alone.replace("-", r"\-")
    return rf"\&{safe}" if safe.startswith((".", "'")) else safe


if __name__ == "__main__":
    sys.stdout.write(manual())
