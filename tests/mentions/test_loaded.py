"""What is loaded early is what a search asks for, and what cannot be loaded is left to the search."""

from __future__ import annotations

import subprocess
import sys

from briefing.mentions import LOADED

_LOADED = f"""
import gc, sys
import {LOADED}
from briefing.mentions.parse.english_spacy import pipeline
print(pipeline.cache_info().currsize, "briefing.mentions.finder" in sys.modules, "onnxruntime" in sys.modules)
print(gc.get_freeze_count() > 0)
"""
_MISSING = f"""
import gc, sys
sys.modules["spacy"] = None
import {LOADED}
print(gc.get_freeze_count() > 0)
"""


def printed(program: str) -> list[str]:
    """What a program prints, word by word."""
    return subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout.split()


def test_the_parser_and_the_rules_are_loaded_and_the_reading_model_is_not() -> None:
    assert printed(_LOADED) == ["1", "True", "False", "True"]


def test_what_cannot_be_loaded_is_left_to_the_search() -> None:
    assert printed(_MISSING) == ["False"]
