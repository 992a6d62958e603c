"""What events belong to: a story, as a newsroom has it, which one article or many tell."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """Events that the same articles tell, under a name.

    `id` is made of the event that was reported first; `name` stands in the words of a source, and is empty where none
    has a headline or a name for it; `headline_of` is the id of the article whose headline it is. `events` are ids in
    order of first report, `articles` ids in order of publication. `newest` is the id of the event that happened last.
    `salience` is that of its most salient event.
    """

    id: str
    name: str
    headline_of: str | None
    events: tuple[str, ...]
    articles: tuple[str, ...]
    newest: str
    salience: float
