"""The command `briefing edit`: which lines can be edited, and whose edit it is."""

from __future__ import annotations

import getpass
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from briefing.brief.quoting import clipped, folded
from briefing.brief.wording import Wording
from briefing.console.plain import plain
from briefing.errors import UsageError
from briefing.model import Edit, PrintedEvent

_FEWEST = 4
"""Characters of an event's id that name it, where no other begins so."""
_MOST_WORDS = 160
"""Characters of a line by which it is known again in a list; `briefing show` prints it whole."""

_UNKNOWN = "no edition printed an event {words}; `briefing edit` lists the ids"


def printed_events(known: Iterable[PrintedEvent], *, every: bool = False) -> list[PrintedEvent]:
    """The events under which the newest edition printed a line, or any edition where `every`, newest edition first."""
    printed = [each for each in known if each.shown and each.leads]
    newest = max((each.edition for each in printed), default=None)
    chosen = [each for each in printed if every or each.edition == newest]
    return sorted(chosen, key=lambda each: (-each.edition.toordinal(), str(each.when.interval.earliest), each.event))


def table(printed: Iterable[PrintedEvent], edits: Mapping[str, Edit], wording: Wording) -> Table:
    """Those events for people: the id that `briefing edit` takes, when, the words, and how they were edited."""
    found = Table(box=None, expand=True, pad_edge=False, header_style="dim")
    found.add_column("event", no_wrap=True)
    found.add_column("when", ratio=1, overflow="fold")
    found.add_column("words", ratio=3, overflow="fold")
    for each in printed:
        words = Text(plain(clipped(folded(each.quoted.text), _MOST_WORDS)))
        if each.event in edits:
            words.append(plain(f"\n{described(edits[each.event])}"), "yellow")
        found.add_row(each.event, plain(wording.when(each.when, short=True)), words)
    return found


def record(printed: PrintedEvent, edit: Edit | None, wording: Wording) -> dict[str, Any]:
    """The same of one event for programs."""
    return {
        "event": printed.event,
        "edition": printed.edition.isoformat(),
        "when": wording.when(printed.when),
        "text": folded(printed.quoted.text),
        "edit": _edit_record(edit) if edit else None,
    }


def described(edit: Edit) -> str:
    """An edit in one line: what it changes, and whose it is."""
    parts = [
        "left out" if edit.drop else "",
        edit.when_words,
        edit.text or "",
        f"status: {edit.status.value}" if edit.status else "",
        {True: "a key development", False: "no key development", None: ""}[edit.key],
        f"story: {edit.story}" if edit.story else "",
        _moved(edit),
        edit.note and f"note: {edit.note}",
        *(f"comment by {comment}" for comment in edit.comments),
    ]
    day = f"{edit.at:%Y-%m-%d}" if edit.at else ""
    whose = ", ".join(part for part in (edit.who, day) if part)
    return "edited by hand" + (f" ({whose})" if whose else "") + ": " + "; ".join(part for part in parts if part)


def _moved(edit: Edit) -> str:
    """Where a person put the line, "" where it stands in its own order."""
    if edit.below is None:
        return ""
    return f"in {edit.section}, below “{edit.below}”" if edit.below else f"in {edit.section}, first"


def pinned_on(edit: Edit) -> str:
    """The words that an edit is made on, "" where none are known yet."""
    return f"on “{folded(edit.pin.passage.text)}”" if edit.pin else ""


def event_named(words: str, known: Collection[str], unknown: str = _UNKNOWN) -> str:
    """The id that `words` give whole or by its first characters; raises `UsageError` where it is none, or several.

    `unknown` is what that says where it is none.
    """
    if words in known:
        return words
    fitting = sorted(id_ for id_ in known if len(words) >= _FEWEST and id_.startswith(words))
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise UsageError(f"{words} begins the ids of several events: {', '.join(fitting)}")
    raise UsageError(unknown.format(words=words))


def user_name() -> str:
    """The name under which this person is known to the machine; raises `UsageError` where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise UsageError("your name is not known to this machine; give it with --who") from error


def _edit_record(edit: Edit) -> dict[str, Any]:
    """An edit for programs; of what a draft can ask for besides, only what there is."""
    more = {
        "status": edit.status.value if edit.status else None,
        "key": edit.key,
        "story": edit.story,
        "section": edit.section or None,
        "below": edit.below,
        "comments": list(edit.comments) or None,
    }
    return {
        "when": edit.when_words or None,
        "text": edit.text,
        "drop": edit.drop,
        "note": edit.note or None,
        "who": edit.who or None,
        "at": edit.at.isoformat() if edit.at else None,
        **{key: value for key, value in more.items() if value is not None},
    }


def newest_of(printed: Iterable[Mapping[str, PrintedEvent]]) -> dict[str, PrintedEvent]:
    """What several profiles printed, by event id; of one event what the newest edition printed."""
    merged: dict[str, PrintedEvent] = {}
    for each in (old for profile in printed for old in profile.values()):
        if each.event not in merged or merged[each.event].edition < each.edition:
            merged[each.event] = each
    return merged


def not_listed(edits: Sequence[Edit], printed: Collection[str]) -> list[str]:
    """The edits of events that are not among `printed`, a line each."""
    return [f"{edit.event}: {described(edit)}" for edit in edits if edit.event not in printed]
