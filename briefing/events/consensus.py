"""What several mentions of one event say together: its time, its status, and the mention that reports it best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeAlias

from briefing.events.figures import give_other_figures
from briefing.events.fragments import is_cut_off, is_unfinished, opens_quotation
from briefing.events.outgrown import outgrown
from briefing.events.profiles import factuality_of
from briefing.events.similarity import ClauseVector
from briefing.events.weights import weights
from briefing.events.words import merge_words
from briefing.model import UNKNOWN_WHEN, Article, Basis, Interval, Mention, Qualifier, Reference, Status, When

Kind: TypeAlias = tuple[bool, bool, bool, bool]

_OPEN = timedelta.max
_COMPARED = 12  # mentions that the wording of each is held against, for large events


def agreed_when(mentions: Sequence[Mention]) -> When:
    """The time that the best of the mentions gives, never narrowed.

    Stated is better than inferred, dated than bounded, "on" than "about" and the rest, one day than more; then what
    most mentions agree with, then the shortest, then the first reported. `mentions` come in order of first report. The
    working says which mentions agree and which give less or other.
    """
    if len(mentions) == 1:
        return mentions[0].when
    mentions = _of_the_status(mentions)
    known = [mention for mention in mentions if mention.when.is_known]
    if not known:
        return mentions[0].when if mentions else UNKNOWN_WHEN
    tally = Counter((_kind(mention.when), mention.when.interval) for mention in known)
    best = min(known, key=lambda mention: _rank(mention.when, tally))
    if len(mentions) == 1:
        return best.when
    return replace(best.when, working=_working(best, mentions))


def bound_of_quoted(when: When, quoted: Mention, mentions: Sequence[Mention], articles: Mapping[str, Article]) -> When:
    """The time of an event for the report that is quoted: a bound from another count does not hold for its own.

    "Three are missing", reported on Wednesday, says when three were; "five are still missing", reported on Friday, was
    so on or before Friday, even where five were on Wednesday: a state is of the day of which it is reported. Anything
    but a bound that only publication gives stays as it is.
    """
    if when.basis is Basis.STATED or when.qualifier is not Qualifier.BEFORE or when.interval.earliest is not None:
        return when
    bounding = [mention for mention in mentions if mention.when.interval == when.interval]
    article = articles.get(quoted.article)
    latest = article.published.interval.latest if article is not None else None
    if latest is None or not bounding or (when.interval.latest and latest <= when.interval.latest):
        return when
    lasts = quoted.state or any(claim.kind in weights().befalling.lasting for claim in quoted.claims)
    if not lasts and not all(give_other_figures(mention, quoted) for mention in bounding):
        return when
    what = "state" if lasts else "count"
    return replace(
        when, interval=Interval(None, latest), working=f"{when.working}; the quoted {what} is of a later report"
    )


def _of_the_status(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Those that tell it as it stands: what was planned or only thought says nothing of a thing that has happened."""
    # "Will *open* on Friday", "*opened* on Saturday": the day is that of the report, not of the plan.
    deciding = factuality_of(agreed_status(mentions))
    return [m for m in mentions if factuality_of(m.status) is deciding] or mentions


def _rank(when: When, tally: Mapping[tuple[Kind, Interval], int]) -> tuple[object, ...]:
    kind = _kind(when)
    # Mentions of another kind do not vote: many who say "last week" say nothing against a day in it.
    support = sum(n for (like, other), n in tally.items() if like == kind and when.interval.overlaps(other))
    return (*kind, -support, when.interval.length or _OPEN)


def _kind(when: When) -> Kind:
    return (
        when.basis is not Basis.STATED,
        not when.is_dated,
        not (when.is_on or _is_about_an_hour(when)),
        not when.interval.is_one_day,
    )


def _is_about_an_hour(when: When) -> bool:
    """Whether only its hour is vague: "around 11 a.m. on Sunday" is on Sunday."""
    within_day = when.precision is not None and when.precision.within_day
    return when.qualifier is Qualifier.ABOUT and within_day and when.interval.is_one_day


def _working(best: Mention, mentions: Sequence[Mention]) -> str:
    others = [mention for mention in mentions if mention is not best]
    against = [m for m in others if m.when.is_known and not m.when.interval.overlaps(best.when.interval)]
    silent = [m for m in others if not m.when.is_known]
    agreeing = len(others) - len(against) - len(silent)
    parts = [f"{best.when.working} ({best.article})", "the best known of its mentions"]
    if agreeing:
        parts.append(f"{agreeing} more agree{'s' if agreeing == 1 else ''} with it")
    if silent:
        parts.append(f"{len(silent)} give{'s' if len(silent) == 1 else ''} no day")
    parts += [f"{m.article} differs: {m.when.working}" for m in against]
    return "; ".join(parts)


def agreed_status(mentions: Sequence[Mention], bearing: Collection[Mention] | None = None) -> Status:
    """The status of an event from those of its mentions.

    Confirmed where a mention says so that is among those that bear out what is quoted (`bearing`, all if not given);
    else reported where any mention reports it as a fact or on a disinterested source's word; else claimed where any
    claims it (so: claimed if all who report it are interested parties). Denied only where every mention denies it: a
    denial next to a report is a dispute, shown as a conflict of kind "event", and makes of a report a claim; so does
    one in the same breath as a claim ("denied allegations by villagers that …"). Repeating a claim does not confirm it,
    however many outlets do. What only speaks of a thing that is still to come reports nothing (`_spoken_of`).
    """
    spoken_of = _spoken_of(mentions)
    found = {mention.status for mention in mentions if id(mention) not in spoken_of}
    # One who confirms is enough; of the others the strongest that any mention has.
    confirming = [each for each in mentions if each.status is Status.CONFIRMED]
    if any(bearing is None or each in bearing for each in confirming):
        return Status.CONFIRMED
    if not found.isdisjoint((Status.REPORTED, Status.CONFIRMED)):
        # Who is accused denies the deed: "the court *accused* him" stays a fact, being nobody's word.
        is_denied = Status.DENIED in found or any(map(_is_denied, mentions))
        return Status.CLAIMED if is_denied else Status.REPORTED
    for status in (Status.CLAIMED, Status.DENIED, Status.PLANNED, Status.HYPOTHETICAL):
        if status in found:
            return status
    return Status.NEGATED


def _is_denied(mention: Mention) -> bool:
    """Whether somebody's word is denied where it stands; that another says otherwise makes no report a claim."""
    denial = mention.denial
    return denial is not None and not denial.says_otherwise and mention.attribution is not None


def _spoken_of(mentions: Sequence[Mention]) -> frozenset[int]:
    """The `id()` of those that give no day, of what others announce for one that had not passed when they wrote.

    "The station will show *the launch*", "when it *blasts* off", where others write "it launches on Tuesday": whoever
    refers to it as known, or without a past tense, does not say that it took place; nor does an article that announces
    it for a later day itself. Another's past tense does, and so does who confirms it.
    """
    announced = [m for m in mentions if m.status is Status.PLANNED and m.when.basis is Basis.STATED and m.when.is_dated]
    coming = min((day for m in announced if (day := m.when.interval.first_day)), default=None)
    if coming is None:
        return frozenset()
    announcing = {mention.article for mention in announced}
    return frozenset(
        id(mention)
        for mention in mentions
        if mention.status in (Status.REPORTED, Status.CLAIMED)
        and _is_undated_until(mention.when, coming)
        and (mention.reference is Reference.DEFINITE or not mention.when.is_known or mention.article in announcing)
    )


def _is_undated_until(when: When, day: date) -> bool:
    """Whether it gives no day, and is of a report that came out on that day or before it, as far as is known."""
    if when.basis is Basis.STATED or when.is_dated:
        return False
    latest = when.interval.last_day
    return latest is None or latest <= day


def best_report(
    mentions: Sequence[Mention], when: When, vectors: Sequence[ClauseVector], articles: Mapping[str, Article]
) -> Mention:
    """The mention that a brief quotes: dated as the event is, with figures, near the top, whole, not too long.

    It also says what the others say: `vectors[i]` is the wording of `mentions[i]`. Ties go to the first report. Of a
    plan for a day one is quoted that names the day: what lies ahead is looked up by it.
    """
    if len(mentions) == 1:
        return mentions[0]
    stale, outdated = {id(figure.mention) for figure in outgrown(mentions, articles)}, weights().summary.outgrown
    scores = [
        _quality(mention, when, articles) + _centrality(i, vectors) + outdated * (id(mention) in stale)
        for i, mention in enumerate(mentions)
    ]
    deciding = set(map(id, _of_the_status(mentions)))
    if agreed_status(mentions) is Status.PLANNED and when.basis is Basis.STATED:
        naming = (m for m in mentions if m.when.basis is Basis.STATED and m.when.interval.overlaps(when.interval))
        deciding = deciding.intersection(map(id, naming)) or deciding
    return mentions[max(range(len(mentions)), key=lambda i: (id(mentions[i]) in deciding, scores[i], -i))]


def _centrality(index: int, vectors: Sequence[ClauseVector]) -> float:
    """The mean likeness to the first other mentions, 0 to 1."""
    others = [vector for i, vector in enumerate(vectors[:_COMPARED]) if i != index]
    return sum(vectors[index].cosine(other) for other in others) / len(others) if others else 0.0


def _quality(mention: Mention, when: When, articles: Mapping[str, Article]) -> float:
    """How well a mention would sum up an event of that time: the weights of what holds of it (`[summary]`)."""
    summary = weights().summary
    text = mention.passage.text
    words = text.split()
    article = articles.get(mention.article)
    holds = {
        "states_the_day": mention.when.basis is Basis.STATED and _is_of_one_day(mention.when, when),
        "same_day": mention.when.is_dated and mention.when.interval.overlaps(when.interval),
        "figures": bool(mention.claims),
        "lead": mention.paragraph <= 1,
        "leans": mention.leans or mention.referent is not None,
        "adds": not merge_words(mention.language).adding.isdisjoint(text.lower().split()),
        "short": len(words) < summary.fewest_words,
        "long": len(words) > summary.most_words,
        "quotation": opens_quotation(text),
        "reprint": article is not None and article.reprint_of is not None,
        "correction": article is not None and article.correction is not None,
        "names": bool(mention.actors),
        "cut_off": is_cut_off(text),
        "unfinished": is_unfinished(mention.sentence.text),
        "central": mention.central,
    }
    news = summary.news * mention.news
    return float(sum(getattr(summary, name) for name, held in holds.items() if held) + news)


def _is_of_one_day(one: When, other: When) -> bool:
    """Whether both are of the same interval, or of one day: "early on Thursday", "that morning"."""
    if one.interval == other.interval:
        return True
    return one.interval.is_one_day and other.interval.is_one_day and one.interval.first_day == other.interval.first_day
