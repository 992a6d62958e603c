"""The mail as HTML that mail programs show: one column, inline styles alone, nothing fetched from anywhere.

Mail programs drop style sheets, scripts and what they do not know; tables of one cell are what all of them lay out.
"""

from __future__ import annotations

from html import escape

from briefing.delivery.letter import Item, Letter, Part, SourceReference
from briefing.model.document import Line, RunKind
from briefing.writing.characters import printable
from briefing.writing.marks import marked, unbroken
from briefing.writing.theme import Colors

_SERIF = "Georgia,'Times New Roman',serif"
_SANS = "'Helvetica Neue',Helvetica,Arial,sans-serif"
_WIDTH = 640
"""Pixels: about 75 characters a line at this size, and what the reading pane of a mail program is wide."""


def html_page(letter: Letter, colors: Colors) -> str:
    """The letter as one HTML document."""
    body = "".join(
        [
            _handling(letter, colors),
            f'<h1 style="margin:0 0 12px;font:bold 24px/1.25 {_SANS};color:{colors.accent}">{_text(letter.title)}</h1>',
            _facts(letter, colors),
            *(_part(part, colors) for part in letter.parts),
            _handling(letter, colors, above=28),
        ]
    )
    return _DOCUMENT.format(
        language=escape(letter.language, quote=True),
        title=_text(letter.title),
        ink=colors.ink,
        paper=colors.paper,
        serif=_SERIF,
        width=_WIDTH,
        body=body,
    )


_DOCUMENT = (
    '<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title></head>\n'
    '<body style="margin:0;padding:0;background:{paper};color:{ink}">'
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:{paper}">'
    '<tr><td align="center" style="padding:20px 16px">'
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:{width}px">'
    '<tr><td align="left" style="font:16px/1.5 {serif};color:{ink};overflow-wrap:anywhere;word-break:break-word">\n'
    "{body}</td></tr></table></td></tr></table></body></html>\n"
)


def _handling(letter: Letter, colors: Colors, *, above: int = 0) -> str:
    if not letter.handling.strip():
        return ""
    font = f"font:bold 12px/1.4 {_SANS};letter-spacing:1px;text-align:center;color:{colors.handling}"
    style = f"margin:{above}px 0 16px;{font}"
    return f'<p style="{style}">{_text(letter.handling)}</p>\n'


def _facts(letter: Letter, colors: Colors) -> str:
    """Label and words under one another: two columns would not fit a telephone."""
    lines = [
        f'<span style="color:{colors.muted}">{_text(label)}:</span> {_text(words)}' for label, words in letter.facts
    ]
    style = (
        f"margin:0 0 8px;padding:10px 14px;background:{colors.band};font:14px/1.6 {_SANS};"
        f"border-left:3px solid {colors.accent}"
    )
    return f'<div style="{style}">{"<br>".join(lines)}</div>\n' if lines else ""


def _part(part: Part, colors: Colors) -> str:
    style = (
        f"margin:28px 0 12px;padding:0 0 4px;border-bottom:1px solid {colors.rule};"
        f"font:bold 18px/1.3 {_SANS};color:{colors.accent}"
    )
    return f'<h2 style="{style}">{_text(part.heading)}</h2>\n' + "".join(_item(item, colors) for item in part.items)


def _item(item: Item, colors: Colors) -> str:
    if not item.lines:
        return f'<h3 style="margin:20px 0 12px;font:bold 16px/1.4 {_SANS};color:{colors.ink}">{_text(item.lead)}</h3>\n'
    small = f"font:13px/1.6 {_SANS};color:{colors.muted}"
    rows: list[str] = []
    if item.lead.strip():
        style = f"font:bold 14px/1.5 {_SANS};color:{colors.accent}"
        rows.append(f'<div style="{style}">{_text(unbroken(item.lead))}</div>')
    rows += [f"<div>{_line(line, colors)}</div>" for line in item.lines]
    rows += [f'<div style="{small}">{_text(note)}</div>' for note in item.notes]
    rows += [f'<div style="{small}">{_reference(source, colors)}</div>' for source in item.sources]
    if item.more:
        rows.append(f'<div style="{small}">{_text(item.more)}</div>')
    return f'<div style="margin:0 0 16px">{"".join(rows)}</div>\n'


def _line(line: Line, colors: Colors) -> str:
    pieces = []
    for run in marked(line):
        text = _text(unbroken(run.text))
        if run.kind is RunKind.STRONG:
            text = f"<strong>{text}</strong>"
        elif run.kind in (RunKind.MUTED, RunKind.GLOSS):
            text = f'<span style="color:{colors.muted}">{text}</span>'
        pieces.append(text)
    return "".join(pieces)


def _reference(source: SourceReference, colors: Colors) -> str:
    words = _text(source.words)
    if source.url:
        words = f'<a href="{escape(source.url, quote=True)}" style="color:{colors.accent}">{words}</a>'
    return f"[{source.number}] {words}"


def _text(text: str) -> str:
    return escape(printable(text), quote=True)
