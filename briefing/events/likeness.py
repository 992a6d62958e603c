"""Asks of any two mentions whether they can be of one event, for what comes after the merge."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from briefing.events.corpus import Corpus
from briefing.events.figures import counts_less, give_other_figures
from briefing.events.pairing import compare, score
from briefing.events.profiles import Profile, profile
from briefing.events.vetoes import veto
from briefing.events.weights import weights
from briefing.model import Article, Mention

_OTHER_DAY, _OTHER_FIGURES = "date_conflict", "other_figures"
"""Features of what a later report of the same may say otherwise; see `Likeness.continues`."""

_ANY_FIGURES = ("other_figures", "near_figures", "figures")
"""What two figures say for or against: of a running total neither, as it is another each day."""

_ONE_AND_MANY = "number_differs"
_OTHER_PLACE = "other_place"
_NOTHING_ELSE = "bare"


def bears_out(quoted: Profile, other: Profile, corpus: Corpus) -> bool:
    """Whether another mention by itself bears out what is quoted.

    An event may hold mentions that only others between them join: they are of it, but a reader who looks up the one
    does not find the other reported there. Nor does who finds "at least 12 dead" where 23 are quoted.
    """
    features = compare(quoted, other, corpus)
    if features is None or veto(quoted, other, corpus) is not None:
        return False
    if give_other_figures(quoted.mention, other.mention) or counts_less(other.mention, quoted.mention):
        return False
    return score(features) >= weights().bears_out


class Likeness:
    """The vetoes and weights of the merge over the articles of one run; nothing is worked out before it is asked."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._profiles: dict[Mention, Profile] = {}
        self._borne_out: dict[tuple[Mention, Mention], bool] = {}

    @cached_property
    def _corpus(self) -> Corpus:
        return Corpus.of(list(self._articles.values()))

    def is_excluded(self, one: Mention, other: Mention) -> bool:
        """Whether something forbids that two mentions report one event."""
        return veto(self._profile(one), self._profile(other), self._corpus) is not None

    def bears_out(self, quoted: Mention, other: Mention) -> bool:
        """Whether another mention by itself bears out what is quoted."""
        if (quoted, other) not in self._borne_out:
            self._borne_out[quoted, other] = bears_out(self._profile(quoted), self._profile(other), self._corpus)
        return self._borne_out[quoted, other]

    def continues(self, one: Mention, other: Mention) -> bool:
        """Whether either may be a later report of what the other reports, with another figure, day or standing.

        How many were hit leaps from report to report; of money and the rest a figure far off is of something else.
        """
        features = compare(self._profile(one), self._profile(other), self._corpus)
        if features is None or self.is_excluded(one, other):
            return False
        # "12 dead" becomes "200 dead" within a day; "$2m" does not become "$200m".
        counted = {claim.kind for claim in one.claims} & {claim.kind for claim in other.claims}
        may_change = {_OTHER_DAY, *((_OTHER_FIGURES,) if counted <= weights().befalling.kinds else ())}
        alike = {name: value for name, value in features.items() if name not in may_change}
        return score(alike) >= weights().continues

    def goes_on(self, one: Mention, other: Mention) -> float | None:
        """How surely either goes on with what the other reports, be it days later and with any other figure.

        None where no word reports both, where something forbids it, or where they name two places: what was counted in
        one city is no sum of what was counted in the other. On the scale of log odds, as `log_odds`.
        """
        features = compare(self._profile(one), self._profile(other), self._corpus)
        if features is None or _OTHER_PLACE in features or self.is_excluded(one, other):
            return None
        changing = {_OTHER_DAY, *_ANY_FIGURES}
        return score({name: value for name, value in features.items() if name not in changing})

    def shares_nothing_but_its_word(self, one: Mention, other: Mention) -> bool:
        """Whether two mentions have nothing in common but the word that reports both."""
        features = compare(self._profile(one), self._profile(other), self._corpus)
        return features is None or _NOTHING_ELSE in features

    def bears_out_but_for_its_day(self, one: Mention, other: Mention) -> bool:
        """Whether either by itself bears out what the other reports, be it of another day.

        One of many is not they: "Tuesday's demonstration" gives "demonstrations" no day.
        """
        features = compare(self._profile(one), self._profile(other), self._corpus)
        if features is None or _ONE_AND_MANY in features or self.is_excluded(one, other):
            return False
        return score({name: value for name, value in features.items() if name != _OTHER_DAY}) >= weights().bears_out

    def log_odds(self, one: Mention, other: Mention) -> float | None:
        """What the merge makes of two mentions; None where no word reports both, or something forbids it."""
        features = compare(self._profile(one), self._profile(other), self._corpus)
        return None if features is None or self.is_excluded(one, other) else score(features)

    def _profile(self, mention: Mention) -> Profile:
        if mention not in self._profiles:
            self._profiles[mention] = profile(mention, self._articles.get(mention.article), self._corpus, 0)
        return self._profiles[mention]
