"""The passage that a printed line stands on."""

from __future__ import annotations

import pytest

from briefing.model.document import PrintedLine, PrintedSpan

FIRST, SECOND = PrintedSpan("herald", 0, 9), PrintedSpan("post", 4, 20)


@pytest.mark.parametrize(
    ("quotes", "also", "stands_on"),
    [((FIRST,), (SECOND,), FIRST), ((SECOND, FIRST), (), SECOND), ((), (SECOND,), SECOND)],
)
def test_a_line_stands_on_what_it_quotes_else_on_what_it_cites(
    quotes: tuple[PrintedSpan, ...], also: tuple[PrintedSpan, ...], stands_on: PrintedSpan
) -> None:
    line = PrintedLine("timeline", "e1", None, None, None, None, "“A bridge”", quotes, also)
    assert line.borne_out_by == stands_on
