"""A fire for tests, of which the first edition printed that at least 20 people died."""

from __future__ import annotations

from briefing.changes.compare import Window
from briefing.model import (
    Article,
    Change,
    Mention,
)
from tests.changes.editions import FIRST, SECOND, change, printed, window
from tests.make import article, claim, event, mention, when

HERALD = article("Police said at least 20 people died in the fire.", FIRST, id="herald", publisher="The Herald")
TWENTY = claim(HERALD, "killed", "at least 20 people", 20, None, None)
DIED = mention(HERALD, "died", when(FIRST), by="Police", claims=(TWENTY,))
BEFORE = printed([HERALD], event(DIED))

Bounds = tuple[int | None, int | None, int | None]


def report(
    words: str,
    bounds: Bounds,
    *,
    by: str | None = "Police",
    publisher: str = "The Post",
    counted: tuple[str, ...] = (),
) -> tuple[Article, Mention]:
    text = f"{by or 'Reports'} said {words} died in the fire."
    source = article(text, SECOND, id="post", publisher=publisher)
    figure = claim(source, "killed", words, *bounds, counted=counted)
    return source, mention(source, "died", when(FIRST), by=by, claims=(figure,))


def against(source: Article, *now: Mention, since: Window | None = None) -> Change:
    return change(BEFORE, [HERALD, source], event(DIED, *now), since or window(source))
