"""What stands in a draft where its content controls are lost, as programs other than Word lose them."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

from briefing.edits.draft.matching import Unit, compared
from briefing.edits.draft.seen import Seen
from briefing.model.document import Place
from briefing.model.draft import DraftLine, DraftParagraph

CITATION = re.compile(r"\s*\[\d+(?:,\s*\d+)*\]$")
"""The numbers of the sources at the end of a text."""


def counterpart(paragraph: DraftParagraph, written: Unit[DraftParagraph], standing: Unit[Seen]) -> int | None:
    """The paragraph of a unit that stands where the written one stood, though its controls are lost."""
    siblings = [one for one in written.paragraphs if one.cell == paragraph.cell]
    place = siblings.index(paragraph)
    there = [at for at, one in enumerate(standing.paragraphs) if one.cell == paragraph.cell]
    free = [at for at in there if standing.paragraphs[at].text.strip()]
    if not free:
        return None
    if place < len(there) and there[place] in free and len(there) == len(siblings):
        return there[place]
    return max(free, key=lambda at: ratio(compared(paragraph.text), compared(standing.paragraphs[at].text)))


def recovered(place: Place, paragraph: DraftParagraph, line: DraftLine, there: Seen) -> str:
    """What stands at a place whose control is lost: the paragraph's text without what stood around the place."""
    before, _, following = paragraph.text.partition(line.written.get(place, ""))
    lead, rest = _parted(there.text)
    if Place.WHEN in paragraph.places and Place.WORDS in paragraph.places and rest:
        # An item of a list: its date and its words with a tabulator or a line break between them.
        text = lead if place is Place.WHEN else rest
    else:
        text = there.text
        for other in there.spots:
            text = text.replace(other.text, "", 1)
        text = _spaced(text).removeprefix(_spaced(before))
    text = _spaced(text).removesuffix(_spaced(following)).strip()
    return CITATION.sub("", text) if place is Place.WORDS else text


def _parted(text: str) -> tuple[str, str]:
    """An item's lead, and what follows the tabulator or line break after it, "" where it has none."""
    text = text.strip()
    found = re.search(r"[\t\n]", text)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")


def _spaced(text: str) -> str:
    return " ".join(text.split())
