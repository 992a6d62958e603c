"""What a setting of each kind takes, and what to write instead of what it does not."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st
from pydantic import ConfigDict, TypeAdapter, ValidationError

from briefing.settings import fields

KINDS = {
    name: TypeAdapter(getattr(fields, name), config=ConfigDict(strict=True))
    for name in (
        *("Clock", "Days", "FilePath", "FilePaths", "Holiday", "Holidays", "Line", "Lines", "Mailbox", "Mailboxes"),
        *("LanguageCode", "ProfileName", "Variable", "Web", "Webs", "Zone"),
    )
}
DESK = Path("/srv/desk")
NOON = dt.datetime(2026, 12, 25, 12)


def taken(kind: str, value: object, *, base: Path | None = DESK) -> Any:
    """What becomes of a value, in a settings file that lies in `base` or in code."""
    return KINDS[kind].validate_python(value, context={fields.BASE: base} if base else None)


def fault(kind: str, value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        taken(kind, value)
    return str(caught.value.errors()[0].get("ctx", {})["error"])


@pytest.mark.parametrize(
    ("kind", "value", "becomes"),
    [
        ("Line", "  The Harbour Courier ", "The Harbour Courier"),
        ("Lines", ["a", "b c"], ("a", "b c")),
        ("FilePath", "articles", DESK / "articles"),
        ("FilePath", "/var/lib", Path("/var/lib")),
        ("FilePath", "~/briefs", Path("~/briefs").expanduser()),
        ("Zone", "Europe/Berlin", "Europe/Berlin"),
        ("Clock", "6:00", dt.time(6)),
        ("Clock", "23:59:59", dt.time(23, 59, 59)),
        ("Clock", dt.time(6, 30, 0, 5), dt.time(6, 30)),
        ("Days", ["sun", "MON", "Tuesday", "mond"], (0, 1, 6)),
        ("Holiday", dt.date(2026, 12, 25), dt.date(2026, 12, 25)),
        ("Holiday", "2027-01-01", dt.date(2027, 1, 1)),
        ("Holiday", "02-29", "02-29"),
        ("Holiday", "easter-2", "easter-2"),
        ("Holiday", "5x7@02", "5x7@02"),
        ("LanguageCode", "en-GB", "en"),
        ("LanguageCode", "eng", "en"),
        ("Web", "https://feeds.example/?key=a%20b#c", "https://feeds.example/?key=a%20b#c"),
        ("Mailbox", "Desk <desk@example.org>", "Desk <desk@example.org>"),
        ("ProfileName", "crisis_2-b", "crisis_2-b"),
        ("Variable", "SMTP_PASSWORD", "SMTP_PASSWORD"),
    ],
)
def test_what_is_taken(kind: str, value: object, becomes: object) -> None:
    assert taken(kind, value) == becomes


@pytest.mark.parametrize(
    ("kind", "values", "instead"),
    [
        ("Line", ("", " ", "a\nb", "a\x00b", "a\u202eb"), "must be words on one line"),
        ("Lines", ("a", 3, {"a": 1}, None), "must be a list; put it in square brackets"),
        ("FilePath", ("", " ", "a\0b", 3, None, ["a"]), "must be a path in quotation marks"),
        ("FilePath", ("~nobody-is-called-so/a",), "home folder of somebody unknown; write the whole path"),
        ("Zone", ("Europe/Berlim",), "'Europe/Berlim' is no time zone; write Europe/Berlin"),
        ("Zone", ("", "x", "../../etc/passwd", "Factory", "a\0b"), "is no time zone; write "),
        ("Clock", (6, 6.5, "6", "24:00", "06:60", "6:00 pm", "06:00+02:00", NOON, None), "must be a time of day"),
        ("Clock", (dt.time(6, tzinfo=dt.UTC),), "must be a time of day"),
        ("Days", ("mon",), "must be a list"),
        ("Days", ([],), "must name a day at least"),
        ("Days", ([2], ["mo"], ["mondays"], ["x"], [None], [True]), "is no day of the week"),
        ("Holiday", (NOON,), "must be dates without a time"),
        ("Holiday", (20261225, "02-30", "christmas", "9x1@05", "", None, "easter+" + "9" * 30), "is no holiday"),
        ("LanguageCode", ("", "English please", "e"), "must be the code of a language"),
        ("LanguageCode", ("de", "fr-CA"), "events are found in en only"),
        ("Web", ("ping.example", "ftp://a.example", "https://", "https:///a", "http://[a", ""), "must be an address"),
        ("Web", ("https://a.example/b c", "https://a.example/\n", "https://a.example/\u202e"), "must be an address"),
        ("Web", ("https://me:hunter2@a.example", "https://me@a.example"), "holds a user name or password"),
        ("Mailbox", ("desk", "a@b.example, c@d.example", "a@b.example\nBcc: c@d.example"), "one e-mail address"),
        ("ProfileName", ("", "a b", "../a", "-a", "é", "a" * 41, "a\n"), "may hold letters a to z, digits"),
        ("Variable", ("", "hunter2!", "2FA", "A-B", "A\n"), "never the secret itself"),
    ],
)
def test_what_is_not_taken_and_what_to_write_instead(kind: str, values: tuple[object, ...], instead: str) -> None:
    for value in values:
        assert instead in fault(kind, value), repr(value)


@pytest.mark.parametrize("kind", ["Web", "Variable"])
def test_what_may_be_a_secret_is_not_repeated(kind: str) -> None:
    for value in ("hunter2!", "https://me:hunter2@a.example", "https://[hunter2", "hunter2\n"):
        assert "hunter2" not in fault(kind, value)


def test_days_are_numbers_only_where_no_person_writes_them() -> None:
    assert taken("Days", (0, 6), base=None) == (0, 6)
    assert taken("Days", [6, 0, 6], base=None) == (0, 6)
    with pytest.raises(ValidationError, match="7 is no day of the week"):
        taken("Days", (7,), base=None)


def test_a_path_in_code_is_taken_from_where_the_program_runs() -> None:
    assert taken("FilePath", Path("articles"), base=None) == Path("articles")


def test_holidays_are_spelled_in_json_as_they_are_written() -> None:
    dumped = KINDS["Holidays"].dump_python((dt.date(2026, 12, 25), "easter+1"), mode="json")
    assert dumped == ["2026-12-25", "easter+1"]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.dates() | st.times(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=2), inner, max_size=1),
    max_leaves=3,
)


@limits(max_examples=60)
@given(st.sampled_from(sorted(KINDS)), ANYTHING)
def test_whatever_is_written_is_a_value_or_a_fault_and_nothing_else_goes_wrong(kind: str, value: object) -> None:
    with suppress(ValidationError):
        taken(kind, value)
