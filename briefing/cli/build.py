"""The command build: one brief, written once, in the formats that are asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.app import (
    AsOf,
    Edits,
    Inputs,
    Jobs,
    Lang,
    Model,
    Published,
    Verbose,
    app,
    desk_today,
    desk_zone,
    edits_file,
    leave,
)
from briefing.cli.given import (
    Given,
    Since,
    Topic,
    Until,
    day_of,
    nothing_on_that,
    question,
    report_days_to_come,
    searched,
)
from briefing.cli.output import length_named, look_of_references, output_of
from briefing.console.problems import progress, report, report_problem, say_steps
from briefing.errors import BadSettings, UsageError

if TYPE_CHECKING:
    from datetime import date

    from briefing.archive import Question
    from briefing.brief.options import Options
    from briefing.model import Edit
    from briefing.model.document import Brief, Coverage
    from briefing.pipeline import DatedArticles, Mentions


@app.command()
def build(
    inputs: Inputs,
    out: Annotated[
        Path,
        typer.Option("--out", "-o", help="The folder for the brief, whose briefs are not read; - prints one format."),
    ] = Path("out"),
    formats: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="LIST",
            help="Which of pdf, docx, html, md, json, csv, ics, timelinejs, with commas. Default: pdf, docx, md, json.",
        ),
    ] = None,
    published: Published = None,
    lang: Lang = None,
    title: Annotated[str | None, typer.Option(help="The title on page one.")] = None,
    handling: Annotated[str, typer.Option(metavar="MARK", help="A handling mark to print on every page.")] = "",
    template: Annotated[
        Path | None, typer.Option(help="Your Word template, or a folder with your copies of files in templates/.")
    ] = None,
    length: Annotated[
        str, typer.Option(help="How much is printed: page (page one), brief (no annex) or full.")
    ] = "full",
    citations: Annotated[
        str, typer.Option(metavar="STYLE", help="How sources are cited: numeric, chicago, apa or bluebook.")
    ] = "numeric",
    notes: Annotated[
        str, typer.Option(metavar="WHERE", help="Notes that name what is cited: footnotes, endnotes (Word) or none.")
    ] = "none",
    fields: Annotated[
        bool, typer.Option("--fields", help="Cite in the Word document by fields that Word restyles, without links.")
    ] = False,
    author: Annotated[str, typer.Option(metavar="NAME", help="The author that the properties of the files name.")] = "",
    force: Annotated[bool, typer.Option("--force", help="Write over files that were changed by hand, too.")] = False,
    open_it: Annotated[bool, typer.Option("--open", help="Open the first file when it is written.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but problems on standard error.")] = False,
    verbose: Verbose = False,
    as_of: AsOf = None,
    model: Model = True,
    edits: Edits = None,
    topic: Topic = "",
    since: Since = None,
    until: Until = None,
    jobs: Jobs = None,
) -> None:
    """Write one briefing, as PDF, Word, HTML, Markdown, JSON, CSV, iCalendar or TimelineJS."""
    from briefing.brief.options import Options
    from briefing.clock import data_cutoff

    say_steps(verbose)
    choices = look_of_references(citations, author, notes, fields=fields)
    output = output_of(out, formats, template, choices, force=force)
    cutoff = data_cutoff(as_of, today=desk_today, zone=desk_zone)
    options = Options(
        cutoff,
        title=title,
        handling=handling,
        templates=output.templates,
        length=length_named(length),
    )
    corrections = _edits(edits, output.folder)
    asked, day = question(topic, since, until), day_of(as_of)
    dated, mentions = searched(
        inputs,
        Given(published, lang),
        model=model,
        asked=asked,
        output=output.folder,
        jobs=jobs,
        cutoff=None if day is None else cutoff,
    )
    if not dated.articles:
        raise nothing_on_that(asked)
    if day is None:
        report_days_to_come(dated, cutoff)
    brief = _composed(dated, mentions, options, asked=asked, edits=corrections, as_of=day)
    paths = output.deliver(brief, title or "")
    if open_it and paths:
        typer.launch(str(paths[0]))
    if not quiet:
        _report_counts(brief.coverage)
    leave(dated.skipped)


def _composed(
    dated: DatedArticles,
    mentions: Mentions,
    options: Options,
    *,
    asked: Question,
    edits: tuple[Edit, ...],
    as_of: date | None,
) -> Brief:
    """The brief of what was found, of those events alone that were asked for."""
    from briefing.pipeline import compose_brief, merge_and_order, narrowed

    with progress(None, "merging"):
        findings = merge_and_order(dated, mentions, as_of=as_of)
    if asked.is_limited:
        findings = narrowed(findings, topic=asked.topic, since=asked.since, until=asked.until)
        if not findings.events:
            raise nothing_on_that(asked)
    with progress(None, "composing"):
        return compose_brief(dated, findings, options, edits=edits, as_of=as_of)


def _report_counts(counts: Coverage) -> None:
    report(
        f"articles read: {counts.read}, events dated: {counts.dated}, "
        f"undated: {counts.undated}, inputs skipped: {len(counts.skipped)}"
    )


def _edits(given: Path | None, out: Path) -> tuple[Edit, ...]:
    """The edits that the brief shows, with a line that says whose file they are.

    A brief needs no settings: where those are wrong that might name its edits, it is made without.
    """
    from briefing.edits.file import read_edits

    try:
        file = edits_file(given, out)
    except BadSettings as error:
        report_problem(f"{error.lines[0]}; the edits of that desk are left out")
        return ()
    if given is not None and not given.exists():
        raise UsageError(f"--edits {given}: there is no such file")
    edits = read_edits(file)
    if edits:
        report(f"with the {len(edits)} edit{'s' if len(edits) > 1 else ''} of {file}")
    return edits
