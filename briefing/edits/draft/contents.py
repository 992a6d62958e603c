"""What a person wrote into the table of contents of a draft, which Word makes anew whenever it is updated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.edits.draft.differences import Unplaced
from briefing.edits.draft.matching import compared
from briefing.edits.draft.opened import Signature
from briefing.edits.draft.seen import Seen
from briefing.model.draft import DraftRecord

_NUMBER = re.compile(r"[\d.]+ +(?=\S)")  # of a section, which Word puts before its title
_WHY = "written into the table of contents, which is made of the headings each time"


def written_into_contents(standing: Sequence[Seen], record: DraftRecord, saved: Signature) -> Iterator[Unplaced]:
    """What stands there and is no heading, and comments on it; numbers of pages and of sections are Word's own.

    `standing` are the paragraphs of the draft as it stands, `saved` is who saved it.
    """
    texts = (*(one.text for one in record.paragraphs), *(one.text for one in standing))
    known = set(map(compared, texts))
    for paragraph in (one for one in standing if one.contents):
        for words in map(compared, paragraph.contents.split("\t")):
            named = words in known or _NUMBER.sub("", words, count=1) in known
            if not named and any(letter.isalpha() for letter in words):
                yield Unplaced(words, _WHY, paragraph.tracked or saved)
        if not paragraph.text.strip():
            for comment in paragraph.comments:
                on = f"a comment on “{compared(comment.on)}” in the table of contents"
                yield Unplaced(comment.text, on, comment.signed)
