"""Where in a draft something stood that cannot be kept, in words by which a person finds it there."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.edits.draft.differences import Unplaced
from briefing.labels import Labels
from briefing.model.document import Place
from briefing.model.draft import DraftRecord

_LONGEST = 60  # characters of a line's words, enough to find it by


def where(one: Unplaced, record: DraftRecord, labels: Labels) -> str:
    """The title of its section, and the date and first words of its line as written; "" where it stood in none.

    As in “Timeline, 8 Oct 2015, “A bridge in Alder fell on Thursday …””.
    """
    line = next((line for line in record.lines if line.number == one.line), None)
    section = line.record.section if line is not None else one.section
    title = labels.sections.get(section, section)
    return ", ".join(filter(None, (title, *(_of(line.written) if line is not None else ()))))


def _of(written: Mapping[Place, str]) -> tuple[str, str]:
    when, words = (" ".join(written.get(place, "").split()) for place in (Place.WHEN, Place.WORDS))
    if len(words) <= _LONGEST:
        return when, words
    # Cut at a word, with the mark that closes what the line quotes: “A bridge in Alder …”
    closing = words[-1] if words[-1] in "”»“\"'’" else ""
    return when, f"{words[:_LONGEST].rsplit(' ', 1)[0]} …{closing}"
