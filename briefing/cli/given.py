"""What the commands that read articles once take: inputs or an archive, what the user says of them, and asks for."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.app import desk_today, desk_zone
from briefing.console.problems import progress, report, report_problem, report_skipped
from briefing.errors import NoInput, UsageError

if TYPE_CHECKING:
    from datetime import date, datetime

    from briefing.archive import Question
    from briefing.pipeline import DatedArticles, Mentions


Topic = Annotated[str, typer.Option(metavar="WORDS", help="Only events reported with one of these words.")]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only events from this day on; yesterday is as for --as-of.")
]
Until = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only events up to this day; yesterday is as for --as-of.")
]


_MOST_NAMED = 10  # articles of days to come, each in a line of its own


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of the articles: when all were published, in which language those are that do not tell."""

    published: str | None = None
    lang: str | None = None


def question(topic: str, since: str | None, until: str | None) -> Question:
    """Which events are asked for; raises `UsageError` where a day is none."""
    from briefing.archive import Question
    from briefing.clock import parse_day

    first, last = (parse_day(name, words, today=desk_today) for name, words in (("--since", since), ("--until", until)))
    if first and last and first > last:
        raise UsageError(f"--since {since}: lies after --until {until}; give the earlier day first")
    return Question(topic, first, last)


def nothing_on_that(asked: Question) -> NoInput:
    """That nothing is reported of the words or days that were asked for."""
    ends = (("from", asked.since), ("to", asked.until))
    words = " ".join(filter(None, (asked.topic, *(f"{side} {day}" for side, day in ends if day is not None))))
    return NoInput(f"nothing is reported on that ({words}); ask for other words or days")


def day_of(as_of: str | None) -> date | None:
    """The day from which on things lie ahead: that of the cut-off where one is given; None for the last report's."""
    from briefing.clock import data_cutoff

    return None if as_of is None else data_cutoff(as_of, today=desk_today, zone=desk_zone).date()


def searched(
    inputs: list[str],
    given: Given,
    *,
    model: bool,
    asked: Question,
    jobs: int | None,
    output: Path | None = None,
    cutoff: datetime | None = None,
) -> tuple[DatedArticles, Mentions]:
    """The articles of the inputs with their mentions, or those of an archive that is named in their place.

    What certainly came out after the cut-off that the user gave is left out, and named.
    """
    if not is_of_archive(inputs, given, model=model):
        dated = _until(read(inputs, given, output=output, jobs=jobs), cutoff)
        return dated, searched_for(dated, model=model, jobs=jobs)
    from briefing.archive.asking import ask

    answer = ask(Path(inputs[0]), asked)
    return _until(answer.dated, cutoff), answer.mentions


def _until(dated: DatedArticles, cutoff: datetime | None) -> DatedArticles:
    """The articles without those after the cut-off, which are named; raises `NoInput` where no other is left."""
    if cutoff is None:
        return dated
    from briefing.pipeline import out_by

    kept = out_by(dated, cutoff)
    report_skipped(kept.skipped[len(dated.skipped) :])
    if dated.articles and not kept.articles:
        raise NoInput(f"every article came out after the data cut-off of {cutoff:%Y-%m-%d}; give a later --as-of")
    return kept


def report_days_to_come(dated: DatedArticles, now: datetime) -> None:
    """Say which articles are of a day to come; the brief states it too."""
    from briefing.model.came_out import is_of_a_day_to_come

    late = [each for each in dated.articles if is_of_a_day_to_come(each.published, now)]
    if 2 * len(late) > len(dated.articles):
        many = f"{len(late)} of {len(dated.articles)} articles came out later"
        report_problem(f"the clock says {now:%Y-%m-%d %H:%M}, and {many}; set the clock, or give --as-of")
        return
    for each in late[:_MOST_NAMED]:
        day = f"{each.published.interval.earliest:%Y-%m-%d}"
        report_problem(f"{each.origin} says that it came out on {day}, still to come; if that is wrong, correct it")
    if len(late) > _MOST_NAMED:
        report_problem(f"and {len(late) - _MOST_NAMED} more articles say so")


def is_of_archive(inputs: list[str], given: Given, *, model: bool) -> bool:
    """Whether the input is an archive; raises `UsageError` where that does not go with what else is asked for."""
    from briefing.archive import is_archive, manifest_of
    from briefing.archive.extra import require_for_asking

    archive = next((each for each in inputs if is_archive(each)), None)
    if archive is None:
        return False
    if len(inputs) > 1:
        raise UsageError(f"{archive} is an archive; name it alone, or add the others to it (`briefing archive`)")
    if given.published is not None:
        raise UsageError(f"--published: the articles of {archive} keep the dates that they were archived with")
    if given.lang is not None:
        raise UsageError(f"--lang: the articles of {archive} keep the languages that they were archived with")
    if not model and manifest_of(Path(archive)).reading_model:
        raise UsageError(f"--no-model: {archive} was made with the reading model")
    require_for_asking()
    return True


def read(
    inputs: list[str],
    given: Given,
    *,
    jobs: int | None,
    for_events: bool = True,
    output: Path | None = None,
) -> DatedArticles:
    """The articles of the inputs with their dates; what cannot be used, and what is assumed, is said.

    Raises `UsageError` for an archive, and where what the user says of the articles is no date or no language.
    """
    from briefing.archive import is_archive
    from briefing.crew import cores
    from briefing.model import PublicationDate
    from briefing.pipeline import read_and_date

    if archive := next((each for each in inputs if is_archive(each)), None):
        raise UsageError(f"{archive} is an archive; ask it with timeline, build or show")
    published = PublicationDate.of(given.published) if given.published is not None else None
    stdin = sys.stdin.buffer if sys.stdin else None
    with progress(None, "reading") as counter:
        dated = read_and_date(
            inputs,
            published=published,
            language=code_of_language(given.lang, for_events=for_events),
            stdin=stdin,
            any_language=not for_events,
            output=output,
            each=counter.each,
            jobs=jobs or cores(),
        )
    report_skipped(dated.skipped)
    _report_assumed(dated)
    return dated


def code_of_language(lang: str | None, *, for_events: bool) -> str | None:
    """The code of a language as `--lang` names it; raises `UsageError` for none, or one without events."""
    from briefing.mentions import LANGUAGES
    from briefing.reading.text.language import language_code

    code = language_code(lang)
    if lang is not None and code is None:
        raise UsageError(f"--lang {lang}: is no code of a language; write one like en or pt-BR")
    if for_events and code is not None and code not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
        raise UsageError(f"--lang {lang}: events are found in {known} only; `briefing dates` reads other languages")
    return code


def _report_assumed(dated: DatedArticles) -> None:
    """Say in which language texts are read that do not tell theirs."""
    assumed = [article for article in dated.articles if article.language_assumed]
    if assumed:
        one = len(assumed) == 1
        texts = "1 text is" if one else f"{len(assumed)} texts are"
        report(f"{texts} too short to tell {'its' if one else 'their'} language, and read as {assumed[0].language}")


def searched_for(dated: DatedArticles, *, model: bool, jobs: int | None) -> Mentions:
    """The mentions of events in the articles, with a line where the reading model is wanted and not there."""
    from briefing.crew import cores
    from briefing.mentions import reading_model_missing
    from briefing.pipeline import find_events

    if model and (why := reading_model_missing()):
        report_problem(f"the reading model is not asked, for {why}; rules alone decide")
    with progress(len(dated.articles), "finding events") as counter:
        return find_events(dated, each=counter.each, model=model, jobs=jobs or cores())
