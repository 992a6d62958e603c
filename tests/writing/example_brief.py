"""Briefs to try writers on: a realistic one about an invented incident, and one of hostile text."""

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
    GroupTime,
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
from briefing.writing.templates import Templates

HOUSE = Templates.load()

_MARKS = {"“": RunKind.QUOTE, "[": RunKind.GLOSS, "*": RunKind.STRONG, "~": RunKind.MUTED}


def line(text: str, *sources: int) -> Line:
    """A line from shorthand: pieces parted by "|", each marked by its first character (“ [ * ~, plain else)."""
    runs: list[Run] = []
    for piece in text.split("|"):
        kind = _MARKS.get(piece[:1], RunKind.PLAIN)
        if kind is RunKind.GLOSS:
            runs[-1] = Run(runs[-1].text + " ", RunKind.QUOTE)
        runs.append(Run(piece if kind is RunKind.PLAIN else piece[1:].removesuffix("]"), kind))
    return Line(tuple(runs), tuple(Citation(source, 10 * source, 10 * source + 40) for source in sources))


def _timed(time: GroupTime, heading: str, rows: tuple[Row, ...]) -> RowGroup:
    return RowGroup(heading, rows, time=time)


def row(anchor: str, when: str, basis: str, what: tuple[Line, ...], status: str, note: str = "") -> Row:
    standing = (line(status), line(f"~{note}")) if note else (line(status),)
    return Row(((line(when), line(f"~{basis}")), what, standing), anchor)


SOURCES = (
    Source(
        number=1,
        id="courier-0304",
        title="Blast at grain terminal kills at least 11",
        publisher="The Harbour Courier",
        author="Ines Calloway",
        url="https://courier.example/2025/03/04/grain-terminal-blast",
        origin="articles/courier-0304.html",
        published="4 March 2025",
        published_day=date(2025, 3, 4),
        basis="JSON-LD datePublished",
        language="en",
    ),
    Source(
        number=2,
        id="cpa-0304",
        title="Port Marrow terminal explosion leaves 14 dead, governor says",
        publisher="Continental Press Agency",
        author=None,
        url="https://cpa.example/wire/88121",
        origin="articles/cpa.jsonl, line 1",
        published="4 March 2025",
        published_day=date(2025, 3, 4),
        basis="field of the record",
        language="en",
    ),
    Source(
        number=3,
        id="northline-0305",
        title="Port Marrow terminal explosion leaves 14 dead, governor says",
        publisher="Northline News",
        author=None,
        url=None,
        origin="articles/northline-0305.txt",
        published="5 March 2025",
        published_day=date(2025, 3, 5),
        basis="publication record",
        agency="Continental Press Agency",
        reprint_of=2,
        language="en",
    ),
    Source(
        number=4,
        id="courier-0306",
        title="Inspectors had warned of dust at Pier 9 in January",
        publisher="The Harbour Courier",
        author="Ines Calloway and Tomas Reyne",
        url="https://courier.example/2025/03/06/inspectors-warned",
        origin="articles/courier-0306.html",
        published="6 March 2025",
        published_day=date(2025, 3, 6),
        basis="JSON-LD datePublished",
        language="en",
    ),
    Source(
        number=5,
        id="eveningpost-0307",
        title=None,
        publisher="Marrow Evening Post",
        author=None,
        url=None,
        origin="articles/eveningpost-0307.md",
        published="7 March 2025",
        published_day=date(2025, 3, 7),
        basis="front matter",
        language="en",
    ),
    Source(
        number=6,
        id="cpa-0307",
        title="Operator of Marrow terminal to face hearing on March 18",
        publisher="Continental Press Agency",
        author="Dilan Oster",
        url="https://cpa.example/wire/88240",
        origin="articles/cpa.jsonl, line 2",
        published="7 March 2025",
        published_day=date(2025, 3, 7),
        basis="field of the record",
        language="en",
    ),
    Source(
        number=7,
        id="leaflet",
        title="What residents of the harbour district should know",
        publisher=None,
        author=None,
        url=None,
        origin="articles/leaflet.txt",
        published="day not known",
        published_day=None,
        basis="no evidence found",
        language="en",
    ),
)

_KEY_DEVELOPMENTS = Bullets(
    (
        Bullet(
            "Mon 3 March",
            line(
                "“An explosion tore through the Pier 9 grain terminal in Port Marrow shortly before midnight on Monday"
                "|[3 March 2025]|“, killing at least 11 people and setting two silos alight",
                1,
                2,
                3,
            ),
            "2 independent sources and 1 reprint",
        ),
        Bullet(
            "Tue 4 March",
            line(
                "“Gov. Renata Solis said early Tuesday|[4 March 2025]|“ that 14 people had died and that the harbour"
                " would stay closed ‘until the last ember is out’",
                2,
                3,
            ),
            "Figure in dispute",
        ),
        Bullet(
            "Thu 6 March",
            line("“The Labour Inspectorate confirmed that it had cited the operator for dust in January|[2025]", 4),
        ),
        Bullet(
            "Fri 7 March",
            line(
                "“Police on Friday|[7 March 2025]|“ detained the terminal’s night supervisor and two contractors", 5, 6
            ),
            "2 independent sources",
        ),
    )
)

_PICTURE = Chart(
    first=date(2025, 3, 2),
    last=date(2025, 3, 8),
    items=(
        ChartItem(
            "Dust alarm switched off",
            datetime(2025, 3, 2),
            datetime(2025, 3, 3, 23, 59, 59),
            False,
            "claimed",
            True,
            "event-1",
        ),
        ChartItem(
            "Explosion at Pier 9",
            datetime(2025, 3, 3, 23, 0),
            datetime(2025, 3, 3, 23, 59, 59),
            True,
            "confirmed",
            False,
            "event-2",
        ),
        ChartItem(
            "Harbour closed",
            datetime(2025, 3, 4),
            datetime(2025, 3, 4, 23, 59, 59),
            True,
            "confirmed",
            False,
            "event-3",
        ),
        ChartItem(
            "Fire fought", datetime(2025, 3, 4), datetime(2025, 3, 6, 23, 59, 59), False, "reported", False, "event-4"
        ),
        ChartItem(
            "Second silo collapses",
            datetime(2025, 3, 5),
            datetime(2025, 3, 5, 23, 59, 59),
            True,
            "reported",
            False,
            "event-6",
        ),
        ChartItem("Families evacuated", None, datetime(2025, 3, 5, 23, 59, 59), False, "reported", True, "event-7"),
        ChartItem(
            "Citation for dust confirmed",
            datetime(2025, 3, 6),
            datetime(2025, 3, 6, 23, 59, 59),
            True,
            "confirmed",
            False,
            "event-8",
        ),
        ChartItem(
            "Operator denies fault",
            datetime(2025, 3, 6),
            datetime(2025, 3, 6, 23, 59, 59),
            True,
            "denied",
            False,
            "event-9",
        ),
        ChartItem(
            "Three detained",
            datetime(2025, 3, 7),
            datetime(2025, 3, 7, 23, 59, 59),
            True,
            "confirmed",
            False,
            "event-10",
        ),
        ChartItem("Grain ships diverted to Vell", datetime(2025, 3, 7), None, False, "reported", False, "event-12"),
    ),
    alt="Timeline picture, 2 to 8 March 2025: explosion at Pier 9 on 3 March; harbour closed on 4 March; fire fought"
    " from 4 to 6 March; second silo collapses on 5 March; three detained on 7 March; grain ships diverted"
    " from 7 March.",
    legend=(("confirmed", "Confirmed"), ("reported", "Reported"), ("claimed", "Claimed"), ("denied", "Denied")),
)

_TIMELINE = Table(
    columns=(Column("When", 0.19), Column("Event", 0.58), Column("Status", 0.23)),
    groups=(
        _timed(
            GroupTime("between 2 and 3 Mar 2025"),
            "Sunday, 2 March – Monday, 3 March 2025",
            (
                row(
                    "event-1",
                    "between 2 and 3 Mar 2025",
                    "inferred",
                    (
                        line(
                            "“The dust alarm had been switched off over the weekend|[1–2 March 2025]|“, a shift worker"
                            " said",
                            5,
                        ),
                    ),
                    "Claimed",
                    "by a shift worker",
                ),
            ),
        ),
        _timed(
            GroupTime("3 Mar 2025", date(2025, 3, 3)),
            "Monday, 3 March 2025",
            (
                row(
                    "event-2",
                    "3 Mar 2025, 23:40",
                    "stated",
                    (
                        line(
                            "“An explosion tore through the Pier 9 grain terminal in Port Marrow shortly before"
                            " midnight on Monday|[3 March 2025]|“, killing at least 11 people and setting two silos"
                            " alight",
                            1,
                        ),
                        line("“The blast, at 11:40 p.m., was heard 30 kilometres away", 2, 3),
                    ),
                    "Confirmed",
                    "2 independent sources and 1 reprint",
                ),
            ),
        ),
        _timed(
            GroupTime("4 Mar 2025", date(2025, 3, 4)),
            "Tuesday, 4 March 2025",
            (
                row(
                    "event-3",
                    "4 Mar 2025",
                    "stated",
                    (
                        line(
                            "“The harbour authority closed all nine piers on Tuesday|[4 March 2025]|“ and sent home"
                            " some 2,300 dock workers",
                            1,
                            2,
                            3,
                        ),
                    ),
                    "Confirmed",
                    "2 independent sources and 1 reprint",
                ),
                row(
                    "event-4",
                    "4–6 Mar 2025",
                    "inferred",
                    (line("“Crews from four towns fought the fire for three days", 4),),
                    "Reported",
                ),
                row(
                    "event-5",
                    "4 Mar 2025, morning",
                    "stated",
                    (
                        line(
                            "“A ward of St. Brannoc’s hospital was cleared on Tuesday morning|[4 March 2025]|“ for"
                            " people with burns; 37 were treated there in the first hours, among them nine"
                            " firefighters, and six were flown to the capital",
                            1,
                        ),
                    ),
                    "Reported",
                    "said Tue 4 Mar 2025 by the hospital",
                ),
            ),
        ),
        _timed(
            GroupTime("5 Mar 2025", date(2025, 3, 5)),
            "Wednesday, 5 March 2025",
            (
                row(
                    "event-6",
                    "5 Mar 2025",
                    "stated",
                    (line("“A second silo collapsed on Wednesday|[5 March 2025]|“; no one was hurt", 4),),
                    "Reported",
                    "order within the day not known",
                ),
                row(
                    "event-7",
                    "on or before 5 Mar 2025",
                    "inferred",
                    (line("“Some 400 families from the harbour district have been moved to school halls", 3),),
                    "Reported",
                ),
            ),
        ),
        _timed(
            GroupTime("6 Mar 2025", date(2025, 3, 6)),
            "Thursday, 6 March 2025",
            (
                row(
                    "event-8",
                    "6 Mar 2025",
                    "stated",
                    (
                        line(
                            "“The Labour Inspectorate confirmed on Thursday|[6 March 2025]|“ that it had cited the"
                            " operator, Halden Grain, for excessive dust at Pier 9 in January|[2025]",
                            4,
                            6,
                        ),
                    ),
                    "Confirmed",
                    "2 independent sources",
                ),
                row(
                    "event-9",
                    "6 Mar 2025",
                    "stated",
                    (line("“Halden Grain denied that dust had been above the limit", 4),),
                    "Denied",
                    "by Halden Grain",
                ),
            ),
        ),
        _timed(
            GroupTime("7 Mar 2025", date(2025, 3, 7)),
            "Friday, 7 March 2025",
            (
                row(
                    "event-10",
                    "7 Mar 2025",
                    "stated",
                    (
                        line(
                            "“Police on Friday|[7 March 2025]|“ detained the terminal’s night supervisor and two"
                            " contractors",
                            5,
                            6,
                        ),
                    ),
                    "Confirmed",
                    "2 independent sources",
                ),
                row(
                    "event-11",
                    "7 Mar 2025, afternoon",
                    "stated",
                    (
                        line(
                            "“Several hundred dock workers marched to the town hall on Friday afternoon|[7 March 2025]",
                            5,
                        ),
                    ),
                    "Reported",
                ),
                row(
                    "event-12",
                    "on or after 7 Mar 2025",
                    "inferred",
                    (line("“Grain ships are being diverted to Vell", 6),),
                    "Reported",
                ),
            ),
        ),
    ),
    caption="Events from 2 to 7 March 2025, day by day, with how the day is known, status and sources.",
)

_FIGURES = Table(
    columns=(Column("Event", 0.26), Column("Figure", 0.18), Column("Who says so", 0.56)),
    groups=(
        RowGroup(
            "",
            (
                Row(
                    (
                        (line("Explosion at Pier 9"), line("~3 Mar 2025")),
                        (line("Killed"),),
                        (
                            line("*at least 11|, fire brigade, reported 4 March 2025", 1),
                            line("*14|, Gov. Renata Solis, reported 4 and 5 March 2025", 2, 3),
                            line("*13|, corrected by the governor’s office, reported 7 March 2025", 6),
                        ),
                    )
                ),
                Row(
                    (
                        (line("Explosion at Pier 9"), line("~3 Mar 2025")),
                        (line("Injured"),),
                        (
                            line("*37|, St. Brannoc’s hospital, reported 4 March 2025", 1),
                            line("*more than 50|, Gov. Renata Solis, reported 4 and 5 March 2025", 2, 3),
                        ),
                    )
                ),
            ),
        ),
    ),
    caption="Figures on which the sources contradict each other.",
)

_AHEAD = Bullets(
    (
        Bullet("Tue 18 March", line("“Halden Grain is to answer to the port court on March 18|[2025]", 6), "Announced"),
        Bullet(
            "by end of March",
            line("“The harbour authority hopes to reopen Piers 1 to 6 by the end of the month|[March 2025]", 5),
            "Announced by the harbour authority",
        ),
    )
)

_UNDATED = Bullets(
    (
        Bullet(
            "",
            line("“Residents were told to keep windows shut since Tuesday|[day not known]", 7),
            "The article has no known publication date",
        ),
        Bullet("", line("“A similar explosion destroyed a sugar warehouse on the same pier years ago", 4)),
    )
)

_COVERAGE = (
    Paragraph(line("7 articles were read. 12 events have a day or a period; 2 events could not be dated.")),
    Paragraph(
        line(
            "2 relative time expressions could not be resolved, because their article has no known publication"
            " date: articles/leaflet.txt."
        )
    ),
    Paragraph(line("2 inputs could not be used:")),
    Bullets(
        (
            Bullet("articles/scan.txt", line("not text: it looks like a PDF file; save the article as text")),
            Bullet("articles/marée.html", line("written in French, which is not read yet")),
        )
    ),
    Paragraph(
        line(
            "~Dates were resolved against each article’s publication date. Words between quotation marks stand"
            " so in the cited article; words in square brackets are ours."
        )
    ),
)


def example() -> Brief:
    """A brief of four to five pages with every kind of block."""
    return Brief(
        masthead=Masthead(
            title="Port Marrow grain terminal explosion",
            handling="For internal use",
            facts=(
                ("Edition", "7 March 2025"),
                ("Period covered", "Reports published 4–7 March 2025; events of 2–7 March 2025"),
                ("Reports", "7 articles, 4 publishers"),
                ("Data cut-off", "7 March 2025, 18:00 UTC"),
            ),
        ),
        edition=date(2025, 3, 7),
        cutoff=datetime(2025, 3, 7, 18, 0, tzinfo=UTC),
        language="en",
        sections=(
            Section("key-developments", "Key developments", (_KEY_DEVELOPMENTS,)),
            Section("picture", "The period at a glance", (_PICTURE,)),
            Section("timeline", "Timeline", (_TIMELINE,)),
            Section("figures", "Figures in dispute", (_FIGURES,)),
            Section("ahead", "Ahead", (_AHEAD,)),
            Section("undated", "Not dated", (_UNDATED,)),
            Section("sources", "Sources", (SourceList(SOURCES),)),
            Section("coverage", "Coverage", _COVERAGE),
        ),
        sources=SOURCES,
        coverage=Coverage(
            read=7,
            dated=12,
            undated=2,
            unresolved=2,
            skipped=(
                ("articles/scan.txt", "not text: it looks like a PDF file; save the article as text"),
                ("articles/marée.html", "written in French, which is not read yet"),
            ),
        ),
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
