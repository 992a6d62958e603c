"""The command `briefing show`: the passages that an event rests on, each with outlet, headline, day and address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from briefing.brief.quoting import folded
from briefing.brief.wording import Wording
from briefing.console.plain import plain
from briefing.console.tables import STATUS_STYLES, Renderable
from briefing.model import Article, Denial, Event, Passage, PrintedEvent, Status, When, spell


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage that reports an event.

    `sentence` are the words around it, `source` who says so ("" the outlet itself), `publisher` the outlet's name ("").
    `article` is None where it is no longer kept. `event` is the id of another event whose passage it is: that of a line
    which this one follows, or one to which a later edition carried it; "" for its own.
    """

    passage: Passage
    sentence: str
    status: Status
    source: str
    publisher: str
    article: Article | None
    event: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """An event with all that it rests on, in the order of first report."""

    event: str
    when: When
    status: Status
    evidence: tuple[Evidence, ...]


def of_event(event: Event, articles: Mapping[str, Article]) -> Shown:
    """An event as it was found just now; `articles` are those that report it, by id."""
    evidence: list[Evidence] = []
    for mention in event.mentions:
        article = articles[mention.article]
        own = Evidence(
            passage=mention.passage,
            sentence=mention.sentence.text,
            status=mention.status,
            source=mention.attribution.name if mention.attribution else "",
            publisher=article.publisher or "",
            article=article,
        )
        evidence += [own, *_denied(own, mention.denial)]
    return Shown(event.id, event.when, event.status, tuple(evidence))


def _denied(of: Evidence, denial: Denial | None) -> Iterator[Evidence]:
    """Who denies it where it stands, or says otherwise."""
    if denial is not None:
        status = Status.CLAIMED if denial.says_otherwise else Status.DENIED
        words = denial.words
        yield replace(of, passage=words, sentence=words.text, status=status, source=denial.source.name)


def homes_of(printed: Iterable[PrintedEvent]) -> dict[str, str]:
    """The ids of the events in which an edition found each mention last, by its fingerprint."""
    ordered = sorted(printed, key=lambda each: (each.edition, each.event))
    return {one.fingerprint: each.event for each in ordered for one in each.mentions if not one.carried}


def of_printed(printed: PrintedEvent, articles: Mapping[str, Article], homes: Mapping[str, str] | None = None) -> Shown:
    """An event as the last edition that printed it knew it; `articles` are those that are kept, by id.

    What a row of changes set it next to comes first. `homes` are those of `homes_of`: a passage that is another event's
    by now bears the id of that.
    """
    known = homes or {}
    evidence: list[Evidence] = []
    for mention in (*printed.follows, *printed.mentions):
        own = Evidence(
            passage=mention.passage,
            sentence=mention.sentence,
            status=mention.status,
            source=mention.source,
            publisher=mention.publisher,
            article=articles.get(mention.article),
            event=home if (home := known.get(mention.fingerprint, "")) != printed.event else "",
        )
        evidence += [own, *_denied(own, mention.denial)]
    return Shown(printed.event, printed.when, printed.status, tuple(evidence))


def record(shown: Shown) -> dict[str, Any]:
    """An event and its passages for programs; what is not known is null."""
    return {
        "id": shown.event,
        "when": shown.when.to_dict(),
        "status": shown.status.value,
        "passages": [_passage(each) for each in shown.evidence],
    }


def _passage(evidence: Evidence) -> dict[str, Any]:
    article, passage = evidence.article, evidence.passage
    return {
        "article": passage.article,
        "publisher": evidence.publisher or None,
        "title": article.title if article else None,
        "published": spell(article.published.interval.earliest, article.published.precision) if article else None,
        "url": article.url if article else None,
        "start": passage.start,
        "end": passage.end,
        "quote": passage.text,
        "sentence": evidence.sentence,
        "attribution": evidence.source or None,
        "status": evidence.status.value,
        "event": evidence.event or None,
    }


def parts(shown: Shown, wording: Wording) -> Iterator[Renderable]:
    """The same for people: a heading, and each passage in its sentence, under the article that it stands in."""
    basis = f" ({shown.when.basis.value})" if shown.when.is_known else ""
    heading = f"{shown.event} · {wording.when(shown.when)}{basis} · {shown.status.value}"
    yield Rule(Text(plain(heading)), align="left", style="dim")
    for evidence in shown.evidence:
        yield _where(evidence, wording)
        yield Padding(_words(evidence), (0, 0, 1, 2))


def _where(evidence: Evidence, wording: Wording) -> Text:
    """Outlet and day, and below them headline and address."""
    article, of = evidence.article, f" · of the event {evidence.event}" if evidence.event else ""
    if article is None:
        outlet = evidence.publisher or evidence.passage.article
        return Text(plain(outlet), "bold").append(f" · its article is no longer kept{of}", "not bold dim")
    outlet = evidence.publisher or article.origin
    where = Text(plain(outlet), "bold").append(plain(f" · {wording.published(article.published)}{of}"), "not bold")
    for line in (article.title, article.url):
        if line:
            where.append(plain(f"\n{line}"), "not bold dim")
    return where


def _words(evidence: Evidence) -> Text:
    """The sentence, in it the passage underlined, and who says so."""
    sentence, words = plain(folded(evidence.sentence)), plain(folded(evidence.passage.text))
    text = Text(f"“{sentence}”" if words in sentence else f"“{words}”")
    start = text.plain.index(words)
    text.stylize("underline", start, start + len(words))
    text.append("\n")
    text.append(evidence.status.value, STATUS_STYLES.get(evidence.status, ""))
    return text.append(plain(f" · {folded(evidence.source)}"), "dim") if evidence.source else text
