"""What the header of a page says of where its reader is: the days on it, or the story, as dictionaries do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.labels import Labels
from briefing.model.document import GroupTime
from briefing.writing.pdf.boxes.box import Running

_TO = " – "  # as in `Labels.days`


def wordings(heads: Sequence[Running], labels: Labels) -> tuple[str, ...]:
    """What may stand in the header of a page with these days or stories, the longest first; none for none.

    Of several days that is the first and the last: "2–7 March 2025"; of several stories the one that the page begins
    with.
    """
    return tuple(dict.fromkeys(words[:1].upper() + words[1:] for words in _wordings(heads, labels)))


def _wordings(heads: Sequence[Running], labels: Labels) -> Iterator[str]:
    if not heads:
        return
    first, last = heads[0], heads[-1]
    if first == last or not (first.time and last.time):
        yield first.words
        if first.time:
            yield first.time.words
        return
    yield _from_to(first.time, last.time, labels, short=False)
    yield _from_to(first.time, last.time, labels, short=True)


def _from_to(first: GroupTime, last: GroupTime, labels: Labels, *, short: bool) -> str:
    if first.day and last.day and first.day <= last.day:
        return labels.days(first.day, last.day, short=short)
    begin, end = (labels.day(one.day) if one.day and not short else one.words for one in (first, last))
    if begin == end:
        return begin
    # Of days from one to another only the end that counts here: "1 Oct", not "1 Oct – 2 Nov 1989".
    return f"{begin.partition(_TO)[0]}{_TO}{end.rpartition(_TO)[2]}"
