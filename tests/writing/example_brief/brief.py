"""The example: a brief of four to five pages about an invented incident, with every kind of block."""

from __future__ import annotations

from datetime import UTC, date, datetime

from briefing.model.document import (
    Brief,
    Bullet,
    Bullets,
    Column,
    Coverage,
    Masthead,
    Paragraph,
    Row,
    RowGroup,
    Section,
    SourceList,
    Table,
)
from tests.writing.example_brief.picture import PICTURE
from tests.writing.example_brief.shorthand import line
from tests.writing.example_brief.sources import SOURCES
from tests.writing.example_brief.timeline import TIMELINE

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
            Section("picture", "The period at a glance", (PICTURE,)),
            Section("timeline", "Timeline", (TIMELINE,)),
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
