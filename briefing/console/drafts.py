"""The command `briefing apply`: what a draft changes, old against new, what cannot be kept, and what waits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing.console.editing import described
from briefing.edits.draft.differences import ChangeKind, Comparison, DraftChange, Unplaced
from briefing.edits.draft.opened import Signature
from briefing.edits.draft.proposals import Proposal, Proposals

_NAMES = {
    ChangeKind.WHEN: "date",
    ChangeKind.WORDS: "words",
    ChangeKind.STATUS: "status",
    ChangeKind.STORY: "story",
    ChangeKind.STRUCK: "struck out",
    ChangeKind.KEY: "made a key development",
    ChangeKind.NOT_KEY: "no key development any more",
    ChangeKind.MOVED: "moved",
    ChangeKind.ADDED: "added",
    ChangeKind.COMMENT: "comment",
    ChangeKind.RESOLVED: "comment taken out",
}


def proposed(proposals: Proposals) -> Iterator[str]:
    """Each edit that would be written: its event, and every change that it comes from."""
    for proposal in proposals.edits:
        yield f"{proposal.event}  {_signed(proposal.changes[-1].signed)}".rstrip()
        for change in proposal.changes:
            yield from _change(change, proposal)
        if proposal.no_date:
            yield f"    kept as words, without a date: {proposal.no_date}"
        if proposal.replaced is not None:
            yield f"    takes the place of: {described(proposal.replaced)}"
        elif proposal.before is not None:
            yield f"    on top of: {described(proposal.before)}"


def listed(proposals: Proposals, waiting: Proposals | None) -> Iterator[str]:
    """What cannot be kept, with its text, and the tracked changes that wait."""
    if proposals.unplaced:
        yield "Cannot be kept:"
        yield from (f"    {unplaced(each)}" for each in proposals.unplaced)
    if waiting is not None:
        known = {change for proposal in proposals.edits for change in proposal.changes}
        others = [each for each in waiting.edits if not known.issuperset(each.changes)]
        if others:
            yield "Tracked changes that nobody has accepted yet, and that wait:"
            yield from proposed(Proposals(tuple(others), ()))


def summary(proposals: Proposals, found: Comparison, file: Path) -> Iterator[str]:
    """How much there is to write, what is there already, and what was found by its text alone."""
    if found.by_text:
        yield (
            f"Lines found by their text, since the draft has lost its content controls: {len(found.by_text)}; "
            "look at the changes with care."
        )
    if proposals.made:
        stand = "stands" if proposals.made == 1 else "stand"
        yield f"{_many(proposals.made, 'edit')} of this draft {stand} in {file} already."
    if not proposals.edits:
        refused = "Of these changes none can be made: no edit is written."
        yield refused if proposals.unplaced else "Nothing new to write."


def _change(change: DraftChange, proposal: Proposal) -> Iterator[str]:
    name = _NAMES[change.kind]
    if change.kind is ChangeKind.WHEN and proposal.after is not None:
        yield f"    {name}: {change.old} → {change.new} ({proposal.after.when_words})"
    elif change.kind in (ChangeKind.WORDS, ChangeKind.STORY, ChangeKind.STATUS):
        yield f"    {name}: {change.old}"
        yield f"    {' ' * len(name)}→ {change.new}"
    elif change.kind is ChangeKind.ADDED:
        lead = f"{change.lead}: " if change.lead else ""
        yield f"    {name} to {change.section}: {lead}{change.new}"
    elif change.kind is ChangeKind.COMMENT:
        yield f"    {name}: {change.new}"
    else:
        yield f"    {name}: {change.old or change.new}"


def unplaced(each: Unplaced) -> str:
    """What cannot be kept of a draft, in a line: where it stood, its text, and why or what to do."""
    place = f"{each.where}: " if each.where else ""
    return f"{place}{each.text} ({each.why})"


def _signed(signed: Signature) -> str:
    day = f"{signed.at:%Y-%m-%d %H:%M}" if signed.at else ""
    return ", ".join(filter(None, (signed.who, day)))


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
