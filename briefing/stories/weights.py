"""What makes an event matter (salience.toml): the weight of every part, and what a large corpus adds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class Parts:
    """The weight of each part of an event's own score; the parts lie in 0 to 1."""

    position: float
    sources: float
    harm: float
    named: float
    dated: float
    trigger: float


@dataclass(frozen=True, slots=True)
class Damping:
    """Factors for what matters less."""

    state: float
    saying: float
    reaction: float
    called_out: float
    backstory: float
    price: float
    incidental: float
    leaning: float
    unsure: float


@dataclass(frozen=True, slots=True)
class Scale:
    """What fills a part, from how many days on an event is backstory, and how much a doubt whether it is news costs."""

    sources: float
    harm: float
    backstory_days: int
    doubt: float
    paragraphs: float


@dataclass(frozen=True, slots=True)
class CorpusWeights:
    """How a large corpus' votes for days work on the score."""

    handful: int
    one_topic: float
    many_topics: float
    doublings: float
    most: float
    hindsight: float
    news_days: int
    ahead: float
    inferred: float
    day: float
    repeats: float
    repetition: float
    printed_a_day: int


@dataclass(frozen=True, slots=True)
class CentralityWeights:
    """How well a sentence reports its day."""

    length: float
    fewest_words: int
    reported_again: float
    theme: float
    leaning: float
    announced: float
    unfinished: float
    quotation: float
    question: float
    inferred: float
    unwieldy: float
    shortest: int
    longest: int


@dataclass(frozen=True, slots=True)
class StoryWeights:
    """How alike articles of one story are, by how many words they are looked for, and from how many on by openings."""

    alike: float
    surely_alike: float
    key_words: int
    many: int


@dataclass(frozen=True, slots=True)
class Harm:
    """Kinds of claims that are harm."""

    gravest: frozenset[str]
    lesser: frozenset[str]
    lesser_share: float


@dataclass(frozen=True, slots=True)
class TriggerGroup:
    """Families of triggers that matter equally."""

    part: float
    families: frozenset[str]


@dataclass(frozen=True, slots=True)
class SalienceWeights:
    """All of salience.toml, where each number stands with its reason."""

    weights: Parts
    damping: Damping
    scale: Scale
    corpus: CorpusWeights
    centrality: CentralityWeights
    stories: StoryWeights
    harm: Harm
    trigger: tuple[TriggerGroup, ...]
    other: float


@cache
def weights() -> SalienceWeights:
    """The weights, read once; raises `BadSettings` where the file does not fit."""
    return room_record(SalienceWeights, "briefing.stories", "salience.toml")
