"""The brief as one page for a browser: a single file that asks nothing of the network.

page.css and page.js are written into it, and the page's own security policy lets nothing else run or load. body: what
the brief's blocks become; picture: the timeline picture as SVG; passages: what a citation opens; filters: the form that
finds lines; markup: elements and their escaping.
"""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.resources import files

from briefing.model.document import Brief
from briefing.model.proof import to_bytes
from briefing.model.seal import UNSEALED, sealed
from briefing.writing.html.body import Body
from briefing.writing.html.filters import form
from briefing.writing.html.markup import Html, element, escaped, text
from briefing.writing.html.passages import passages
from briefing.writing.proof import proof_of
from briefing.writing.templates import Templates
from briefing.writing.theme import Theme

__all__ = ["render"]

_COLORS = re.compile(r"\b(INK|MUTED|ACCENT|RULE|BAND|PAPER|HANDLING)\b")


def render(brief: Brief, templates: Templates) -> bytes:
    """The brief as one HTML file, the same bytes for the same brief, labels, theme and fonts."""
    words = templates.labels.page_html
    style, script = _style(templates.theme), _file("page.js")
    body = Body(brief, templates)
    references = templates.references(brief)
    proof = to_bytes(proof_of(brief, templates.labels, references=references)).decode().replace("<", "\\u003c")
    close = element("form", element("button", text(words.close)), method="dialog")
    parts = [
        element("a", text(words.skip), href="#main", class_="skip"),
        body.masthead(),
        form(brief, templates.labels),
        element("main", *body.sections(), id="main"),
        element("aside", *passages(brief, templates.labels, references), aria_label=words.passages),
        element("dialog", element("div", class_="shown"), close, aria_label=words.passage),
        Html(f'<script type="application/json" id="briefing-proof">{proof}</script>'),
        Html(f"<script>{script}</script>"),
    ]
    author = templates.choices.author
    head = [
        Html('<meta charset="utf-8">'),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content="briefing"),
        *([element("meta", name="author", content=author)] if author else []),
        element("title", text(brief.masthead.title)),
        Html(f"<style>{style}</style>"),
    ]
    page = element("html", element("head", *head), "\n", element("body", *parts), lang=brief.language)
    return sealed(f"<!doctype html>\n{page}\n<!-- ".encode() + UNSEALED + b" -->\n")


def _policy(style: str, script: str) -> str:
    """Nothing is loaded from anywhere, and of code only what came with the page runs."""
    return f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; form-action 'none'"


def _digest(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def _style(theme: Theme) -> str:
    return _COLORS.sub(lambda name: escaped(getattr(theme.colors, name[0].lower())), _file("page.css"))


def _file(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")
