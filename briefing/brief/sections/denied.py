"""The section of denials."""

from __future__ import annotations

from briefing.brief import edit_notes, lines
from briefing.brief.context import Context
from briefing.brief.entries import Entry
from briefing.brief.printed import Content
from briefing.model import UNKNOWN_WHEN, Basis, Interval, Precision, Qualifier, When
from briefing.model.document import Bullet, Bullets, SectionKey

KEY = SectionKey.DENIED


def content(context: Context) -> Content:
    """What someone denies, under the day of the denial; a denial is no event of the timeline."""
    entries = context.selection.listed(KEY)
    if not entries:
        return Content((lines.nothing(context, KEY),))
    bullets = tuple(
        lines.changeable(
            context,
            KEY,
            entry,
            Bullet(_day_of_saying(context, entry), lines.quoted(context, entry), note=edit_notes.mark(context, entry)),
        )
        for entry in entries
    )
    return Content((Bullets(bullets),), tuple(bullet.record for bullet in bullets if bullet.record))


def _day_of_saying(context: Context, entry: Entry) -> str:
    said = entry.quoted.said
    when = said.when if said is not None and said.when.is_known else _by_publication(context, entry)
    return context.wording.when(when, short=True)


def _by_publication(context: Context, entry: Entry) -> When:
    """That it was denied by the time the article came out, where that is known."""
    latest = context.article(entry.quoted.article).published.interval.latest
    if latest is None:
        return UNKNOWN_WHEN
    return When(Interval(None, latest), Precision.DAY, Qualifier.BEFORE, Basis.INFERRED, "denied by publication")
