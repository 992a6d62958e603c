"""Where publications lie for the newsroom to find: two folders, a feed, a mailbox; old ones leave them again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from pathlib import Path

from tests.evaluation.newsroom.stories import Channel, Piece

KEPT = timedelta(days=8)
"""A folder shows the last week; whoever was away for longer has lost what was in it, as in any newsroom."""

FEED = "feed.xml"
MAILBOX = "letters.mbox"
UNDECODABLE = "torn.docx"


def show(pieces: Sequence[Piece], folder: Path) -> None:
    """Lay out what the newsroom can find on a day: `pieces` are those that have come so far, in order.

    Of several versions of one the last is shown, where the first stood.
    """
    newest = max((piece.day for piece in pieces), default=None)
    shown = {piece.name: piece for piece in pieces if newest and piece.day > newest - KEPT}
    for channel in (Channel.DESK, Channel.GAZETTE):
        _lay_out({_file(piece): _content(piece) for piece in _of(shown.values(), channel)}, folder / channel)
    _write(folder / FEED, _feed(_of(shown.values(), Channel.WIRE)))
    letters = [piece for piece in pieces if piece.channel is Channel.LETTER]
    _write(folder / MAILBOX, b"".join(map(_mail, letters)))


def address(piece: Piece) -> str:
    """Where it stands on the web."""
    return f"https://{piece.channel}.example/{piece.name}"


def _of(pieces: Iterable[Piece], channel: Channel) -> list[Piece]:
    return [piece for piece in pieces if piece.channel is channel]


def _file(piece: Piece) -> str:
    return f"{piece.name}.{'md' if piece.channel is Channel.DESK else 'html'}"


def _content(piece: Piece) -> bytes:
    return (_markdown(piece) if piece.channel is Channel.DESK else _page(piece)).encode()


def _markdown(piece: Piece) -> str:
    """With front matter."""
    lines = [
        f'title: "{piece.title}"',
        f"publisher: {piece.channel.outlet}",
        f"url: {address(piece)}",
        "lang: en",
    ]
    if piece.published:
        lines.append(f"published: {piece.published.isoformat()}")
    return "\n".join(["---", *lines, "---", "", piece.text, ""])


def _page(piece: Piece) -> str:
    """A page with the usual metadata."""
    published = (
        f'<meta property="article:published_time" content="{piece.published.isoformat()}">' if piece.published else ""
    )
    paragraphs = "\n".join(f"<p>{escape(part)}</p>" for part in piece.text.split("\n\n"))
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(piece.title)}</title>
<link rel="canonical" href="{address(piece)}">
<meta property="og:title" content="{escape(piece.title)}">
<meta property="og:site_name" content="{piece.channel.outlet}">{published}</head>
<body><main><article><h1>{escape(piece.title)}</h1>
{paragraphs}
</article></main></body></html>
"""


def _feed(pieces: Sequence[Piece]) -> bytes:
    """RSS with whole texts, the newest first."""
    items = "".join(
        f"<item><title>{escape(piece.title)}</title><link>{address(piece)}</link>"
        f'<guid isPermaLink="false">{piece.name}</guid>'
        + (f"<pubDate>{format_datetime(piece.published)}</pubDate>" if piece.published else "")
        + f"<content:encoded>{escape(''.join(f'<p>{part}</p>' for part in piece.text.split(chr(10) * 2)))}"
        "</content:encoded></item>"
        for piece in reversed(pieces)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{Channel.WIRE.outlet}</title><link>https://wire.example/</link><description>News</description>"
        f"<language>en</language>{items}</channel></rss>"
    ).encode()


def _mail(piece: Piece) -> bytes:
    """A message of a mailbox file (RFC 4155)."""
    message = EmailMessage()
    message["From"] = f"{piece.channel.outlet} <desk@letter.example>"
    message["To"] = "newsroom@here.example"
    message["Subject"] = piece.title
    message["Message-ID"] = f"<{piece.name}@letter.example>"
    if piece.published:
        message["Date"] = format_datetime(piece.published)
    message.set_content(piece.text + "\n")
    return b"From desk@letter.example Mon Jan  1 00:00:00 2024\n" + message.as_bytes() + b"\n"


def _lay_out(contents: dict[str, bytes], folder: Path) -> None:
    """Make the folder hold these files and besides only what a test put there itself."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.name not in contents and path.name != UNDECODABLE:
            path.unlink()
    for name, content in contents.items():
        path = folder / name
        if not path.exists() or path.read_bytes() != content:
            _write(path, content)


def _write(path: Path, content: bytes) -> None:
    unfinished = path.with_name(f".{path.name}.new")
    unfinished.write_bytes(content)
    unfinished.replace(path)
