"""One edition as a function: everything it depends on goes in, its documents and what it printed come out.

Nothing here reads a clock, a folder or the store, so an edition can be made again from what was kept of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from briefing.brief.compose import compose
from briefing.brief.options import Length, Options
from briefing.changes.compare import Window, compare
from briefing.changes.print_record import known_ids, remember
from briefing.edits.apply import apply
from briefing.mentions import LANGUAGES
from briefing.model import Article, Changes, Cut, Edit, Material, PrintedEvent, Skipped, Timex
from briefing.model.document import Brief
from briefing.pipeline import (
    DatedArticles,
    Mentions,
    date_articles,
    find_events,
    material_of,
    merge_and_order,
    reported,
)
from briefing.reading import related, with_languages
from briefing.writing import Choices, render

FindTimes = Callable[[Sequence[Article]], Iterable[tuple[Timex, ...]]]
FindMentions = Callable[[DatedArticles], Mentions]


@dataclass(frozen=True, slots=True)
class EditionRequest:
    """What an edition is made of, besides its articles and templates.

    `cutoff` is zone-aware: up to when the edition reaches, as it is printed. `previous` is the day of the edition
    before, `opens` its cut-off (None: there was none). `new` and `late` are article ids; `printed` what the editions
    before printed, `missed` the days since then that have none, `quiet` inputs without news and for how many days,
    `teasers` inputs of which all that is new only sums articles up.
    `language` is that of texts too short to tell their own, None for that of most others.
    `edits` are a person's corrections, `first_seen` (aware, by article id) says which reports are newer than they, and
    `known_since` when the edition was made that an article was new in, if any was; `printed_elsewhere` are the edited
    events that only other profiles printed. `skipped` are inputs that could not be used. `cut` are the topics of the
    profile, by which its articles were chosen, None where it has none.
    """

    profile: str
    day: date
    revision: int
    cutoff: datetime
    formats: tuple[str, ...]
    new: frozenset[str]
    title: str | None = None
    face: str = ""
    handling: str = ""
    repeat_unchanged: bool = False
    length: Length = "full"
    choices: Choices = field(default_factory=Choices)
    previous: date | None = None
    opens: datetime | None = None
    late: frozenset[str] = frozenset()
    printed: Mapping[str, PrintedEvent] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    first_seen: Mapping[str, datetime] = field(default_factory=dict)
    known_since: Mapping[str, datetime] = field(default_factory=dict)
    missed: tuple[date, ...] = ()
    quiet: tuple[tuple[str, int], ...] = ()
    teasers: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    printed_elsewhere: frozenset[str] = frozenset()
    language: str | None = None
    cut: Cut | None = None

    @property
    def stem(self) -> str:
        """The name of the edition's files without their endings: "morning-2026-03-31", "morning-2026-03-31-r2"."""
        return f"{self.profile}-{folder_name(self.day, self.revision)}"


@dataclass(frozen=True, slots=True)
class Made:
    """An edition ready to be put in place: its files by name, and what is to be remembered of it.

    `mentions` are those it was made of.
    """

    brief: Brief
    files: Mapping[str, bytes]
    printed: Mapping[str, PrintedEvent]
    counts: Mapping[str, int]
    mentions: Mentions


def folder_name(day: date, revision: int) -> str:
    """What an edition is called inside its profile: "2026-03-31", a later revision "2026-03-31-r2"."""
    return day.isoformat() if revision == 1 else f"{day.isoformat()}-r{revision}"


def make(
    request: EditionRequest,
    articles: Sequence[Article],
    *,
    templates: Path | None = None,
    find_times: FindTimes | None = None,
    find_mentions: FindMentions = find_events,
) -> Made:
    """Make the edition of the articles, new ones and those that earlier editions read, in the order first seen.

    `templates` is the user's folder of templates or Word document. Equal arguments give equal bytes. Raises
    `BadSettings` where a template is wrong.
    """
    dated = _dated(request, articles, find_times)
    mentions = find_mentions(dated)
    material = _material(request, dated, mentions)
    folder, word = (templates, None) if templates and templates.is_dir() else (None, templates)
    brief = compose(material, _options(request, folder))
    return Made(
        brief=brief,
        files={
            f"{request.stem}.{kind}": render(brief, kind, templates=folder, template=word, choices=request.choices)
            for kind in request.formats
        },
        printed=remember(material, brief.printed, request.day, request.printed),
        counts=_counts(brief, material.changes),
        mentions=mentions,
    )


def _material(request: EditionRequest, dated: DatedArticles, mentions: Mentions) -> Material:
    """What the sources report, under the ids of earlier editions, with the edits and what has changed since."""
    mentioned = reported(dated, mentions)
    known = known_ids(request.printed, dated.articles, mentioned)
    material = apply(
        material_of(dated, merge_and_order(dated, mentions, as_of=request.day, known=known)),
        request.edits,
        as_of=request.day,
        first_seen=request.first_seen,
        known_since=request.known_since,
        elsewhere=request.printed_elsewhere,
    )
    return replace(material, changes=compare(material, request.printed, _window(request, dated)), cut=request.cut)


def _options(request: EditionRequest, templates: Path | None) -> Options:
    return Options(
        cutoff=request.cutoff,
        edition=request.day,
        title=request.title,
        face=request.face,
        handling=request.handling,
        templates=templates,
        repeat_unchanged=request.repeat_unchanged,
        length=request.length,
    )


def _counts(brief: Brief, changes: Changes | None) -> dict[str, int]:
    """How many lines changed in which way, as page one counts them, and how many articles were new and late."""
    if changes is None or brief.changed is None:
        return {}
    return {**asdict(brief.changed), "late": len(changes.late), "articles": len(changes.new)}


def _window(request: EditionRequest, dated: DatedArticles) -> Window:
    return Window(
        previous=request.previous,
        opens=request.opens.date() if request.opens else None,
        new=request.new,
        late=request.late,
        earlier=tuple(article for article in dated.articles if article.newer_version),
        missed=request.missed,
        quiet=request.quiet,
        teasers=request.teasers,
    )


def _dated(request: EditionRequest, articles: Sequence[Article], find: FindTimes | None) -> DatedArticles:
    """The articles that can be used, dated; of those left out for their language only new ones are named."""
    new = request.new
    dated = with_languages(related(articles), request.language)
    known = [each for each in dated if each.id in new or each.language_code in LANGUAGES]
    return date_articles(known, request.skipped, find=find)
