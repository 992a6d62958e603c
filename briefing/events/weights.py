"""What the merge weighs (merge.toml): the weight of every feature, the gates, and the size of blocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class Sides:
    """A number for two mentions inside one article, and one for two in different articles."""

    inside: float
    across: float


@dataclass(frozen=True, slots=True)
class FeatureWeights:
    """The weights of one feature on the scale of log odds, and the words by which it is given as a reason."""

    inside: float
    across: float
    words: str


@dataclass(frozen=True, slots=True)
class Step:
    """The word for all values from `from_` on, up to the next step."""

    from_: float
    word: str


@dataclass(frozen=True, slots=True)
class Degrees:
    """Features that can hold in part, and the words for how far they hold."""

    features: frozenset[str]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Gates:
    """The bounds of what forbids that two mentions report one event; `content` is the least that a feature must show.

    Beyond `figures_apart` figures are a feature that speaks against it (`other_figures`), and forbid nothing alone. A
    count with less than the share `bears_count` of a quoted one does not bear it out. Articles that are as much alike
    as `one_story_told` in all else tell one story, each in its own words.
    """

    story: float
    roughly: float
    one_story_told: float
    day_slack: int
    conflict_days: int
    figures_apart: float
    bears_count: float
    shares_apart: float
    magnitude_revision: float
    age_revision: int
    grown: int
    child: int
    content: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Befalling:
    """What befalls people: kinds of figures that say how many, and families of what befalls someone in particular.

    Of `families` other names mean another event, of these and of `hitting` another sex or age. `moving` are those of
    what prices and figures do, of which another owner means another event. `lasting` are the kinds that count what goes
    on, not what has happened.
    """

    kinds: frozenset[str]
    lasting: frozenset[str]
    families: frozenset[str]
    hitting: frozenset[str]
    telling: frozenset[str]
    moving: frozenset[str]


@dataclass(frozen=True, slots=True)
class VetoWords:
    """How each veto (`briefing.events.vetoes`) is given as a reason."""

    factuality: str
    number: str
    day: str
    person: str
    place: str
    victim: str
    owner: str
    share: str
    matter: str
    names: str
    printed_before: str
    story: str
    strangers: str

    def of(self, name: str) -> str:
        """The words for the veto of that name."""
        return str(getattr(self, name))


@dataclass(frozen=True, slots=True)
class Blocks:
    """How many of a mention's rarest words open a block, and how many mentions each is compared with inside one."""

    terms: int
    window: int


@dataclass(frozen=True, slots=True)
class CorpusWeights:
    """How alike articles are that tell one story, and sentences that are one; what the rest of a sentence weighs.

    A word that the share `theme` of the articles use belongs to what the corpus is about.
    """

    one_story: float
    same_sentence: float
    rest_of_sentence: float
    theme: float


class DoubtKind(StrEnum):
    """By what a day of publication is in doubt; each has its reason in words in merge.toml."""

    ADDRESS = "address"
    MESSAGES = "messages"
    REPORTS = "reports"
    CAPTURE = "capture"


@dataclass(frozen=True, slots=True)
class DoubtWeights:
    """When a day of publication is in doubt (`briefing.events.publication_doubt`), and the words for why.

    `outlets` are so many that contradict it at least, each by a report that scores `least` without its day, in an
    article that is `story` like it, or `message_story` where the messages on a page say the same; what the reports of
    more than `commonest` articles share is no sign of one event. Reports `series` weeks apart or fewer may be of what
    comes back every week.
    """

    outlets: int
    story: float
    message_story: float
    least: float
    commonest: int
    series: int
    reasons: Mapping[DoubtKind, str]


@dataclass(frozen=True, slots=True)
class SummaryWeights:
    """What makes a mention the one to quote; `news` weighs by the share of it, the last two are numbers of words."""

    states_the_day: float
    same_day: float
    figures: float
    names: float
    lead: float
    leans: float
    adds: float
    short: float
    long: float
    quotation: float
    cut_off: float
    unfinished: float
    reprint: float
    correction: float
    central: float
    outgrown: float
    news: float
    fewest_words: int
    most_words: int


@dataclass(frozen=True, slots=True)
class MergeWeights:
    """All of merge.toml, where each number stands with its reason."""

    threshold: float
    least: float
    linked: float
    linked_strangers: float
    bears_out: float
    continues: float
    goes_on: float
    goes_on_of_one_voice: float
    came_true: float
    least_reason: float
    strength: tuple[Step, ...]
    degrees: Degrees
    bias: Sides
    gates: Gates
    befalling: Befalling
    blocks: Blocks
    evidence: Mapping[str, FeatureWeights]
    vetoes: VetoWords
    doubt: DoubtWeights
    corpus: CorpusWeights
    summary: SummaryWeights


@cache
def weights() -> MergeWeights:
    """The weights, read once; raises `BadSettings` where the file does not fit."""
    return room_record(MergeWeights, "briefing.events", "merge.toml")
