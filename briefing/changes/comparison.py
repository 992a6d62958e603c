"""One event against what an edition printed of it: what its differences are asked of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.changes.lookups import day_in, mention_in, outlet_in, sureness_in
from briefing.changes.thresholds import thresholds
from briefing.events.likeness import Likeness
from briefing.events.words import merge_words
from briefing.lexicon.stems import stem
from briefing.lexicon.terms import terms
from briefing.model import Article, Claim, Event, Mention, Passage, PrintedEvent, PrintedFigure, Status


@dataclass(frozen=True, slots=True)
class Comparison:
    """One event compared with what was printed of it.

    `printed` is what it continues, `joined` what else it takes in. `articles` by id; `new` the ids of the new ones that
    report it firsthand, `late` those older than the edition they missed; `replaced` the new version of an article by
    the id of the old one. `likeness` says which mentions tell the same. `figures_shown` are those of all events that
    editions printed, whichever: a reader has seen them.
    """

    event: Event
    printed: PrintedEvent
    joined: tuple[PrintedEvent, ...]
    articles: Mapping[str, Article]
    new: frozenset[str]
    late: frozenset[str]
    replaced: Mapping[str, str]
    likeness: Likeness
    figures_shown: Sequence[PrintedFigure] = ()

    @property
    def fresh(self) -> list[Mention]:
        """The mentions that new articles make of their own."""
        return [mention for mention in self.event.mentions if mention.article in self.new]

    def publisher(self, article: str) -> str:
        """Who published an article: the name, else what the user knows it by."""
        return outlet_in(self.articles, article)

    def voice(self, mention: Mention, claim: Claim | None = None) -> str:
        """Who says so: the source that is named for a figure or for its clause, else the outlet."""
        said = (claim.attribution if claim else None) or mention.attribution
        return said.name if said else self.publisher(mention.article)

    def published(self, article: str) -> date:
        """The day on which an article was published, the first of all days where that is not known."""
        return day_in(self.articles, article) or date.min

    def comes_after(self, new: str, old: str) -> bool:
        """Whether an article surely came out after another: one of which the day alone is known may be of any hour."""
        one, other = self.articles.get(new), self.articles.get(old)
        begins = one.published.interval.earliest if one else None
        ended = other.published.interval.latest if other else None
        return begins is not None and ended is not None and begins > ended

    def is_correction_of(self, article: str, publisher: str) -> bool:
        """Whether an article carries a correction note of this publisher."""
        found = self.articles.get(article)
        return found is not None and found.correction is not None and bool(publisher) and found.publisher == publisher

    def in_place(self, old: str, new: str) -> bool:
        """Whether the article `new` took the place of `old`."""
        return self.replaced.get(old) == new

    def continues(self, old: Passage, new: Mention) -> bool:
        """Whether a reader who sees printed words and a new report side by side sees that the one follows the other.

        An event may hold reports that only others between them join; set side by side they are of two things.
        """
        return self._follows(old, new, self.likeness.continues)

    def is_borne_out(self, old: Passage, new: Mention) -> bool:
        """Whether a new report by itself bears out printed words."""
        return self._follows(old, new, self.likeness.bears_out)

    def is_borne_out_but_for_its_day(self, old: Passage, new: Mention) -> bool:
        """`is_borne_out`, but for the day."""
        return self._follows(old, new, self.likeness.bears_out_but_for_its_day)

    def sureness(self, old: Passage, new: Mention) -> float:
        """How surely a new report is of what printed words report, on the scale of log odds; 0 where nobody can say.

        Less than anything where something forbids it.
        """
        before = self.mention_of(old)
        if before is None:
            return 0.0
        return sureness_in(self.likeness, before, new)

    def was_printed(self, new: Mention, old: Passage) -> bool:
        """Whether printed words hold all that a report says: then it adds nothing."""
        return adds_nothing(new, old, is_planned=self.printed.status is Status.PLANNED)

    def opens_alike(self, new: Mention, old: Passage) -> bool:
        """Whether the first words of a report stand in printed words: a caption that a page sets before each story."""
        opening = " ".join(new.passage.text.split()[: thresholds().sentences.opening])
        return f" {opening} ".casefold() in f" {' '.join(old.text.split())} ".casefold()

    def _follows(self, old: Passage, new: Mention, is_like: Callable[[Mention, Mention], bool]) -> bool:
        """Whether it does by what is known of both, or by their words where the old article is no longer at hand."""
        # The new version of the very article that was quoted follows it, whatever it says now.
        if self.in_place(old.article, new.article):
            return True
        if old.article not in self.articles:
            return self._repeats_words(old, new)
        before = self.mention_of(old)
        return before is not None and is_like(before, new)

    def mention_of(self, old: Passage) -> Mention | None:
        """The mention of the event in printed words; None where they are of another event now, or not at hand."""
        return mention_in((mention for mention in self.event.mentions if mention.article == old.article), old)

    def _repeats_words(self, old: Passage, new: Mention) -> bool:
        """Whether its sentence has most of the words of content of the one that was printed."""
        known = [mention for printed in (self.printed, *self.joined) for mention in printed.mentions]
        sentences = (mention.sentence for mention in known if mention.passage.overlaps(old))
        now = set(terms(new.sentence.text, new.language))
        before = set(terms(next(sentences, old.text), new.language))
        shared = len(now & before)
        least = thresholds().sentences
        return shared >= least.fewest_shared and shared >= least.same_words * min(len(now), len(before))


def adds_nothing(new: Mention, old: Passage, *, is_planned: bool) -> bool:
    """Whether printed words hold all that a report says; `is_planned` that they announced it.

    They do where its clause stands in them from its beginning up to its verb, or every word of a long clause does:
    "says it plans another round of demonstrations on Friday", "planned another round of demonstrations Friday".
    Not so where they announce what has happened since: "will vote on Friday", "voted on Friday".
    """
    if is_planned and new.status.happened and _foretells(old, new):
        return False
    # Up to its verb: what follows that, every report cuts elsewhere.
    head = new.passage.text[: new.trigger.end - new.passage.start].split()
    stands = f" {' '.join(head)} ".casefold() in f" {' '.join(old.text.split())} ".casefold()
    now = set(terms(new.passage.text, new.language))
    least = thresholds().sentences
    return (len(head) >= least.fewest_leading and stands) or (
        len(now) >= least.many and now <= set(terms(old.text, new.language))
    )


def _foretells(old: Passage, new: Mention) -> bool:
    """Whether words say of the very verb of a report that it is to come ("will vote", "to be opened")."""
    coming, reach = merge_words(new.language).coming, thresholds().sentences.auxiliaries
    words = old.text.casefold().split()
    following = (words[at + 1 : at + 1 + reach] for at, word in enumerate(words) if word in coming)
    verb = stem(new.lemma, new.language)
    return any(stem(word.strip(".,;:"), new.language) == verb for after in following for word in after)
