"""The commands that print what is found in articles: dates, events, timeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.app import (
    AsOf,
    Inputs,
    Jobs,
    Json,
    Lang,
    Model,
    Published,
    Verbose,
    app,
    desk_today,
    desk_zone,
    leave,
    print_lines,
)
from briefing.cli.given import (
    Given,
    Since,
    Topic,
    Until,
    day_of,
    nothing_on_that,
    question,
    read,
    searched,
    searched_for,
)
from briefing.console.plain import plain
from briefing.console.problems import progress, say_steps
from briefing.console.streams import reader_may_leave

if TYPE_CHECKING:
    from briefing.model import Article, Event, Story, Timeline


@app.command()
def dates(
    inputs: Inputs, published: Published = None, lang: Lang = None, json: Json = False, jobs: Jobs = None
) -> None:
    """Print every time expression, its value, and the reason for it."""
    from briefing.console import lines
    from briefing.pipeline import in_doubt

    dated = read(inputs, Given(published, lang), for_events=False, jobs=jobs)
    dated, _ = in_doubt(dated, lambda contested: searched_for(contested, model=True, jobs=jobs))
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
    from briefing.pipeline import in_doubt

    dated = read(inputs, Given(published, lang), jobs=jobs)
    dated, mentions = in_doubt(dated, searched_for(dated, model=model, jobs=jobs))
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
    from briefing.clock import data_cutoff
    from briefing.pipeline import merge_and_order
    from briefing.timeline import abridge, standing_at

    say_steps(verbose)
    day, cutoff = day_of(as_of), data_cutoff(as_of, today=desk_today, zone=desk_zone)
    asked = question(topic, since, until)
    dated, mentions = searched(
        inputs, Given(published, lang), model=model, asked=asked, jobs=jobs, cutoff=None if day is None else cutoff
    )
    with progress(None, "merging"):
        findings = merge_and_order(dated, mentions, as_of=day)
    dated, found = dated.redated_as(findings.redated), standing_at(findings.timeline, cutoff)
    if asked.is_limited or max_days or per_day:
        found = abridge(found, max_days=max_days, per_day=per_day, topic=topic, since=asked.since, until=asked.until)
    if asked.is_limited and not _all_events(found):
        raise nothing_on_that(asked)
    articles = {article.id: article for article in dated.articles}
    if json:
        _print_records(found, articles, findings.stories)
    elif explain:
        _print_explained(found, dated.without_junk(findings.unparsed).current)
    else:
        _print_table(found, articles, everything=everything)
    leave(dated.skipped)


def _print_records(found: Timeline, articles: Mapping[str, Article], stories: Sequence[Story]) -> None:
    from briefing.console import lines

    home = {event: story.id for story in stories for event in story.events}
    print_lines(lines.timeline_record(event, articles, home.get(event.id)) for event in _all_events(found))


def _print_explained(found: Timeline, articles: Sequence[Article]) -> None:
    """Why each event has its day, on what its reports were joined, and which were kept apart."""
    from briefing.events.explain import explain
    from briefing.events.kept_apart import kept_apart

    events = _all_events(found)
    apart = kept_apart(events, articles)
    with reader_may_leave():
        for event in events:
            print(plain(explain(event, apart.get(event.id, ()))), end="\n\n")


def _print_table(found: Timeline, articles: Mapping[str, Article], *, everything: bool) -> None:
    """A row an event, but for those too minor for a brief unless `everything` is wanted."""
    from briefing.brief.layout import Layout
    from briefing.console import tables

    least = 0.0 if everything else Layout.load().timeline.least_salience
    tables.print_all(tables.timeline_table(found, articles, tables.house_wording(), least=least))


def _all_events(found: Timeline) -> tuple[Event, ...]:
    return (*found.placed, *found.aside)
