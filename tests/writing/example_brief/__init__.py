"""Briefs to try writers on: a realistic one about an invented incident, and one of hostile text."""

from briefing.writing.templates import Templates
from tests.writing.example_brief.brief import example
from tests.writing.example_brief.hostile import HOSTILE, hostile
from tests.writing.example_brief.shorthand import line
from tests.writing.example_brief.sources import SOURCES

HOUSE = Templates.load()

__all__ = ["HOSTILE", "HOUSE", "SOURCES", "example", "hostile", "line"]
