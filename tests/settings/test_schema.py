"""The tables as records: their defaults, what they refuse together, and which folders would be read as articles."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from briefing.errors import UsageError
from briefing.settings.schema import (
    Calendar,
    Delivery,
    Inputs,
    Mail,
    Output,
    Pings,
    Profile,
    Retention,
    Settings,
    Table,
    Webhook,
    read_from,
)
from briefing.writing import FORMATS, Choices, CitationStyle, NoteStyle

BERLIN = Calendar(zone="Europe/Berlin")
MAIL = {"host": "smtp.example.org", "sender": "desk@example.org", "to": ["editor@example.org"]}


def fault(make: type[Table], **values: Any) -> tuple[tuple[object, ...], str]:
    """The key and the words of what is wrong."""
    with pytest.raises(ValidationError) as caught:
        make(**values)
    (error,) = caught.value.errors()
    context = error.get("ctx", {})
    return (*error["loc"], *context.get("key", ())), str(context.get("message") or context.get("error"))


def profile(inputs: Path, **tables: Any) -> Profile:
    return Profile(inputs=Inputs(folders=(inputs,)), edition=BERLIN, **tables)


def test_an_edition_reaches_at_most_up_to_the_time_at_which_it_is_made() -> None:
    assert Calendar(zone="UTC", time=dt.time(6), cutoff=dt.time(6)).cutoff == dt.time(6)
    assert fault(Calendar, zone="UTC", time=dt.time(5), cutoff=dt.time(5, 30)) == (
        ("cutoff",),
        "is later than time (05:00), when the edition is made",
    )


@pytest.mark.parametrize(("security", "port"), [("starttls", 587), ("tls", 465), ("none", 25)])
def test_the_port_is_the_usual_one_of_the_security_unless_it_is_given(security: str, port: int) -> None:
    assert Mail(**MAIL, security=security).port == port
    assert Mail(**MAIL, security=security, port=2525).port == 2525


@pytest.mark.parametrize(
    ("given", "key", "words"),
    [
        ({"user": "u"}, "user", "logs in, but nothing says where the password is"),
        ({"keyring": "k"}, "user", "is missing: whose password it is"),
        ({"user": "u", "password_env": "P", "keyring": "k"}, "keyring", "is given together with password-env"),
        ({"user": "u", "password_env": "P", "security": "none"}, "security", "would send the password unencrypted"),
        ({"subject": "{title.x}"}, "subject", "may hold in braces only {title}, {profile}, {date}, {revision}, {new}"),
        ({"subject": "{title!r}"}, "subject", "may hold in braces only"),
        ({"subject": "{new:>99999999}"}, "subject", "may hold in braces only"),
        ({"subject": "{"}, "subject", "may hold in braces only"),
        ({"subject": "{}"}, "subject", "may hold in braces only"),
    ],
)
def test_a_mail_has_one_password_for_one_user_and_a_subject_that_can_be_filled(
    given: dict[str, str], key: str, words: str
) -> None:
    found, message = fault(Mail, **MAIL, **given)
    assert found == (key,)
    assert message.startswith(words)


def test_a_password_may_go_unencrypted_to_this_machine_alone() -> None:
    login = {"user": "u", "password_env": "P", "security": "none"}
    assert Mail(**MAIL | {"host": "localhost"}, **login).port == 25


@pytest.mark.parametrize("formats", [(), ["doc"], ["pdf", "doc"], ["PDF"], "pdf", [["pdf"]], [None], {"pdf": 1}, None])
def test_formats_are_some_of_those_that_are_written(formats: object) -> None:
    key, words = fault(Output, formats=formats)
    assert key == ("formats",)
    assert ", ".join(FORMATS) in words


def test_a_format_that_is_named_twice_is_written_once() -> None:
    assert Output(formats=["docx", "pdf", "docx"]).formats == ("docx", "pdf")


@pytest.mark.parametrize(
    ("make", "values"),
    [
        (Retention, {"inputs_days": 0}),
        (Retention, {"editions_days": 9.5}),
        (Retention, {"editions_days": True}),
        (Delivery, {"attempts": 0}),
        (Delivery, {"pause_seconds": float("nan")}),
        (Delivery, {"pause_seconds": float("inf")}),
        (Delivery, {"timeout_seconds": 0}),
    ],
)
def test_numbers_have_their_bounds(make: type[Table], values: dict[str, float]) -> None:
    fault(make, **values)


def test_what_the_defaults_set_can_be_switched_off() -> None:
    assert Delivery(mail=False, folder=False, webhook=False) == Delivery()
    assert Pings(start=False).start is None


def test_an_address_that_may_be_a_secret_is_not_in_the_repr() -> None:
    secret = "https://a.example/hunter2"
    inputs = Inputs(feeds=[secret], pages=[secret])
    made = Profile(
        inputs=inputs,
        edition=BERLIN,
        delivery=Delivery(webhook=Webhook(url=secret)),
        pings=Pings(start=secret, success=secret, fail=secret),
    )
    assert made.model_dump_json().count("hunter2") == 6
    assert "hunter2" not in repr(made) + str(made)


def test_an_error_does_not_repeat_what_was_written() -> None:
    with pytest.raises(ValidationError) as caught:
        Webhook(url="https://me:hunter2@a.example")
    assert "hunter2" not in str(caught.value)


def test_a_profile_without_inputs_or_that_forgets_before_its_memory_ends_is_refused(tmp_path: Path) -> None:
    key, words = fault(Profile, inputs=Inputs(), edition=BERLIN)
    assert (key, words.partition(":")[0]) == (("inputs",), "names nothing to read")
    key, words = fault(Profile, inputs=Inputs(folders=(tmp_path,)), edition=BERLIN, retention=Retention(inputs_days=13))
    assert (key, words) == (("retention", "inputs-days"), "must be 14 or more, as [memory] memory-days")


@pytest.mark.parametrize("source", ["articles", "articles/*", "articles/**/*.html", "articles/o?t", "."])
def test_what_is_written_does_not_lie_where_articles_are_looked_for(tmp_path: Path, source: str) -> None:
    inputs = Inputs(mailboxes=(tmp_path / source,))
    written = Output(folder=tmp_path / "articles" / "out")
    key, words = fault(Profile, inputs=inputs, edition=BERLIN, output=written)
    assert key == ("output", "folder")
    assert words.startswith(f"lies in the input folder {tmp_path / source}")


@pytest.mark.parametrize(
    ("folder", "is_read"),
    [
        ("articles", True),
        ("articles/a/b", True),
        ("articles/.hidden/out", False),
        ("articles/../out", False),
        ("articles-out", False),
        ("link/out", True),
    ],
)
def test_a_folder_is_read_from_wherever_a_search_comes_to_it(tmp_path: Path, folder: str, is_read: bool) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "link").symlink_to("articles")
    found = read_from(tmp_path / folder, Inputs(folders=(tmp_path / "articles",)))
    assert (found is not None) is is_read


def test_a_folder_whose_name_looks_like_a_pattern_is_itself(tmp_path: Path) -> None:
    (tmp_path / "[a]").mkdir()
    assert read_from(tmp_path / "out", Inputs(folders=(tmp_path / "[a]",))) is None
    assert read_from(tmp_path / "out", Inputs(folders=(tmp_path / "[b]",))) == tmp_path / "[b]"


def test_a_profile_is_found_by_its_name_or_those_there_are_are_named(tmp_path: Path) -> None:
    made = profile(tmp_path / "articles", name="night")
    settings = Settings(file=tmp_path / "b.toml", state=tmp_path, edits=tmp_path, profiles=(made,))
    assert settings.profile("night") is made
    with pytest.raises(UsageError, match="has no profile 'day'; it has night"):
        settings.profile("day")
    assert made.written == {("output", "folder"): Path("out/night")}


def test_what_is_chosen_of_citations_goes_to_the_writers() -> None:
    assert Output(citations="chicago").choices == Choices(CitationStyle.CHICAGO)
    assert fault(Output, citations="harvard")[0] == ("citations",)
    assert Output(notes="footnotes").choices == Choices(notes=NoteStyle.FOOTNOTES)
    assert fault(Output, notes="margin")[0] == ("notes",)
    assert Output(fields=True).choices == Choices(fields=True)
    assert Output(author="Night desk").choices == Choices(author="Night desk")
    assert fault(Output, author=7)[0] == ("author",)
