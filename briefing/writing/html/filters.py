"""The form that finds lines by words, source, status and story; a script shows it, as it does nothing without one."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.labels import Labels
from briefing.model.document import Brief
from briefing.writing.html.markup import Html, element, text

_FEW = 2  # a choice of fewer is none


def form(brief: Brief, labels: Labels) -> Html:
    """The filters that there is a choice for."""
    words = labels.page_html
    sources = [(str(one.number), f"[{one.number}] {one.publisher or one.title or one.origin}") for one in brief.sources]
    used = dict.fromkeys(line.status for line in brief.printed if line.status)
    statuses = [(status, labels.status.get(status, status)) for status in used]
    stories = [(story.id, story.name or story.id) for story in brief.stories]
    search = element("label", text(words.words), element("input", type="search", name="words", autocomplete="off"))
    count = element("output", data_words=words.count, aria_live="polite")
    reset = element("button", text(words.reset), type="reset")
    return element(
        "form",
        search,
        _choice("source", words.source, sources, words.all),
        _choice("status", words.status, statuses, words.all),
        _choice("story", words.story, stories, words.all),
        reset,
        count,
        class_="filters",
        hidden=True,
        aria_label=words.filters,
    )


def _choice(name: str, label: str, options: Iterable[tuple[str, str]], everything: str) -> Html:
    listed = list(options)
    if len(listed) < _FEW:
        return Html("")
    choices = (element("option", text(words), value=value) for value, words in (("", everything), *listed))
    return element("label", text(label), element("select", *choices, name=name))
