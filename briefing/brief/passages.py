"""The words that the citations of a brief point to, with their paragraph: what a reader sees who follows one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.brief.quoting import folded
from briefing.brief.verify import lines
from briefing.model import Article
from briefing.model.document import CitedPassage, Line, RunKind, Section

_MOST_AROUND = 600  # characters before and after: enough to see the context, and not the article


def cited_passages(sections: Sequence[Section], articles: Mapping[int, Article]) -> tuple[CitedPassage, ...]:
    """Every passage that a line of `sections` quotes or names, each once, in order; `articles` by source number.

    Not those that a line only points to: what a person took out of the brief, and its list of corrections cites, stands
    nowhere in it.
    """
    found = {
        (cited.source, cited.start, cited.end)
        for section in sections
        for block in section.blocks
        for line in lines(block)
        for cited in line.citations
        if _shows(line, articles[cited.source].text[cited.start : cited.end])
    }
    return tuple(_passage(articles[source], source, start, end) for source, start, end in sorted(found))


def _shows(line: Line, words: str) -> bool:
    return any(run.kind is RunKind.QUOTE for run in line.runs) or folded(words) in line.text


def _passage(article: Article, source: int, start: int, end: int) -> CitedPassage:
    begins = max((each.start for each in article.paragraphs if each.start <= start), default=0)
    ends = min((each.end for each in article.paragraphs if each.end >= end), default=len(article.text))
    before, after = (
        article.text[max(begins, start - _MOST_AROUND) : start],
        article.text[end : min(ends, end + _MOST_AROUND)],
    )
    if start - begins > _MOST_AROUND:
        before = f"… {before.partition(' ')[2]}"
    if ends - end > _MOST_AROUND:
        after = f"{after.rpartition(' ')[0]} …"
    return CitedPassage(source, start, end, article.text[start:end], before, after)
