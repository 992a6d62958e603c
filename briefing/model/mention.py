"""What one clause of an article reports: an event with its time, its source, its figures, and how it is presented."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from briefing.model.article import Passage, Span
from briefing.model.time import When


class Status(StrEnum):
    """How a text presents what it reports."""

    REPORTED = "reported"
    CONFIRMED = "confirmed"
    CLAIMED = "claimed"
    DENIED = "denied"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"

    @property
    def happened(self) -> bool:
        """Whether it may stand in a timeline of what happened."""
        return self in (Status.REPORTED, Status.CONFIRMED, Status.CLAIMED)


class Reference(StrEnum):
    """How a mention refers to its event: as something new, as known to the reader, or without saying which.

    New is "a blast", "another raid"; definite are "the blast", "Thursday's blast", "the ferry that sank".
    """

    NEW = "new"
    DEFINITE = "definite"
    NONE = "none"


class Number(StrEnum):
    """Whether a mention reports of one or of several: of a noun its own number, of a verb that of who it befell."""

    ONE = "one"
    MANY = "many"
    NONE = "none"


class NewsKind(StrEnum):
    """Of what kind a sentence is to who wants to know what happened.

    News happened, was decided or officially said in the days of the article; background did before them; what lies
    ahead is planned. Comment is opinion, analysis, a general fact, a question. Junk is no part of the story: a caption,
    a byline, a teaser of another story.
    """

    NEWS = "news"
    BACKGROUND = "background"
    AHEAD = "ahead"
    COMMENT = "comment"
    JUNK = "junk"

    @property
    def is_news(self) -> bool:
        """Whether what it reports may stand in a brief."""
        return self not in (NewsKind.COMMENT, NewsKind.JUNK)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the reading model makes of a mention. Shares are probabilities, rounded to hundredths.

    `kind` is that of its sentence, by the model's thresholds, `news` the share of the kinds that are news, `spoken`
    that of being somebody's words, `happened` that of being reported as having happened.
    """

    kind: NewsKind
    news: float
    spoken: float
    happened: float

    def to_dict(self) -> dict[str, Any]:
        """The judgement in plain types, ready for JSON."""
        return {"kind": self.kind.value, "news": self.news, "spoken": self.spoken, "happened": self.happened}


@dataclass(frozen=True, slots=True)
class Ruled:
    """What grammar alone makes of a mention: its status, and the name of the source ("" where it has none).

    `spoken` says whether grammar takes it for somebody's words, be it that nobody is named.
    """

    status: Status
    source: str
    spoken: bool

    def to_dict(self) -> dict[str, Any]:
        """The same in plain types, ready for JSON."""
        return {"status": self.status.value, "attribution": self.source or None, "spoken": self.spoken}


@dataclass(frozen=True, slots=True)
class Unparsed:
    """A sentence in which no event was looked for, since its whole paragraph is surely no news.

    `kind` is that of the paragraph, comment or junk. The words of a comment are part of the story all the same, and
    so are the days that it names; junk is none.
    """

    passage: Passage
    kind: NewsKind


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so: the name of the source as the text has it, and where it stands.

    The name is the fullest that the article gives where a later mention is plainly the same ("the ministry").
    `relayed_by` is who passes on that this source says so ("the army said that police had reported ...").
    """

    name: str
    span: Span
    relayed_by: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """The reporting verb over a mention, and when the saying took place (not when the event did)."""

    span: Span
    text: str
    when: When


@dataclass(frozen=True, slots=True)
class Denial:
    """Who denies what a mention reports, right where its article reports it, and in which words.

    `says_otherwise`: he denies nothing in so many words, and maintains what cannot be true with it.
    """

    words: Passage
    source: Attribution
    says_otherwise: bool = False


@dataclass(frozen=True, slots=True)
class Referent:
    """Whom a pronoun stands for: where the pronoun stands, and the fullest name that the article gives."""

    pronoun: Span
    name: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure: what is counted, the bounds that the words give, and the words.

    `kind` is a key of the figures' data file (killed, injured, sorties, ...), or one of `briefing.model.claim_kinds`.
    "At least 20": low 20, best None, high None; "nearly 70": low None, best 70, high 70; "20": all three; "dozens": low
    24, the rest None. A count is an int; a measure (a magnitude, a sum of money) may have decimals. `words` holds the
    figure and what it counts; `attribution` who gives it. `unit` is that of a sum or a share as the data file spells it
    ("€", "%"), for a rate with what it is given for ("$/share"), None for a count; `previous` what it was before, where
    the words say so ("rose from 12 to 15"). `counted` are the lemmas of what is counted ("police", "officer"), none
    where it is anybody ("20 people", "six dead"); `partial` says that it is a part of a whole given elsewhere ("two of
    the victims").
    """

    kind: str
    low: int | float | None
    best: int | float | None
    high: int | float | None
    words: Passage
    attribution: Attribution | None = None
    unit: str | None = None
    previous: int | float | None = None
    counted: tuple[str, ...] = ()
    partial: bool = False

    def to_dict(self) -> dict[str, Any]:
        """The claim in plain types, ready for a table or for JSON."""
        return {
            "kind": self.kind,
            "low": self.low,
            "best": self.best,
            "high": self.high,
            "unit": self.unit,
            "previous": self.previous,
            "words": self.words.text,
            "article": self.words.article,
            "start": self.words.start,
            "end": self.words.end,
            "attribution": self.attribution.name if self.attribution else None,
        }


@dataclass(frozen=True, slots=True)
class Matter:
    """What sets an event apart from another of its verb and day, in nouns, "" where nothing is named; names are big.

    It acts on something ("approved a *plan*"), is about something ("voted on the *budget*"), somebody does it, and a
    noun names its kind ("a *train* crash").
    """

    acted_on: str = ""
    about: str = ""
    who: str = ""
    kind: str = ""


NO_MATTER = Matter()
"""Of an event of which the words name none of them."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One clause of one article that reports one event.

    `passage` is what a brief may quote (the clause, or all of a short sentence), `sentence` its whole sentence,
    `trigger` the word that names the event, `lemma` that word's base form, `language` that of its article (ISO 639-1).
    `when` is the day it happened, `said` the saying of it, if any.
    `state` says that the clause says how things are, what someone wants or only that someone spoke: such a mention
    carries a time but is no event of a timeline. `reference` and `number` are those of the trigger; `sense` is the
    phrase in which it has a meaning of its own ("take into custody", "charge of murder"), "" where it means what it
    says. `leans` says that the clause opens with a word that needs the sentence preceding it ("he", "but").
    `affected` are the words for whom or what it befell ("his 5-year-old son"), "" where only a pronoun names it;
    `matter` sets it apart from others of its kind;
    `central` says that the sentence is about it and does not only touch on it, `describes` that its clause only says
    who or what a noun is ("a man who *fled* on Friday"), `plea` that who denies it denies only that it was he ("denies
    he *killed* Vale"). `denial` is that of somebody whom the same article names, where one follows. `referent` is whom
    the "he" or "she" stands for with which it opens, where the sentence before it leaves no doubt; it does not lean on
    that then.
    `put_off_by` is where the word stands that puts off or calls off what is mentioned, if its sentence has one.
    `judgement` is what the reading model makes of it, `ruled` what grammar made of it before; both None where the model
    was not asked.
    """

    article: str
    passage: Passage
    sentence: Passage
    trigger: Passage
    lemma: str
    language: str
    when: When
    said: Said | None
    attribution: Attribution | None
    status: Status
    claims: tuple[Claim, ...] = ()
    place: str | None = None
    actors: tuple[str, ...] = ()
    paragraph: int = 0
    state: bool = False
    reference: Reference = Reference.NONE
    sense: str = ""
    number: Number = Number.NONE
    leans: bool = False
    judgement: Judgement | None = None
    ruled: Ruled | None = None
    affected: str = ""
    matter: Matter = NO_MATTER
    central: bool = True
    describes: bool = False
    plea: bool = False
    denial: Denial | None = None
    referent: Referent | None = None
    put_off_by: Span | None = None

    @property
    def is_news(self) -> bool:
        """Whether it may make an event of a brief; by rules alone every mention may."""
        return self.judgement is None or self.judgement.kind.is_news

    @property
    def is_background(self) -> bool:
        """Whether it is reported as what happened before the days of its article; unknown by rules alone."""
        return self.judgement is not None and self.judgement.kind is NewsKind.BACKGROUND

    @property
    def news(self) -> float:
        """How surely it is news, from 0 to 1; by rules alone every mention is."""
        return 1.0 if self.judgement is None else self.judgement.news

    def to_dict(self) -> dict[str, Any]:
        """The mention as one row of a table: plain types, dates in ISO 8601, offsets in the article's text."""
        return {
            "article": self.article,
            "start": self.passage.start,
            "end": self.passage.end,
            "trigger": self.trigger.text,
            **self.when.to_dict(),
            "status": self.status.value,
            "kind": self.judgement.kind.value if self.judgement else None,
            "attribution": self.attribution.name if self.attribution else None,
            "reference": self.reference.value,
            "place": self.place,
            "actors": "; ".join(self.actors),
            "claims": "; ".join(f"{claim.kind}: {claim.words.text}" for claim in self.claims),
            "text": self.passage.text,
        }
