"""Follow the days that an article is about: the day of its lead, the day last named, the day named for the same event.

News names a day once and goes on reporting it; a story filed the morning after is throughout about the day before; and
what happened on a named day is spoken of again further down without it. These are the days that an undated clause may
belong to; `chooser` weighs them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from briefing.lexicon.families import families, is_empty
from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.days import day_of
from briefing.mentions.nounphrases import ARGUMENTS
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import PAST_TENSES, Tense, effective_tense
from briefing.mentions.triggers import Kind, Trigger
from briefing.mentions.vocabulary import TimeWords
from briefing.model import AnchorKind, Article, Precision, Timex

# Sentences from the beginning in which the lead names its day; of 4, 6, 8 and 12 the best on left-out stories of the
# gold sets for the day of events, as is the two days below of 1, 2 and 6.
LEAD = 6
# A lead day further back than this is no news day: morning papers and wires report the day before, or of the weekend.
_OLDEST_LEAD = timedelta(days=2)
# So many words of one family are asked who takes part; no article dates more of them.
_COMPARED = 12
_SETTING = ("prep", "agent")
# TIMEX3's mod of "early Friday".
_BEGINNING = "START"
# What parts the day at the head of an entry from the entry; a dash alone also parts places and asides from a sentence.
_HEAD = re.compile(r"\s?:\s+$")
_ENTRY = re.compile(r"\s?:\s|\s[–—-]\s")
_HEAD_REACH = 8
_TAKING_PART = (*ARGUMENTS, *_SETTING, "compound", "poss")


@dataclass(frozen=True, slots=True)
class Named:
    """A day that the text names: the expression, the index of its sentence and paragraph, and the word it dates.

    `company` are the nouns that take part in what the word tells (`company_of`).
    """

    day: date
    timex: Timex
    sentence: int
    paragraph: int
    word: str
    company: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Narrative:
    """The days of one article: its lead's, those its main clauses name in order, and those of its dated words.

    `counts` says how often each day is named, `total` how often any is. `entries` are the days that head a sentence, as
    in a chronology, by its index.
    """

    language: str
    published: date | None
    lead: Named | None
    main: tuple[Named, ...] = ()
    by_family: Mapping[str, tuple[Named, ...]] = field(default_factory=dict)
    counts: Mapping[date, int] = field(default_factory=dict)
    total: int = 0
    entries: Mapping[int, Named] = field(default_factory=dict)

    @property
    def story_day(self) -> date | None:
        """The day that the article is about: its lead's, else that of its publication."""
        return self.lead.day if self.lead is not None else self.published

    def running(self, sentence: int) -> Named | None:
        """The day last named in a main clause before the sentence of that index."""
        before = bisect_left(self.main, sentence, key=_sentence)
        return self.main[before - 1] if before else None

    def same_event(self, lemma: str, company: Collection[str] | None = None) -> Named | None:
        """The one day that the article names for a word of the same family, if it names just one.

        With `company`, unless it is empty, only where one of those nouns takes part there, too: that a film "debuts on
        Friday" says nothing of when presidents "introduced" a law.
        """
        if is_empty(lemma, self.language):
            return None
        found = [named for family in sorted(families(lemma, self.language)) for named in self.by_family.get(family, ())]
        if len({named.day for named in found}) != 1:
            return None
        known = found[:_COMPARED]
        return next((named for named in known if not (company and named.company.isdisjoint(company))), None)


def company_of(word: Word) -> frozenset[str]:
    """The nouns, in their base forms, that take part in what a verb tells: its subject, objects and settings.

    With them their own names ("the Ost bridge") and those in one row with them; no clause is gone into.
    """
    parts = (child for child in word.children if child.relation in _TAKING_PART)
    heads = [noun for part in parts for noun in _within(part)]
    nouns = [noun for head in heads for child in head.children for noun in _within(child)]
    return frozenset(noun.lemma.lower() for noun in (*heads, *nouns) if noun.pos in ("NOUN", "PROPN"))


def _within(part: Word) -> tuple[Word, ...]:
    """A noun by itself, or those that a preposition brings in ("dozens of houses")."""
    return part.rights if part.relation in _SETTING else (part,)


def _sentence(named: Named) -> int:
    return named.sentence


def follow(
    article: Article,
    scenes: Iterable[tuple[Sentence, Sequence[Trigger], Mapping[int, Sequence[Attachment]]]],
    timexes: Sequence[Timex],
    words: TimeWords,
) -> Narrative:
    """The narrative of an article, from its sentences with their triggers and what dates them."""
    main: list[Named] = []
    by_family: dict[str, list[Named]] = {}
    entries: dict[int, Named] = {}
    ends = {
        timex.end: timex for timex in timexes if timex.anchor.kind is not AnchorKind.PUBLICATION or _is_dated(timex)
    }
    for sentence, triggers, attached in scenes:
        head = _head_of(article, sentence, ends, words)
        if head is not None:
            entries[sentence.index] = head
        dated = [(trigger, named) for trigger in triggers for named in _named(sentence, trigger, attached)]
        main += [named for trigger, named in dated if _is_main(trigger) and not _is_told_after(trigger, named)][:1]
        for trigger, named in dated:
            for family in families(trigger.word.lemma.lower(), article.language_code):
                by_family.setdefault(family, []).append(named)
    counts = _counts(timexes, words)
    return Narrative(
        article.language_code,
        article.published.day,
        _lead(article, main, timexes, words),
        tuple(main),
        {family: tuple(named) for family, named in by_family.items()},
        counts,
        sum(counts.values()),
        entries,
    )


def _is_dated(timex: Timex) -> bool:
    """Whether an expression has the figures of a day ("25 May", "25/5/2012")."""
    return any(map(str.isdecimal, timex.text))


def _head_of(article: Article, sentence: Sentence, ends: Mapping[int, Timex], words: TimeWords) -> Named | None:
    """The day that heads a sentence as an entry of a chronology: "25 May: Some 108 killed in Taldou"."""
    start = sentence.span.start
    before = _HEAD.search(article.text, max(0, start - _HEAD_REACH), start)
    timex = ends.get(before.start()) if before is not None else None
    if timex is None:
        inside = next((timex for timex in ends.values() if timex.start <= start < timex.end), None)
        timex = inside if inside is not None and _opens_entry(article.text, inside.end) else None
    day = day_of(timex, words) if timex is not None and timex.precision is Precision.DAY else None
    published = article.published.day
    if timex is None or day is None or (published is not None and day > published):
        return None
    return Named(day, timex, sentence.index, sentence.paragraph, "")


def _opens_entry(text: str, end: int) -> bool:
    """Whether an entry begins after the day that ends there: "25 May: some …"; after a dash with a capital."""
    sign = _ENTRY.match(text, end)
    return sign is not None and (":" in sign.group() or text[sign.end() : sign.end() + 1].isupper())


def _lead(article: Article, main: Sequence[Named], timexes: Sequence[Timex], words: TimeWords) -> Named | None:
    """The day of the lead: the report's own where the first sentences name it, else the first they name.

    Where they name none it is that of the dateline.
    """
    published = article.published.day
    early = [named for named in main if named.sentence < LEAD]
    lead = next((named for named in early if named.day == published), early[0] if early else None)
    if lead is None and article.dateline is not None:
        inside = (timex for timex in timexes if article.dateline.start <= timex.start < article.dateline.end)
        lead = next(
            (Named(day, timex, 0, 0, "") for timex in inside if (day := day_of(timex, words)) is not None), None
        )
    if lead is not None and published is not None and not published - _OLDEST_LEAD <= lead.day <= published:
        return None
    return lead


def _counts(timexes: Sequence[Timex], words: TimeWords) -> dict[date, int]:
    counts: dict[date, int] = {}
    for timex in timexes:
        day = day_of(timex, words)
        if day is not None:
            counts[day] = counts.get(day, 0) + 1
    return counts


def _is_main(trigger: Trigger) -> bool:
    """Whether the word heads the sentence, or what the sentence reports, and is about the past."""
    if trigger.governor is not None and trigger.word.relation != "ccomp":
        return False
    return effective_tense(trigger.word) in (*PAST_TENSES, Tense.PARTICIPLE, Tense.PRESENT)


def _is_told_after(trigger: Trigger, named: Named) -> bool:
    """Whether it is the early morning on which somebody reported what had happened before, mostly in the night.

    "Media reported early Friday that a lorry had crashed": the story is not of that day.
    """
    words = trigger.word.vocab.reporting
    is_report = trigger.kind is Kind.SAYING or trigger.word.lemma in words.of_nouns - words.deeds
    return is_report and named.timex.modifier == _BEGINNING


def _named(sentence: Sentence, trigger: Trigger, attached: Mapping[int, Sequence[Attachment]]) -> Iterable[Named]:
    """The days, not after the report, that expressions give to a word."""
    published = sentence.article.published.day
    vocabulary = sentence.vocab
    for attachment in attached.get(trigger.word.index, ()):
        day = day_of(attachment.timex, vocabulary.times)
        if (
            day is None
            or attachment.preposition in vocabulary.prepositions.bounding
            or (published is not None and day > published)
        ):
            continue
        company = company_of(trigger.word)
        yield Named(day, attachment.timex, sentence.index, sentence.paragraph, trigger.word.text, company)
