"""Says in words why an event has its day, its status and its mentions: the working a reader can check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model import Claim, Conflict, Event, Judgement, Mention, Ruled, Status, Timex, When, spell


def explain(event: Event, apart: Sequence[str] = ()) -> str:
    """The working of one event as plain text: time, status, mentions with their dates, joins, disputes, salience.

    `apart` says of events like it why they are others (`briefing.events.kept_apart`).
    """
    return "\n".join(_lines(event, apart))


def _lines(event: Event, apart: Sequence[str]) -> Iterator[str]:
    yield f"{event.id}  {_time(event.when)}  ({event.status.value})"
    yield f"  “{_one_line(event.summary.passage.text)}”"
    if not (event.status.happened or event.status is Status.PLANNED):
        yield f"  stands in no timeline: reported only as {event.status.value}"
    yield f"  why this day: {event.when.working}"
    for mention in event.mentions:
        yield from _mention(mention)
    for reason in event.merged_on:
        yield f"  joined: {_one_line(reason)}"
    for reason in apart:
        yield f"  not the same: {_one_line(reason)}"
    if event.reprints:
        yield f"  reprints, no confirmation: {', '.join(sorted(event.reprints))}"
    for conflict in event.conflicts:
        yield from _conflict(conflict)
    parts = ", ".join(f"{name} {value:g}" for name, value in event.salience.parts.items())
    yield f"  salience {event.salience.score:g}" + (f": {parts}" if parts else "")


def _mention(mention: Mention) -> Iterator[str]:
    yield (
        f"  reported in {mention.article}, characters {mention.passage.start} to {mention.passage.end}, "
        f"by “{mention.trigger.text}”: {_time(mention.when)}; {mention.when.working}"
    )
    for timex in mention.when.timexes:
        yield f"    {_timex(timex)}"
    if mention.said and mention.said.text:
        yield f"    said (“{mention.said.text}”) {_time(mention.said.when)}; {mention.said.when.working}"
    if mention.attribution:
        relay = mention.attribution.relayed_by
        relayed = f", as relayed by {_one_line(relay.name)}" if relay is not None else ""
        yield f"    on the word of {_one_line(mention.attribution.name)}{relayed}"
    elif mention.said and not mention.said.text:
        yield "    on the word of somebody whom the text does not name"
    if mention.judgement and mention.ruled:
        yield from _judged(mention, mention.judgement, mention.ruled)


def _judged(mention: Mention, judged: Judgement, ruled: Ruled) -> Iterator[str]:
    """What grammar and the reading model each made of a mention."""
    own = "somebody's" if ruled.spoken else "the article's own"
    whose = f"those of {_one_line(ruled.source)}" if ruled.source else own
    yield f"    kind {judged.kind.value}: read as news, {judged.news:.2f}"
    yield f"    whose words: {whose} by the rules; read as somebody's words, {judged.spoken:.2f}"
    status, happened = ruled.status.value, judged.happened
    yield f"    status {mention.status.value}: {status} by the rules; read as having happened, {happened:.2f}"


def _timex(timex: Timex) -> str:
    return f"“{_one_line(timex.text)}” is {timex.value or 'not resolved'} (from: {timex.anchor}; {timex.rule})"


def _conflict(conflict: Conflict) -> Iterator[str]:
    yield f"  in dispute ({conflict.kind}):"
    for claim in conflict.claims:
        note = " [since corrected by its publisher]" if claim in conflict.superseded else ""
        yield f"    {claim.words.article}: “{_one_line(claim.words.text)}”{_by(claim)}{note}"


def _by(claim: Claim) -> str:
    return f", according to {_one_line(claim.attribution.name)}" if claim.attribution else ""


def _time(when: When) -> str:
    if not when.is_known:
        return "no day known"
    earliest, latest = (spell(moment, when.precision) for moment in (when.interval.earliest, when.interval.latest))
    span = earliest if earliest == latest else f"{earliest or '…'} to {latest or '…'}"
    return f"{when.qualifier.value} {span}, {when.basis.value}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
