"""How far apart in time things may lie that an edition compares; set by eye on rows of editions, none tuned."""

from __future__ import annotations

from datetime import timedelta

NEW_BEFORE_CUTOFF = timedelta(days=1)
"""An event of the day before the last edition's cut-off may be reported first after it; an older one is old news."""

ANSWERED = timedelta(days=3)
"""A denial answers what was printed in so many days before it; what was printed earlier it is seldom about."""

REPORTED_WITHIN = timedelta(days=2)
"""So many days after the one that was announced it is news that it came true."""

ZONES_APART = timedelta(days=1)
"""By so much the day of an event may be ahead of that of the outlet."""

TOLL_RISES = timedelta(days=3)
"""So long the toll of one happening rises from report to report; a later count in other words is of another, or of all
since."""

PAST_NARROWING = timedelta(days=31)
"""Which day it was of a period so long over is no news: what "burst in April" goes on being told as in July."""

KEPT = timedelta(days=60)
"""Beyond any memory of articles: what was printed so long ago can no longer be recognised by its mentions."""
