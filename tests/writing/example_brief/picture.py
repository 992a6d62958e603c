"""The timeline of the example brief as a picture."""

from __future__ import annotations

from datetime import date, datetime

from briefing.model.document import Chart, ChartItem

PICTURE = Chart(
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
