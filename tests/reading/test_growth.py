"""One token, over and over: every reader ends, as none takes time by the square of the length or worse.

There is no clock in these tests but the one that ends a reader which does not: a pattern that tries every end from
every start takes more than six seconds at this length, and one that is worse takes for ever.
"""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="a process is ended by the processor time that it took")

CHARACTERS = 32_000
TOKENS = 4_000
"""Of a token of many characters, so few that they stay under the limits that refuse a file at sight."""

ENDS_WITHIN = 6
"""Seconds of processor time for a file, which needs less than one: however busy the machine is, it is as many."""

READ = """
import resource
import sys
import time
from pathlib import Path
from briefing.reading import read
for path in sorted(Path(sys.argv[1]).glob("*/*")):
    if path.suffix == ".toml":
        continue
    print(path, flush=True)
    until = int(time.process_time()) + int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
    reading = read([path])
    assert len(reading.articles) + len(reading.skipped) >= 1
"""

STORY = "The council met on Friday and closed the old bridge."
IN_TEXT = {
    "comments": "<!---->", "open comments": "<!--", "blanks": " ", "tabs": "\t", "line ends": "\n", "wraps": "a\n",
    "blank lines": "a\n \n", "brackets": "(", "square": "[", "braces": "{", "quotes": "“", "straight quotes": '"',
    "full stops": ".", "sentences": "A. ", "dashes": "-", "dash lines": "---\n", "slashes": "A/", "marks": "*",
    "capitals": "AB, ", "initials": "A. B ", "dateline": "ROME (", "credits": "(AP) ", "labels": "Photo: ",
    "headings": "Read more:\n\n", "contributors": "contributed to this report", "open contributors": "contributed to ",
    "follow": "follow us ", "updated": "Updated 1", "corrections": "Correction: a\n\n", "digits": "1", "at": "@",
    "escapes": "\x1b[31m", "zero width": "\u200b", "ideographs": "字", "unpaired": "\ufffd",
}  # fmt: skip
IN_MARKDOWN = {
    "front matter": "---\n", "keys": "a: b\n", "lists": "- ", "list lines": "- a\n", "quotes": "> ", "headings": "# ",
    "stars": "*a ", "doubled": "**a", "ticks": "`", "links": "[a](", "pictures": "![", "open links": "[",
    "rules": "***\n", "tags": "<b>", "entities": "&amp;", "references": "[a]: b\n", "numbers": "1. ", "pipes": "|",
    "backslashes": "\\", "fences": "```\n", "indented": "    a\n", "underscores": "_a_", "autolinks": "<http://a",
    "comments": "<!---->",
}  # fmt: skip
IN_HTML = {
    "comments": "<!---->", "open comments": "<!--", "open tags": "<", "endings": ">", "paragraphs": "<p>a",
    "ends": "</p>", "inline": "<b>", "links": "<a href='", "metas": "<meta charset", "meta blanks": "<meta charset= ",
    "breaks": "<br>", "scripts": "<script type='application/ld+json'>", "times": "<time pubdate>", "entities": "&#147;",
    "cells": "<td>", "rows": "<table><tr>", "lists": "<ul><li>", "headings": "<h1>", "sections": "<![CDATA[",
    "instructions": "<?xml ", "hidden": "<p hidden>a",
    "items": "<i itemscope><meta itemprop='datePublished' content='1'>",
    "dates": "<time>9 May 2019</time>", "stories": "<div><h2>a</h2><time>9 May 2019</time></div>",
    "notices": "<div class='consent'>a</div>", "openings": "<div>We use cookies", "unscripted": "<noscript><p>a",
    "listed": "<p>a</p><ul><li>b</ul>", "nested": "<ul><li>a", "stamps": "<p class='date'>Osmere, 9 May 2019</p>",
}  # fmt: skip
IN_WIRE = {"starts": "\x01", "texts": "\x02", "messages": "\x01a\x02a\x03", "lines": "a\n", "indented": "   a\n"}
IN_TAG = {"letters": "x", "attributes": " a='b'", "quotes": "'", "blanks": " ", "hyphens": "-", "values": "a="}
IN_MATTER = {
    "ends": "---\n", "keys": "a: b\n", "lists": "- ", "items": "- a\n", "flow": "[", "quotes": '"', "blanks": "    \n",
    "dots": "..", "anchors": "&a ", "names": "*a ", "pipes": "|", "comments": "#", "dashes": "-",
}  # fmt: skip
IN_JSONL = {
    "braces": "{",
    "lists": "[",
    "texts": '{"text":',
    "escapes": "\\",
    "quotes": '"',
    "blanks": " ",
    "lines": "{}\n",
}
IN_RECORD = {"tables": "[a]\n", "lists": "[", "dots": "a.", "quotes": '"', "comments": "#", "keys": "id=1\n"}

HEADS = {
    "text.txt": ("", IN_TEXT),
    "story.txt": (f"{STORY}\n\n", IN_TEXT),
    "comments.txt": ("<!-- a -->", {"comments": "<!---->", "blanks": "<!-- -->\n", "open": "<!--", "xml": "<?xml "}),
    "plain.md": ("", IN_MARKDOWN),
    "matter.md": ("---\ntitle: a\n", IN_MATTER),
    "page.html": (f"<html><body><p>{STORY}</p>", IN_HTML),
    "article.html": (f"<html><title>{STORY}</title><body><h1>{STORY}</h1>", IN_HTML),
    "wire.txt": ("\x01abc\x02a", IN_WIRE),
    "tag.html": ("<html><body><p", IN_TAG),
    "script.html": ("<html><script type='application/ld+json'>", {**IN_JSONL, "wraps": "<!--", "ends": "--> "}),
    "lines.jsonl": ("", IN_JSONL),
    "value.jsonl": (f'{{"text": "{STORY}", "title": ', IN_JSONL),
}


def test_a_reader_ends_whatever_is_repeated(tmp_path):
    _write_files(tmp_path)
    _write_records(tmp_path)
    # One process for all files, as starting one takes longer than reading those of a format.
    done = subprocess.run(
        [sys.executable, "-c", READ, str(tmp_path), str(ENDS_WITHIN)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout.splitlines()[-1]}: {done.stderr}"
    assert len(done.stdout.splitlines()) == sum(len(tokens) for _, tokens in HEADS.values()) + 2 * len(IN_RECORD)


def _write_files(folder: Path) -> None:
    for name, (head, tokens) in HEADS.items():
        (folder / name).mkdir()
        for what, token in tokens.items():
            count = TOKENS if len(token) > 1 else CHARACTERS
            path = (folder / name / what).with_suffix(Path(name).suffix)
            path.write_text(head + token * count, encoding="utf-8")


def _write_records(folder: Path) -> None:
    for what, token in IN_RECORD.items():
        for head in ("", "title = "):
            own = folder / f"record {what} {len(head)}"
            own.mkdir()
            (own / "a.txt").write_text(STORY)
            (own / "a.toml").write_text(head + token * TOKENS)
