"""The command `apply`: what a person changed in a Word draft becomes edits, which the next brief shows."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.app import Edits, app, edits_file
from briefing.console.plain import plain
from briefing.console.problems import report, report_problem
from briefing.errors import EXIT_SOME_UNUSABLE, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.edits.draft.differences import Comparison, Unplaced
    from briefing.edits.draft.proposals import Proposal, Proposals
    from briefing.labels import Labels
    from briefing.model import Edit
    from briefing.model.draft import DraftRecord


@app.command()
def apply(
    draft: Annotated[Path, typer.Argument(metavar="DRAFT.docx", help="The Word draft that somebody worked on.")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Write the edits without asking.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.")] = False,
    pending: Annotated[
        bool, typer.Option("--pending", help="Tracked changes wait: they are listed, and not taken as accepted.")
    ] = False,
    against: Annotated[
        Path | None,
        typer.Option(metavar="FILE.docx", help="The draft as it was written, where the other one has forgotten it."),
    ] = None,
    edits: Edits = None,
    template: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The folder of labels that the draft was made with.")
    ] = None,
    who: Annotated[str | None, typer.Option(metavar="NAME", help="Whose edits, where the draft does not say.")] = None,
) -> None:
    """Take what was changed in a Word draft over into the edits, old against new, after asking.

    Exit code 3 where something of it cannot be taken over: it is named, and kept as a remark in the file of edits.
    """
    from briefing.console.drafts import listed, proposed, summary
    from briefing.console.streams import reader_may_leave
    from briefing.edits.draft.comparing import compare
    from briefing.edits.draft.opened import open_draft
    from briefing.edits.draft.tracked import tracked
    from briefing.edits.file import read_edits
    from briefing.labels import load_labels

    opened = open_draft(draft)
    record = opened.record or _record(draft, against)
    found = compare(opened, record, pending=pending)
    file, labels = edits_file(edits, draft.parent), load_labels(template)
    known = read_edits(file)
    proposals = _proposals(record, found, known, labels, who)
    waiting: Proposals | None = None
    if pending and tracked(opened):
        waiting = _proposals(record, compare(opened, record), known, labels, who)
    with reader_may_leave():
        for line in (*proposed(proposals), *listed(proposals, waiting), *summary(proposals, found, file)):
            print(plain(line))
    if not dry_run:
        _take_over(file, draft, proposals, yes=yes)
    if proposals.unplaced:
        raise typer.Exit(EXIT_SOME_UNUSABLE)


def _take_over(file: Path, draft: Path, proposals: Proposals, *, yes: bool) -> None:
    """Write the edits, and what cannot be one as remarks, so that no words of a person are lost with the draft."""
    if proposals.edits:
        if not yes and not _agreed(len(proposals.edits), file):
            report("nothing was written")
            return
        if yes:
            report(f"writing {_counted(len(proposals.edits))} to {file}")
        _write(file, proposals.edits)
    if proposals.unplaced:
        _keep(file, draft, proposals.unplaced)


def _keep(file: Path, draft: Path, left: Sequence[Unplaced]) -> None:
    from briefing.console.drafts import unplaced
    from briefing.edits.file import add_remarks

    add_remarks(file, f"Not taken over from {draft.name}; change it there or here by hand:", map(unplaced, left))
    change = "1 change" if len(left) == 1 else f"{len(left)} changes"
    report_problem(f"{change} of {draft} could not be taken over, named above and kept as remarks in {file}")


def _record(draft: Path, against: Path | None) -> DraftRecord:
    """The draft as it was written, from another file, since this one has lost it."""
    from briefing.edits.draft.opened import open_draft
    from briefing.errors import BadData

    if against is None:
        raise BadData(
            f"{draft} does not remember how it was written, as none does that Google Docs saved; "
            "name the draft as briefing wrote it: --against FILE.docx"
        )
    record = open_draft(against).record
    if record is None:
        raise BadData(f"{against} is no draft as briefing wrote it")
    return record


def _proposals(
    record: DraftRecord, found: Comparison, known: Sequence[Edit], labels: Labels, who: str | None
) -> Proposals:
    from briefing.clock import data_cutoff
    from briefing.edits.draft.opened import Signature
    from briefing.edits.draft.proposals import propose

    return propose(record, found, known, labels, otherwise=Signature(who or "", data_cutoff()))


def _agreed(count: int, file: Path) -> bool:
    import sys

    if not sys.stdin.isatty():
        raise UsageError("nobody to ask whether to write this; say --yes, or --dry-run to look only")
    return typer.confirm(f"Write {_counted(count)} to {file}?")


def _counted(edits: int) -> str:
    return f"{edits} edit{'s' if edits > 1 else ''}"


def _write(file: Path, proposals: tuple[Proposal, ...]) -> None:
    from briefing.edits.file import change_edit

    for proposal in proposals:
        change_edit(file, proposal.event, partial(_replaced_by, proposal.after))


def _replaced_by(after: Edit | None, _: Edit | None) -> Edit | None:
    return after
