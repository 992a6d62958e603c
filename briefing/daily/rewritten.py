"""Pages that show another story under an old date: what stands there now was written after it was last looked at.

Some addresses are used again (a live page, "latest news"), and the page goes on stating the day of its first story.
Counted from that day, "Wednesday" would come out weeks early.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, tzinfo

from briefing.model import Article, Evidence, EvidenceKind, Interval, Precision, PublicationDate
from briefing.model.came_out import published_by
from briefing.reading.copies.reprints import story_sentences
from briefing.reading.copies.versions import is_same_article

_FEWEST_SENTENCES = 2
_WORD_OF_A_PERSON = (EvidenceKind.GIVEN, EvidenceKind.RECORD)


def dated_anew(article: Article, earlier: Article, seen: datetime, now: datetime, zone: tzinfo) -> Article:
    """The article as it stands, or, where its page was given to another story, published between two looks at it.

    `earlier` is what stood at the same address when it was `seen` (aware); `now` is the look that found `article`, and
    `zone` that of the desk, in whose days the new publication date is given. A version of the same article keeps its
    date, and so does one whose date a person gave, or that states one after `seen`.
    """
    published = article.published
    if published.basis in _WORD_OF_A_PERSON or not published_by(published, seen) or not _is_another(article, earlier):
        return article
    if article.retrieved is not None and article.retrieved <= seen:
        return article
    first, last = seen.astimezone(zone).date(), now.astimezone(zone).date()
    stated = Evidence(published.basis, published.words, published.interval, published.precision, published.zone)
    between = PublicationDate(
        interval=Interval.of_days(first, max(first, last)),
        precision=Precision.DAY if first == last else Precision.RANGE,
        basis=EvidenceKind.CAPTURED,
        words=f"another story stood at its address on {first}",
        rivals=(stated, *published.rivals),
    )
    return replace(article, published=between)


def _is_another(article: Article, earlier: Article) -> bool:
    """Whether what stands in one place is beyond doubt another story than before: too few words prove nothing."""
    if article.origin != earlier.origin or article.summary_only or earlier.summary_only:
        return False
    enough = min(len(story_sentences(article)), len(story_sentences(earlier))) >= _FEWEST_SENTENCES
    return enough and article.title != earlier.title and not is_same_article(earlier, article)
