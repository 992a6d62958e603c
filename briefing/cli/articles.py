"""The commands that read articles once: build, fetch, dates, events, timeline; and show, which goes back to them."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar, get_args

import typer

from briefing.cli.app import (
    DEFAULT_CONFIG,
    DEFAULT_FORMATS,
    AsOf,
    Config,
    Edits,
    Inputs,
    Jobs,
    Json,
    Lang,
    Model,
    Published,
    Verbose,
    app,
    desk_today,
    edits_file,
    leave,
    print_lines,
)
from briefing.cli.given import Given, is_of_archive, read, searched, searched_for
from briefing.console.plain import plain
from briefing.console.problems import progress, report, report_problem, report_skipped, say_steps
from briefing.console.streams import reader_may_leave
from briefing.errors import BadSettings, NoInput, UsageError

if TYPE_CHECKING:
    from briefing.archive import Question
    from briefing.brief.options import Length
    from briefing.console.showing import Shown
    from briefing.model import Edit, Skipped
    from briefing.writing import Choices

_Chosen = TypeVar("_Chosen", bound=StrEnum)

Topic = Annotated[str, typer.Option(metavar="WORDS", help="Only events reported with one of these words.")]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only events from this day on; yesterday is as for --as-of.")
]
Until = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only events up to this day; yesterday is as for --as-of.")
]


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
    from briefing.files import require_writable
    from briefing.pipeline import compose_brief, merge_and_order, narrowed, stem_of, write
    from briefing.writing import render

    say_steps(verbose)
    prints = str(out) == "-"
    chosen = _formats(("md" if prints else DEFAULT_FORMATS) if formats is None else formats)
    if prints and len(chosen) > 1:
        raise UsageError(f"-o -: prints one format; choose one of {', '.join(chosen)} with --format")
    cutoff = data_cutoff(as_of, today=desk_today)
    style = _choices(citations, author, notes, fields=fields)
    if template and not template.exists():
        raise UsageError(f"--template {template}: there is no such file or folder")
    folder_out = Path() if prints else out
    require_writable(folder_out)
    corrected = _edits(edits, folder_out)
    asked = _asked(topic, since, until)
    dated, mentions = searched(inputs, Given(published, lang), model=model, asked=asked, output=folder_out, jobs=jobs)
    if not dated.articles:
        raise NoInput(f"{inputs[0]} holds no article on that; ask for other words or days")
    day = _ahead_from(as_of)
    with progress(None, "merging"):
        findings = merge_and_order(dated, mentions, as_of=day)
    if asked.is_limited:
        findings = narrowed(findings, topic=topic, since=asked.since, until=asked.until)
    folder, word = (template, None) if template and template.is_dir() else (None, template)
    options = Options(cutoff, title=title, handling=handling, templates=folder, length=_length(length))
    with progress(None, "composing"):
        brief = compose_brief(dated, findings, options, edits=corrected, as_of=day)
    if prints:
        with reader_may_leave():
            sys.stdout.buffer.write(render(brief, chosen[0], templates=folder, template=word, choices=style))
    else:
        stem, problem = stem_of(brief, title or ""), report_problem
        with progress(None, "writing"):
            paths = write(
                brief,
                chosen,
                out,
                stem=stem,
                templates=folder,
                template=word,
                choices=style,
                force=force,
                remark=problem,
            )
        with reader_may_leave():
            for path in paths:
                print(plain(str(path)))
        if open_it:
            typer.launch(str(paths[0]))
    counts = brief.coverage
    if not quiet:
        report(
            f"articles read: {counts.read}, events dated: {counts.dated}, "
            f"undated: {counts.undated}, inputs skipped: {len(counts.skipped)}"
        )
    leave(dated.skipped)


@app.command()
def fetch(
    urls: Annotated[list[str], typer.Argument(metavar="URL...", help="Web pages or feeds.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder for the pages.")],
    follow: Annotated[int, typer.Option(metavar="N", min=0, help="Save the first N pages that each feed names.")] = 0,
    per_second: Annotated[float, typer.Option(min=0.01, help="Requests a second to one host, at most.")] = 1.0,
    allow_private: Annotated[bool, typer.Option(help="Also fetch from this machine and private networks.")] = False,
) -> None:
    """Save web pages, each with a record of its address and time."""
    from briefing.files import require_writable
    from briefing.model import Skipped
    from briefing.pipeline import NothingUsable
    from briefing.reading.saving import save
    from briefing.web.asking import new_client

    require_writable(out)
    client = new_client(private=allow_private, per_second=per_second)
    skipped, saved = [], 0
    with reader_may_leave(), progress(None if follow else len(urls), "fetching") as counter:
        for outcome in counter.each(save(urls, out, client.get, follow=follow)):
            if isinstance(outcome, Skipped):
                skipped.append(outcome)
            else:
                saved += 1
                print(plain(str(outcome.path)))
    if skipped and not saved:
        raise NothingUsable(skipped)
    report_skipped(skipped)
    leave(skipped)


@app.command()
def dates(
    inputs: Inputs, published: Published = None, lang: Lang = None, json: Json = False, jobs: Jobs = None
) -> None:
    """Print every time expression, its value, and the reason for it."""
    from briefing.console import lines

    dated = read(inputs, Given(published, lang), for_events=False, jobs=jobs)
    if json:
        print_lines(lines.dates_record(article, found) for article, found in dated.pairs)
    else:
        from briefing.console import tables

        wording = tables.house_wording()
        tables.print_all(part for a, found in dated.pairs for part in tables.dates_table(a, found, wording))
    leave(dated.skipped)


@app.command()
def events(
    inputs: Inputs,
    published: Published = None,
    lang: Lang = None,
    json: Json = False,
    model: Model = True,
    jobs: Jobs = None,
) -> None:
    """Print every event mention: when it happened, and who says so."""
    from briefing.console import lines

    dated = read(inputs, Given(published, lang), jobs=jobs)
    mentions = searched_for(dated, model=model, jobs=jobs)
    if json:
        print_lines(lines.events_record(a, mentions[a.id], mentions.unparsed_of(a.id)) for a in dated.articles)
    else:
        from briefing.console import tables

        wording = tables.house_wording()
        tables.print_all(
            part
            for a in dated.articles
            for part in tables.events_table(a, mentions[a.id], wording, mentions.unparsed_of(a.id))
        )
    leave(dated.skipped)


@app.command()
def timeline(
    inputs: Inputs,
    published: Published = None,
    lang: Lang = None,
    json: Json = False,
    explain: Annotated[bool, typer.Option(help="Explain why each event has its day, and what was merged.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Include what is too minor for a brief.")] = False,
    topic: Topic = "",
    since: Since = None,
    until: Until = None,
    max_days: Annotated[int | None, typer.Option(metavar="N", min=1, help="Only the N days that matter most.")] = None,
    per_day: Annotated[int | None, typer.Option(metavar="N", min=1, help="At most N events a day.")] = None,
    as_of: AsOf = None,
    model: Model = True,
    verbose: Verbose = False,
    jobs: Jobs = None,
) -> None:
    """Print the merged timeline of all articles."""
    from briefing.console import lines
    from briefing.pipeline import merge_and_order
    from briefing.timeline import abridge

    say_steps(verbose)
    day = _ahead_from(as_of)
    asked = _asked(topic, since, until)
    dated, mentions = searched(inputs, Given(published, lang), model=model, asked=asked, jobs=jobs)
    with progress(None, "merging"):
        findings = merge_and_order(dated, mentions, as_of=day)
    found = findings.timeline
    if asked.is_limited or max_days or per_day:
        found = abridge(found, max_days=max_days, per_day=per_day, topic=topic, since=asked.since, until=asked.until)
    all_events = (*found.events, *found.ahead, *found.undated, *found.aside)
    articles = {article.id: article for article in dated.articles}
    if json:
        home = {event: story.id for story in findings.stories for event in story.events}
        print_lines(lines.timeline_record(event, articles, home.get(event.id)) for event in all_events)
    elif explain:
        from briefing.events.apart import kept_apart
        from briefing.events.explain import explain as explain_event

        apart = kept_apart(all_events, dated.without_junk(findings.unparsed).current)
        with reader_may_leave():
            for event in all_events:
                print(plain(explain_event(event, apart.get(event.id, ()))), end="\n\n")
    else:
        from briefing.brief.layout import Layout
        from briefing.console import tables

        least = 0.0 if everything else Layout.load().timeline.least_salience
        tables.print_all(tables.timeline_table(found, articles, tables.house_wording(), least=least))
    leave(dated.skipped)


@app.command()
def show(
    event: Annotated[str, typer.Argument(metavar="EVENT-ID", help="The event, by its id or the beginning of it.")],
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[INPUT...]", help="Where to find it. Default: what the desk's editions printed."),
    ] = None,
    published: Published = None,
    lang: Lang = None,
    json: Json = False,
    model: Model = True,
    config: Config = DEFAULT_CONFIG,
    jobs: Jobs = None,
) -> None:
    """Print the passages that an event rests on, each with outlet, headline, day and link."""
    from briefing.console import showing

    skipped: tuple[Skipped, ...] = ()
    if inputs:
        shown, skipped = _found(event, inputs, Given(published, lang), model=model, jobs=jobs)
    else:
        shown = _printed(event, config)
    if json:
        print_lines([showing.record(shown)])
    else:
        from briefing.console import tables

        tables.print_all(showing.parts(shown, tables.house_wording()))
    leave(skipped)


def _found(
    words: str, inputs: list[str], given: Given, *, model: bool, jobs: int | None
) -> tuple[Shown, tuple[Skipped, ...]]:
    """The event of that id in the inputs, and those that could not be used."""
    from briefing.console.editing import event_named
    from briefing.console.showing import of_event
    from briefing.pipeline import merge_and_order

    known: dict[str, str] = {}
    if is_of_archive(inputs, given, model=model):
        from briefing.archive.asking import ask_about

        sought = ask_about(Path(inputs[0]), words)
        dated, mentions, known = sought.answer.dated, sought.answer.mentions, sought.known
        words = next(iter(known.values()))
    else:
        dated = read(inputs, given, jobs=jobs)
        mentions = searched_for(dated, model=model, jobs=jobs)
    events = {each.id: each for each in merge_and_order(dated, mentions, known=known).events}
    name = event_named(words, events, "there is no event {words} in these inputs; `briefing timeline` lists the ids")
    return of_event(events[name], {article.id: article for article in dated.articles}), dated.skipped


def _printed(words: str, config: Path) -> Shown:
    """The event of that id as the newest edition that printed it, of any profile, knew it."""
    from briefing.console.editing import event_named, newest_of
    from briefing.console.showing import of_printed
    from briefing.daily.kept import articles_behind
    from briefing.settings import load_settings
    from briefing.store import Store

    if config == DEFAULT_CONFIG and not config.exists():
        raise UsageError(f"name the INPUT in which {words} was found; there is no {config}, so no desk to ask")
    settings = load_settings(config)
    with Store.look_into(settings.state) as store:
        told = {profile.name: store.remembered(profile.name).told for profile in settings.profiles}
        newest = newest_of(told.values())
        printed = newest[event_named(words, newest)]
        profile = next(name for name, events in told.items() if events.get(printed.event) is printed)
        return of_printed(printed, articles_behind(store, profile, printed))


def _asked(topic: str, since: str | None, until: str | None) -> Question:
    """What the options ask for; raises `UsageError` where one is no day."""
    from briefing.archive import Question
    from briefing.clock import parse_day

    first, last = (parse_day(name, words, today=desk_today) for name, words in (("--since", since), ("--until", until)))
    return Question(topic, first, last)


def _formats(names: str) -> list[str]:
    from briefing.writing import FORMATS

    chosen = [name.strip().lower() for name in names.split(",") if name.strip()]
    unknown = [name for name in chosen if name not in FORMATS]
    if unknown or not chosen:
        raise UsageError(f"--format {names}: choose from {', '.join(FORMATS)}, with commas between")
    return chosen


def _length(name: str) -> Length:
    from briefing.brief.options import Length

    found: Length | None = next((each for each in get_args(Length) if each == name.strip().lower()), None)
    if found is None:
        raise UsageError(f"--length {name}: choose from {', '.join(get_args(Length))}")
    return found


def _choices(citations: str, author: str, notes: str, *, fields: bool) -> Choices:
    from briefing.writing import Choices, CitationStyle, NoteStyle

    return Choices(
        _one_of(CitationStyle, citations, "--citations"),
        author=" ".join(author.split()),
        notes=_one_of(NoteStyle, notes, "--notes"),
        fields=fields,
    )


def _one_of(known: type[_Chosen], name: str, option: str) -> _Chosen:
    found = next((each for each in known if each.value == name.strip().lower()), None)
    if found is None:
        raise UsageError(f"{option} {name}: choose from {', '.join(each.value for each in known)}")
    return found


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


def _ahead_from(as_of: str | None) -> date | None:
    """The day from which on things lie ahead: that of the cut-off where one is given; None for the last report's."""
    from briefing.clock import data_cutoff

    return None if as_of is None else data_cutoff(as_of, today=desk_today).date()
