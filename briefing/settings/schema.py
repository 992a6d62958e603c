"""What briefing.toml may say: the tables as frozen records, with their defaults and what each value must be.

A field's description completes the sentence "must be …" in an error. Keys are written in kebab-case in the file.
"""

from __future__ import annotations

import datetime as dt
from glob import has_magic
from pathlib import Path
from string import Formatter
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from briefing.errors import UsageError
from briefing.model.formats import DEFAULT_FORMATS, FORMATS
from briefing.settings import fields as kind
from briefing.writing.choices import Choices, CitationStyle, NoteStyle

DEFAULT_PROFILE = "daily"
SUBJECT_NAMES = ("title", "profile", "date", "revision", "new")
_PORTS = {"starttls": 587, "tls": 465, "none": 25}
_MOST_DAYS = 36_500
"""A century: longer ago is before any date that a calendar program counts from."""

_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


def kebab(name: str) -> str:
    """The key of an attribute in the file."""
    return name.replace("_", "-")


def wrong(message: str, *key: str) -> PydanticCustomError:
    """A fault that `key`, counted from the table that is checked, has only together with others."""
    return PydanticCustomError("together", "{message}", {"message": message, "key": key})


class Table(BaseModel):
    """What all tables share: frozen, strict, no unknown key, and nothing of what was written in an error's text."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        alias_generator=kebab,
        validate_by_name=True,
        validate_by_alias=True,
        validate_default=True,
        hide_input_in_errors=True,
    )


class Inputs(Table):
    """Where articles come from. The text of a feed's or page's address is not in the repr: it may hold a token.

    `follow`: of a feed that only sums its articles up, so many of the first pages that it names are read. `language`:
    in which texts are read that are too short to tell their own; without it, in that of most others.
    """

    folders: kind.FilePaths = Field(default=(), description='a list of folders, like ["articles"]')
    feeds: kind.Webs = Field(default=(), repr=False, description="a list of addresses of feeds")
    pages: kind.Webs = Field(default=(), repr=False, description="a list of addresses of pages")
    mailboxes: kind.FilePaths = Field(default=(), description="a list of mailbox files or folders of mails")
    follow: int = Field(default=0, ge=0, le=200, description="a number of pages from 0 to 200")
    allow_private: bool = Field(default=False, description="true or false")
    language: kind.LanguageCode | None = Field(default=None, description='the code of a language, like "en"')

    def all(self) -> tuple[str, ...]:
        """Every input as `briefing.reading.read` takes it: folders, mailboxes, feeds, pages."""
        return (*map(str, self.folders), *map(str, self.mailboxes), *self.feeds, *self.pages)


class Topics(Table):
    """Which articles belong to the profile; without words, places and publishers, all do."""

    words: kind.Lines = Field(default=(), description='a list of words or phrases, like ["ceasefire"]')
    places: kind.Lines = Field(default=(), description='a list of places, like ["Aleppo"]')
    publishers: kind.Lines = Field(default=(), description='a list of publishers, like ["The Harbour Courier"]')
    without_words: kind.Lines = Field(default=(), description="a list of words or phrases")
    without_publishers: kind.Lines = Field(default=(), description="a list of publishers")


class Calendar(Table):
    """On which days there is an edition, when it is made, and up to when it reaches.

    `time` and `cutoff` are local times of `zone`; without `cutoff` the edition reaches up to its `time`. `days` are
    days of the week, Monday 0. A holiday is a date, or for every year a formula of `briefing.dating.holidays`.
    """

    zone: kind.Zone = Field(description="a time zone like Europe/Berlin")
    time: kind.Clock = Field(default=dt.time(6), description='a time of day, like "06:00"')
    cutoff: kind.Clock | None = Field(default=None, description='a time of day, like "05:30"')
    days: kind.Days = Field(default=tuple(range(7)), description='a list of days of the week, like ["mon", "tue"]')
    holidays: kind.Holidays = Field(default=(), description='a list of dates, like [2026-12-25, "easter+1"]')

    @model_validator(mode="after")
    def _cutoff_is_not_after_time(self) -> Calendar:
        if self.cutoff and self.cutoff > self.time:
            raise wrong(f"is later than time ({self.time:%H:%M}), when the edition is made", "cutoff")
        return self


def _formats(value: object) -> object:
    if not isinstance(value, list | tuple) or not value or not all(name in FORMATS for name in value):
        raise ValueError(f"must be a list of some of {', '.join(FORMATS)}, in quotation marks")
    return tuple(dict.fromkeys(value))


class Output(Table):
    """What is written, and where. `template` is a Word template or a folder with any of the files in templates/."""

    folder: kind.FilePath = Field(default=Path("out"), description="a folder")
    formats: Annotated[tuple[str, ...], BeforeValidator(_formats)] = Field(
        default=DEFAULT_FORMATS, description='a list of formats, like ["pdf", "docx"]'
    )
    template: kind.FilePath | None = Field(default=None, description="a Word document or a folder")
    title: kind.Line | None = Field(default=None, description="words in quotation marks")
    handling: str = Field(default="", description="words in quotation marks")
    repeat_unchanged: bool = Field(default=False, description="true or false")
    length: Literal["page", "brief", "full"] = Field(default="full", description='"page", "brief" or "full"')
    citations: CitationStyle = Field(
        default=CitationStyle.NUMERIC, strict=False, description='"numeric", "chicago", "apa" or "bluebook"'
    )
    fields: bool = Field(default=False, description="true or false")
    author: kind.Line | None = Field(default=None, description="words in quotation marks")
    notes: NoteStyle = Field(default=NoteStyle.NONE, strict=False, description='"none", "footnotes" or "endnotes"')

    @property
    def choices(self) -> Choices:
        """What of this is the writers' alone."""
        return Choices(citations=self.citations, author=self.author or "", notes=self.notes, fields=self.fields)


class Events(Table):
    """How events are found: with the reading model, or by rules alone."""

    reading_model: bool = Field(default=True, description="true or false")


class Memory(Table):
    """How long an event goes on being followed, and after how many days without news an input is called quiet."""

    memory_days: int = Field(default=14, ge=0, le=366, description="a number of days from 0 to 366")
    quiet_days: int = Field(default=3, ge=1, le=366, description="a number of days from 1 to 366")


class Retention(Table):
    """How long what was written and read is kept; without `editions_days`, editions are kept for ever."""

    editions_days: int | None = Field(
        default=None,
        ge=1,
        le=_MOST_DAYS,
        description=f"a number of days from 1 to {_MOST_DAYS}, or left out to keep all editions",
    )
    inputs_days: int = Field(default=400, ge=1, le=_MOST_DAYS, description=f"a number of days from 1 to {_MOST_DAYS}")


def _subject(value: str) -> str:
    try:
        braces = {(name, form, turn) for _, name, form, turn in Formatter().parse(value) if name is not None}
    except ValueError:
        braces = {("", None, None)}
    if braces <= {(name, "", None) for name in SUBJECT_NAMES}:
        return value
    raise ValueError(f"may hold in braces only {', '.join(f'{{{name}}}' for name in SUBJECT_NAMES)}")


class Mail(Table):
    """Sending by SMTP. The password is in the environment variable `password_env` or in the keyring, never here.

    `keyring` is the name of the service under which the keyring has the password of `user`.
    """

    host: kind.Line = Field(description='the name of a mail server, like "smtp.example.org"')
    port: int = Field(default=0, ge=1, le=65535, description="a number from 1 to 65535")
    security: Literal["starttls", "tls", "none"] = Field(default="starttls", description='"starttls", "tls" or "none"')
    user: kind.Line | None = Field(default=None, description="words in quotation marks")
    password_env: kind.Variable | None = Field(default=None, description="the name of an environment variable")
    keyring: kind.Line | None = Field(default=None, description="the name of a service in the keyring")
    sender: kind.Mailbox = Field(description='an e-mail address, like "desk@example.org"')
    to: kind.Mailboxes = Field(min_length=1, description='a list of e-mail addresses, like ["editor@example.org"]')
    subject: Annotated[kind.Line, AfterValidator(_subject)] = Field(
        default="{title}, {date}", description="words in quotation marks"
    )

    @model_validator(mode="before")
    @classmethod
    def _usual_port(cls, given: object) -> object:
        if isinstance(given, dict) and "port" not in given:
            return given | {"port": _PORTS.get(str(given.get("security", "starttls")), _PORTS["starttls"])}
        return given

    @model_validator(mode="after")
    def _has_one_password(self) -> Mail:
        if self.password_env and self.keyring:
            raise wrong("is given together with password-env: keep one of the two", "keyring")
        if self.user and not (self.password_env or self.keyring):
            raise wrong("logs in, but nothing says where the password is: add password-env or keyring", "user")
        if (self.password_env or self.keyring) and not self.user:
            raise wrong("is missing: whose password it is", "user")
        if self.user and self.security == "none" and self.host not in _THIS_MACHINE:
            raise wrong('would send the password unencrypted; write "starttls" or "tls"', "security")
        return self


class DropFolder(Table):
    """A folder into which each edition's files are copied."""

    folder: kind.FilePath = Field(description="a folder")


class Webhook(Table):
    """An address that gets a summary of each edition as JSON. It may itself be a secret, so the repr leaves it out."""

    url: kind.Web = Field(repr=False, description="an address that begins with https://")
    token_env: kind.Variable | None = Field(default=None, description="the name of an environment variable")


class Delivery(Table):
    """How an edition is sent out, and how often that is tried: the pause doubles from try to try.

    `hold`: it is made and waits until a person has looked at it and sends it (`briefing send`).
    """

    mail: Annotated[Mail | None, kind.OrOff] = Field(default=None, description="a table, or false for none")
    folder: Annotated[DropFolder | None, kind.OrOff] = Field(default=None, description="a table, or false for none")
    webhook: Annotated[Webhook | None, kind.OrOff] = Field(default=None, description="a table, or false for none")
    hold: bool = Field(default=False, description="true or false")
    attempts: int = Field(default=4, ge=1, le=20, description="a number from 1 to 20")
    pause_seconds: float = Field(default=2.0, ge=0, le=600, description="a number of seconds from 0 to 600")
    timeout_seconds: float = Field(default=30.0, gt=0, le=600, description="a number of seconds up to 600")


class Pings(Table):
    """Addresses that are asked when a run begins, succeeds and fails; whoever knows one can ask it: not in the repr."""

    start: Annotated[kind.Web | None, kind.OrOff] = Field(
        default=None, repr=False, description="an address, or false for none"
    )
    success: Annotated[kind.Web | None, kind.OrOff] = Field(
        default=None, repr=False, description="an address, or false for none"
    )
    fail: Annotated[kind.Web | None, kind.OrOff] = Field(
        default=None, repr=False, description="an address, or false for none"
    )


class Profile(Table):
    """One brief that is made regularly: a resolved set of settings with a name."""

    name: kind.ProfileName = Field(default=DEFAULT_PROFILE, description="words in quotation marks")
    inputs: Inputs = Field(description="a table, [inputs]")
    topics: Topics = Field(default=Topics(), description="a table, [topics]")
    edition: Calendar = Field(description="a table, [edition]")
    events: Events = Field(default=Events(), description="a table, [events]")
    output: Output = Field(default=Output(), description="a table, [output]")
    memory: Memory = Field(default=Memory(), description="a table, [memory]")
    retention: Retention = Field(default=Retention(), description="a table, [retention]")
    delivery: Delivery = Field(default=Delivery(), description="a table, [delivery]")
    pings: Pings = Field(default=Pings(), description="a table, [pings]")

    @property
    def folder(self) -> Path:
        """The folder that its editions lie in."""
        return self.output.folder / self.name

    @property
    def written(self) -> dict[tuple[str, ...], Path]:
        """The folders that editions are put into, by the keys that name them."""
        drop = self.delivery.folder
        return {("output", "folder"): self.folder} | ({("delivery", "folder", "folder"): drop.folder} if drop else {})

    @model_validator(mode="after")
    def _tables_agree(self) -> Profile:
        if not self.inputs.all():
            raise wrong("names nothing to read: give folders, feeds, pages or mailboxes", "inputs")
        least = self.memory.memory_days
        if self.retention.inputs_days < least:
            raise wrong(f"must be {least} or more, as [memory] memory-days", "retention", "inputs-days")
        for key, folder in self.written.items():
            if source := read_from(folder, self.inputs):
                raise wrong(would_be_read(source), *key)
        return self


class Settings(Table):
    """A whole settings file: where it lies, where state and corrections are kept, and its profiles in their order."""

    file: Path
    state: Path
    edits: Path
    profiles: tuple[Profile, ...]

    @property
    def outputs(self) -> dict[str, Path]:
        """The folder of the editions of each profile."""
        return {profile.name: profile.folder for profile in self.profiles}

    def face(self, profile: Profile) -> str:
        """What tells the title of a profile's briefs from that of others: its name, "" where the title does already."""
        title = profile.output.title
        alone = sum(each.output.title == title for each in self.profiles) == 1
        return "" if (title and alone) or profile.name == DEFAULT_PROFILE else profile.name

    def profile(self, name: str) -> Profile:
        """The profile of that name; raises `UsageError` naming those there are."""
        for profile in self.profiles:
            if profile.name == name:
                return profile
        names = ", ".join(profile.name for profile in self.profiles)
        raise UsageError(f"{self.file} has no profile {name!r}; it has {names}")


def read_from(folder: Path, inputs: Inputs) -> Path | None:
    """The input that a search for articles comes to `folder` from, None where none does.

    Folders whose name begins with a dot are not searched.
    """
    wanted = folder.resolve()
    for source in (*inputs.folders, *inputs.mailboxes):
        place = _before_pattern(source).resolve()
        if wanted.is_relative_to(place):
            between = wanted.relative_to(place).parts
            if not any(part.startswith(".") for part in between):
                return source
    return None


def would_be_read(source: Path) -> str:
    """What is wrong with a folder to write into that `read_from` finds."""
    return f"lies in the input folder {source}, and would be read as articles: choose another"


def _before_pattern(source: Path) -> Path:
    """The folder that a search by a pattern ("inbox/*.html") begins in."""
    while has_magic(str(source)) and not source.exists():
        source = source.parent
    return source
