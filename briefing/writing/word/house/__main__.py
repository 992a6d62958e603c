"""python -m briefing.writing.word.house FILE: write the house template, in the theme that came with the program."""

from __future__ import annotations

import sys
from pathlib import Path

from briefing.writing.theme import load_theme
from briefing.writing.word.house import make

if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(make(load_theme()))
