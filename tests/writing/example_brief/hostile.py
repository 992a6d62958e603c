"""A brief of hostile text: markup, signs that no format allows, scripts from right to left, nothing at all."""

from __future__ import annotations

from datetime import UTC, date, datetime

from briefing.model.document import (
    Brief,
    Bullet,
    Bullets,
    Chart,
    ChartItem,
    Citation,
    Column,
    Coverage,
    Line,
    Masthead,
    Paragraph,
    Row,
    RowGroup,
    Run,
    RunKind,
    Section,
    Source,
    SourceList,
    Table,
)

HOSTILE = (
    "</w:t></w:r><w:p><w:r>injected",
    "<img src='file:///etc/passwd'/> <b>unclosed & <i>crossed</b>",
    "nul\x00 bell\x07 escape\x1b[31m delete\x7f next\x85line",
    "lone \ud83d surrogate and \udc00 another, ￾ and \ufdd0",
    "line\nend, tab\t, page\x0c, separator\u2028, paragraph\u2029",
    "override \u202eevil\u202c isolate \u2066open",
    "نقلت الوكالة عن مسؤول (في المدينة) قوله إن 12 شخصا قتلوا",
    "דובר העירייה אמר ביום שישי",
    "港口爆炸造成十四人死亡，州长周二表示。",
    "마로 항구에서 폭발이 일어났다",
    "विस्फोट में कम से कम ग्यारह लोग मारे गए",
    "emoji 👩‍👩‍👧‍👦 🇺🇳 ✊🏽 and Z̵̡͎a͔l͠g̸o",
    "long " + "w" * 3_000 + " word",
    "[1](http://evil.example) ![x](y) `code` *stars* _under_ # head | pipe <script>alert(1)</script> \\ {} {{ }} %s",
    "{title} %(x)s ${y} \\x00 &amp; &#0; ]]> <!-- --> <?xml?>",
    "",
    " ",
)


def hostile() -> Brief:
    """A brief in which every text field is hostile in turn."""
    lines = tuple(Line((Run(text, kind),), (Citation(1, 0, 1),)) for text in HOSTILE for kind in RunKind)
    sources = tuple(
        Source(
            number=number,
            id=text,
            title=text,
            publisher=text,
            author=text,
            url=f"https://x.example/{text}" if number % 2 else f"javascript:{text}",
            origin=text,
            published=text,
            published_day=None,
            basis=text,
            agency=text,
            reprint_of=1,
            language="xx-" + text[:3],
        )
        for number, text in enumerate(HOSTILE, start=1)
    )
    rows = tuple(
        Row(((Line((Run(text),)),), (one,), ()), f"event-{number}")
        for number, (text, one) in enumerate(zip(HOSTILE, lines, strict=False))
    )
    columns = tuple(Column(text, share) for text, share in zip(HOSTILE, (0.2, 0.6, 0.2), strict=False))
    chart = Chart(
        first=date(2025, 3, 1),
        last=date(2025, 3, 2),
        items=tuple(
            ChartItem(text, datetime(2025, 3, 1), datetime(2025, 3, 1, 23), True, text, anchor=f"event-{number}")
            for number, text in enumerate(HOSTILE)
        ),
        alt=HOSTILE[0],
        legend=tuple((text, text) for text in HOSTILE),
    )
    blocks = (
        *(Paragraph(one) for one in lines),
        Bullets(tuple(Bullet(text, one, text) for text, one in zip(HOSTILE, lines, strict=False))),
        Table(columns, tuple(RowGroup(text, rows) for text in HOSTILE[:3]), HOSTILE[0]),
        Table(columns, (), ""),
        Bullets(()),
        chart,
        SourceList(sources),
    )
    return Brief(
        masthead=Masthead(HOSTILE[0] + HOSTILE[2], HOSTILE[3], tuple((text, text) for text in HOSTILE)),
        edition=date(2025, 3, 2),
        cutoff=datetime(2025, 3, 2, 18, 0, tzinfo=UTC),
        language="en",
        sections=tuple(Section(text, text, blocks if number == 0 else ()) for number, text in enumerate(HOSTILE)),
        sources=sources,
        coverage=Coverage(0, 0, 0, 0, ((HOSTILE[0], HOSTILE[1]),)),
    )
