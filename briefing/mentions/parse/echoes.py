"""Where the lead begins in a paragraph of headline, caption and lead: it says again what the headline said.

"Marlo seeks veto over raid on Ost | Envoy Edward Vale spoke to the council | Marlo has asked for a veto over the raid":
a sentence hardly ever says half of its words of content twice, a lead does so with its headline. On five topics of
Timeline17 this finds the lead of 74 articles besides those that a capital alone parts (`heads`); two or three of these
cuts stand within a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.lexicon.terms import terms
from briefing.mentions.parse.openings import CLOSED, OWNER, SHORTEST, bare, claims_name, is_plain, may_begin
from briefing.mentions.vocabulary import vocabulary
from briefing.model import Article
from briefing.months import month_names

# So many words of a headline are looked for again, among so many of a lead; a lead begins so far on at most.
_OF_HEADLINE = 12
_OF_LEAD = 16
_FARTHEST = 45
# So many of its words of content a headline has at least, and so many, and such a share, stand in the lead again.
_FEWEST_TERMS = 4
_FEWEST_AGAIN = 3
_SHARE_AGAIN = 1 / 2
# So many words come again where letters stand before them.
_SAME = 2
# A line that begins earlier, and says hardly less of the headline again, is the lead.
_HARDLY_LESS = 1


def lead_begins(words: Sequence[str], article: Article) -> int | None:
    """The place among the words of a paragraph at which the lead begins; None where nothing says so."""
    echoes = list(_echoes(words, article))
    most = max((echo for _, echo in echoes), default=0)
    return next((at for at, echo in echoes if echo >= most - _HARDLY_LESS), None)


def _echoes(words: Sequence[str], article: Article) -> Iterator[tuple[int, int]]:
    """The places at which the lead may begin, each with how many words of the headline it says again."""
    language = article.language_code
    for at in range(SHORTEST, min(len(words) - 1, _FARTHEST)):
        # The first sentence has ended: what follows may say it again by itself.
        if CLOSED.search(words[at - 1]):
            return
        if not _may_be_lead(words, at, article):
            continue
        again = said_again(words, at, language)
        if again:
            yield at, again


def said_again(words: Sequence[str], at: int, language: str) -> int:
    """How many words of the headline before a place stand again in the lead after it; 0 where they are too few."""
    headline = _terms(words[: min(at, _OF_HEADLINE)], language)
    again = len(headline & _terms(words[at : at + _OF_LEAD], language))
    is_enough = len(headline) >= _FEWEST_TERMS and again >= max(_FEWEST_AGAIN, _SHARE_AGAIN * len(headline))
    return again if is_enough else 0


def _may_be_lead(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether a word with a capital, of no date, follows one that neither claims it nor is an infinitive.

    That is a small word; letters where the headline's very words come again ("criticised the US | Marlo and Ost have
    vetoed"). A figure may belong to what follows ("Some 48 Marlo pilgrims").
    """
    before = words[at - 1]
    comes_again = list(map(bare, words[at : at + _SAME])) == list(map(bare, words[:_SAME]))
    ends_line = (is_plain(before) or (comes_again and bare(before).isupper())) and not before.endswith(OWNER)
    if not ends_line or not may_begin(words, at, article) or not words[at + 1][:1].isalnum():
        return False
    known = vocabulary(article.language_code)
    if (
        before in known.places.at
        or bare(before).lower() in known.lines.stamps
        or words[at - 2].lower() in known.grammar.to
    ):
        return False
    # No lead opens with a day or month, and none within a quotation that is still open.
    if _is_of_date(words[at], article.language_code) or "".join(words[:at]).count('"') % 2:
        return False
    return not claims_name(words, at - 1, article) and not words[at - 1].endswith(known.lines.claiming)


def _is_of_date(word: str, language: str) -> bool:
    months = month_names().get(language)
    days = vocabulary(language).times.weekdays
    return word.lower() in days or (months is not None and word.lower() in months.every())


def _terms(words: Sequence[str], language: str) -> frozenset[str]:
    return frozenset(terms(" ".join(words), language))
