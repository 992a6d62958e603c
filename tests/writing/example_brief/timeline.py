"""The timeline of the example brief as a table."""

from __future__ import annotations

from datetime import date

from briefing.model.document import Column, GroupTime, Table
from tests.writing.example_brief.shorthand import line, row, timed

TIMELINE = Table(
    columns=(Column("When", 0.19), Column("Event", 0.58), Column("Status", 0.23)),
    groups=(
        timed(
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
        timed(
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
        timed(
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
        timed(
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
        timed(
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
        timed(
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
