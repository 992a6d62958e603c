"""What a citation opens: the passage that is cited, its words marked in their paragraph, with its source."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.labels import Labels
from briefing.model.document import Brief, Citation, CitedPassage, Source
from briefing.writing.citations import linkable, source_anchor
from briefing.writing.html.markup import Html, element, text
from briefing.writing.references.citing import References


def passage_id(passage: Citation | CitedPassage) -> str:
    """The name of a passage, for links to it."""
    return f"passage-{passage.source}-{passage.start}-{passage.end}"


def passages(brief: Brief, labels: Labels, references: References) -> Iterator[Html]:
    """Every passage that the brief cites; none shows before it is opened."""
    sources = {source.number: source for source in brief.sources}
    for passage in brief.passages:
        yield _passage(passage, sources[passage.source], labels, references)


def _passage(passage: CitedPassage, source: Source, labels: Labels, references: References) -> Html:
    address = linkable(source.url)
    named = "".join(run.text for run in references.entry(source))
    entry = element(
        "a", text(references.label(source) or references.name(source.number)), href=f"#{source_anchor(source.number)}"
    )
    read = element("a", text(labels.page_html.read), href=address, rel="noopener noreferrer") if address else ""
    quotation = element(
        "blockquote", _text(passage.before), element("mark", _text(passage.words)), _text(passage.after), dir="auto"
    )
    about = element("p", entry, " ", element("bdi", text(named)), " ", read)
    return element("div", quotation, about, id=passage_id(passage), class_="passage", lang=source.language)


def _text(words: str) -> Html:
    """Words with their line ends, which part paragraphs."""
    return Html("\n".join(text(line) for line in words.split("\n")))
