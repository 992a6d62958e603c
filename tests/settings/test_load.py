import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from briefing.errors import BadSettings, UsageError
from briefing.settings import Profile, Settings, load_settings
from briefing.settings.init import starter

LEAST = """
[inputs]
folders = ["articles"]
[edition]
zone = "Europe/Berlin"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def load(folder: Path, text: str) -> Settings:
    (folder / "briefing.toml").write_text(text, encoding="utf-8")
    return load_settings(folder / "briefing.toml")


def faults(folder: Path, text: str) -> list[str]:
    """The lines of the error, without the path before "briefing.toml"."""
    with pytest.raises(BadSettings) as caught:
        load(folder, text)
    start = f"{folder / 'briefing.toml'}"
    assert all(line.startswith(start) for line in caught.value.lines)
    return [line.removeprefix(start).removeprefix(", ") for line in caught.value.lines]


def test_the_least_that_is_needed(folder: Path) -> None:
    settings = load(folder, LEAST)
    [profile] = settings.profiles
    assert profile.name == "daily"
    assert profile.inputs.all() == (str(folder / "articles"),)
    assert profile.edition.time == dt.time(6)
    assert profile.edition.days == tuple(range(7))
    assert profile.output.folder == folder / "out"
    assert profile.delivery.mail is None
    assert (settings.file, settings.state, settings.edits) == (
        folder / "briefing.toml",
        folder / "state",
        folder / "edits.toml",
    )


def test_every_path_may_begin_with_the_home_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder / "home"))
    settings = load(folder, f'state = "~/state"\nedits = "~/edits.toml"\n{LEAST}[output]\nfolder = "~/out"\n')
    places = (settings.state, settings.edits, settings.profiles[0].output.folder)
    assert places == tuple(folder / "home" / name for name in ("state", "edits.toml", "out"))


def test_everything_else(folder: Path) -> None:
    profile = load(
        folder,
        """
state = "/var/lib/briefing"
[inputs]
folders = ["articles", "/srv/more"]
feeds = ["https://courier.example/feed.xml"]
pages = ["http://herald.example/today"]
mailboxes = ["mails.mbox"]
allow-private = true
[topics]
words = ["ceasefire", "state of emergency"]
without-publishers = ["The Gossip"]
[edition]
zone = "America/New_York"
time = 06:30:00
cutoff = "6:00"
days = ["mon", "Tuesday", "sun"]
holidays = [2026-12-25, "2027-01-01", "07-04"]
[output]
folder = "~/briefs"
formats = ["docx", "pdf", "docx"]
template = "house.docx"
title = "Morning"
handling = "INTERNAL"
repeat-unchanged = true
[memory]
memory-days = 30
[retention]
editions-days = 60
[delivery]
attempts = 2
[delivery.mail]
host = "smtp.example.org"
security = "tls"
user = "desk"
password-env = "SMTP_PASSWORD"
sender = "Desk <desk@example.org>"
to = ["editor@example.org"]
[delivery.folder]
folder = "drop"
[delivery.webhook]
url = "https://hooks.example/abc"
token-env = "HOOK_TOKEN"
[pings]
fail = "https://ping.example/fail"
""",
    ).profile("daily")
    assert profile.inputs.folders == (folder / "articles", Path("/srv/more"))
    assert profile.inputs.all()[-2:] == ("https://courier.example/feed.xml", "http://herald.example/today")
    assert profile.edition.time == dt.time(6, 30)
    assert profile.edition.cutoff == dt.time(6)
    assert profile.edition.days == (0, 1, 6)
    assert profile.edition.holidays == (dt.date(2026, 12, 25), dt.date(2027, 1, 1), "07-04")
    assert profile.output.folder == Path("~/briefs").expanduser()
    assert profile.output.formats == ("docx", "pdf")
    assert profile.delivery.mail is not None
    assert profile.delivery.mail.port == 465
    assert profile.delivery.folder is not None
    assert profile.delivery.folder.folder == folder / "drop"
    assert profile.pings.fail == "https://ping.example/fail"
    assert Profile.model_validate_json(profile.model_dump_json()) == profile


@pytest.mark.parametrize(
    ("text", "faces"),
    [
        ("", [""]),
        ("[profiles.energy]\n", ["energy"]),
        ("[profiles.energy]\n[profiles.harbour]\noutput.title = 'Port'\n", ["energy", ""]),
        ("[output]\ntitle = 'Dawn'\n[profiles.energy]\n[profiles.harbour]\n", ["energy", "harbour"]),
    ],
)
def test_a_profile_is_told_from_others_by_its_title_or_its_name(folder: Path, text: str, faces: list[str]) -> None:
    settings = load(folder, LEAST + text)
    assert [settings.face(profile) for profile in settings.profiles] == faces


def test_a_profile_is_laid_over_the_defaults_key_by_key(folder: Path) -> None:
    settings = load(
        folder,
        LEAST
        + """
time = "05:00"
[topics]
words = ["harbour"]
places = ["Aleppo"]
[delivery.mail]
host = "smtp.example.org"
sender = "desk@example.org"
to = ["editor@example.org"]
[profiles.crisis.topics]
words = ["ceasefire", "truce"]
[profiles.evening]
edition.time = "18:00"
delivery.mail = false
""",
    )
    crisis, evening = settings.profiles
    assert (crisis.name, evening.name) == ("crisis", "evening")
    assert crisis.topics.words == ("ceasefire", "truce")
    assert crisis.topics.places == evening.topics.places == ("Aleppo",)
    assert (crisis.edition.time, evening.edition.time) == (dt.time(5), dt.time(18))
    assert crisis.edition.zone == evening.edition.zone == "Europe/Berlin"
    assert crisis.delivery.mail is not None
    assert evening.delivery.mail is None
    assert settings.profile("evening") is evening
    with pytest.raises(UsageError, match="has no profile 'morning'; it has crisis, evening"):
        settings.profile("morning")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '[edition]\nzone = "Europe/Berlim"',
            "line 6: [edition] zone: 'Europe/Berlim' is no time zone; write Europe/Berlin",
        ),
        ('[edition]\nzone = "UTC"\ntime = 6', 'line 7: [edition] time: must be a time of day, like "06:00"'),
        ('[edition]\nzone = "UTC"\ntime = "05:00"\ncutoff = "05:30"', "line 8: [edition] cutoff: is later than time"),
        (
            '[edition]\nzone = "UTC"\nholidays = [20261225]',
            "line 7: [edition] holidays, item 1: 20261225 is no holiday",
        ),
        ('[edition]\ntime = "06:00"', "line 5: [edition] zone: is missing; it must be a time zone like Europe/Berlin"),
        ("", "line 1: [edition] zone: is missing"),
    ],
)
def test_faults_of_an_edition(folder: Path, text: str, expected: str) -> None:
    [fault] = faults(folder, f'# A desk.\n[inputs]\nfolders = ["articles"]\n\n{text}\n')
    assert fault.startswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[topics]\nword = ["x"]', "line 7: [topics] word: there is no such key; did you mean words?"),
        ('[topics]\nzone = "UTC"', "line 7: [topics] zone: there is no such key here; it belongs in [edition]"),
        ("[topic]", "line 6: topic: there is no such key; did you mean topics?"),
        ("[profiles.a.topic]", "line 6: [profiles.a] topic: there is no such key; did you mean topics?"),
        ("[profiles.a]\nname = 'b'", "line 7: [profiles.a] name: is the word after [profiles. itself"),
        ("[profiles]\na = 1", "line 6: [profiles]: must be tables"),
        ("[profiles.'a b']", "line 6: [profiles.a b]: the name may hold letters a to z"),
        ("[profiles.a]\n[profiles.A]", "line 7: [profiles.A]: differs from another profile's name by capitals"),
        ('[topics]\nwords = "x"', "line 7: [topics] words: must be a list; put it in square brackets"),
        ('[topics]\nwords = ["a",\n "b",\n 3]', "line 9: [topics] words, item 3: must be a list of words or phrases"),
        ('[topics]\nwords = ["a", " "]', "line 7: [topics] words, item 2: must be words on one line"),
        ("[output]\nformats = ['pdf', 'doc']", "line 7: [output] formats: must be a list of some of pdf, docx"),
        ("[output]\nfolder = 'articles/out'", "line 7: [output] folder: lies in the input folder "),
        ("[profiles.a.output]\nfolder = 'articles'", "line 7: [profiles.a.output] folder: lies in the input folder "),
        ("[delivery]\nfolder.folder = 'articles'", "line 7: [delivery.folder] folder: lies in the input folder "),
        ("[memory]\nmemory-days = -1", "line 7: [memory] memory-days: must be a number of days from 0 to 366"),
        (
            "[retention]\ninputs-days = 3",
            "line 7: [retention] inputs-days: must be 14 or more, as [memory] memory-days",
        ),
        ("[retention]\ninputs-days = 10000000", "line 7: [retention] inputs-days: must be a number of days from 1 to"),
        ("[retention]\neditions-days = 10000000", "line 7: [retention] editions-days: must be a number of days from 1"),
        ("[delivery]\nmail = true", "line 7: [delivery] mail: must be a table, or false for none"),
        ("topics = 3", "line 6: [edition] topics: there is no such key"),
    ],
)
def test_faults_name_the_line_and_what_to_do(folder: Path, text: str, expected: str) -> None:
    [fault] = faults(folder, f"{LEAST}{text}\n")
    assert fault.startswith(expected)


def test_a_list_over_lines_names_the_items_own(folder: Path) -> None:
    text = '[inputs]\nfeeds = [\n  "https://a.example/feed",  # one\n  # two is off\n  "ftp://b.example",\n]\n'
    [fault] = faults(folder, f'{text}[edition]\nzone = "UTC"')
    assert fault == "line 5: [inputs] feeds, item 2: must be an address that begins with https:// or http://"


def test_several_faults_are_named_together_in_the_order_of_the_file(folder: Path) -> None:
    found = faults(folder, '[topics]\nword = []\n[edition]\nzone = "x"\ntime = 1\n[memory]\nquiet-days = 0')
    assert [fault.partition(":")[0] for fault in found] == ["line 2", "line 4", "line 5", "line 7"]


def test_of_very_many_faults_the_first_are_named(folder: Path) -> None:
    found = faults(folder, LEAST + "\n".join(f"key{n} = 1" for n in range(30)))
    assert len(found) == 9
    assert found[-1] == ": 22 more faults"


def test_a_fault_in_the_defaults_is_named_once_for_all_profiles(folder: Path) -> None:
    found = faults(folder, "[edition]\nzone = 'x'\n[inputs]\nfolders=['a']\n[profiles.a]\n[profiles.b]\n")
    assert len(found) == 1


def test_nothing_to_read_is_a_fault(folder: Path) -> None:
    [fault] = faults(folder, '[inputs]\nallow-private = true\n[edition]\nzone = "UTC"')
    assert fault.startswith("line 1: [inputs]: names nothing to read")


@pytest.mark.parametrize(
    "setting",
    [
        '[delivery.mail]\nhost = "h"\nuser = "u"\npassword-env = "hunter2!"\nsender = "a@b.c"\nto = ["a@b.c"]',
        '[delivery.webhook]\nurl = "hunter2.example/hook"',
        '[delivery.webhook]\nurl = "https://hunter2@hooks.example/"',
        '[delivery.webhook]\nurl = "https://hooks.example/"\ntoken-env = "hunter2 "',
        '[pings]\nfail = "ftp://ping.example/hunter2"',
        '[profiles.a.inputs]\nfeeds = ["https://me:hunter2@feeds.example/"]',
    ],
)
def test_what_may_be_a_secret_is_not_repeated_either(folder: Path, setting: str) -> None:
    assert "hunter2" not in "".join(faults(folder, LEAST + setting))


@pytest.mark.parametrize(
    ("mail", "expected"),
    [
        ('user = "u"', "line 10: [delivery.mail] user: logs in, but nothing says where the password is"),
        ('password-env = "P"', "line 6: [delivery.mail] user: is missing: whose password it is"),
        ('security = "ssl"', 'line 10: [delivery.mail] security: must be "starttls", "tls" or "none"'),
        ('subject = "{title} {secret}"', "line 10: [delivery.mail] subject: may hold in braces only {title}, {profil"),
        ('subject = "a\\nBcc: b@c.example"', "line 10: [delivery.mail] subject: must be words on one line"),
        ("port = 0", "line 10: [delivery.mail] port: must be a number from 1 to 65535"),
    ],
)
def test_faults_of_the_mail(folder: Path, mail: str, expected: str) -> None:
    text = '[delivery.mail]\nhost = "h"\nsender = "a@b.example"\nto = ["a@b.example"]\n'
    [fault] = faults(folder, f"{LEAST}{text}{mail}")
    assert fault.startswith(expected)


def test_state_is_not_kept_among_the_articles(folder: Path) -> None:
    [fault] = faults(folder, f'state = "articles/state"\n{LEAST}')
    assert fault.startswith("line 1: state: lies in the input folder ")
    assert load(folder, f'state = "articles/.state"\n{LEAST}').state == folder / "articles/.state"


def test_what_one_profile_writes_is_no_input_of_another(folder: Path) -> None:
    other = '[profiles.a]\n[profiles.b]\noutput.folder = "briefs"\n[profiles.c.inputs]\nfolders = ["briefs"]\n'
    found = faults(folder, LEAST + other)
    assert found[0].startswith("line 8: [profiles.b.output] folder: lies in the input folder ")
    [fault] = faults(folder, LEAST + '[profiles.a]\n[profiles.b.inputs]\nfolders = ["out/a"]\n')
    assert fault.startswith("line 1: [output] folder: lies in the input folder ")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"[inputs]\nfolders = [\n", "line 2: not TOML: "),
        (b"[inputs]\nfolders = x\n", "line 2: not TOML: invalid value"),
        (b"[inputs]\n[inputs]\n", "line 2: not TOML: cannot declare ('inputs',) twice"),
        (b"# caf\xe9\n", "line 1: is not UTF-8; save the file as UTF-8"),
        (b"#" * 1_000_001, ": too large for a settings file"),
    ],
)
def test_what_is_no_toml_is_named_with_its_line(folder: Path, content: bytes, expected: str) -> None:
    path = folder / "briefing.toml"
    path.write_bytes(content)
    with pytest.raises(BadSettings) as caught:
        load_settings(path)
    assert str(caught.value).removeprefix(str(path)).removeprefix(", ").startswith(expected)


def test_a_file_that_is_missing_or_a_folder(folder: Path) -> None:
    with pytest.raises(BadSettings, match=r"there is no such file; `briefing init` writes one"):
        load_settings(folder / "briefing.toml")
    with pytest.raises(BadSettings, match="cannot be read"):
        load_settings(folder)


def test_a_byte_order_mark_and_other_line_ends_are_nothing_wrong(folder: Path) -> None:
    path = folder / "briefing.toml"
    path.write_bytes(b"\xef\xbb\xbf" + LEAST.replace("\n", "\r\n").encode())
    assert load_settings(path).profiles[0].edition.zone == "Europe/Berlin"


ROWS = [row[1:] if row.startswith("#") and row[1:2].strip() else row for row in starter().splitlines()]
WRITTEN = st.sampled_from(
    (
        "1",
        "-1",
        "true",
        '"x"',
        '""',
        "[]",
        "[[]]",
        '["a", 1]',
        "{}",
        "{a = {b = 1}}",
        "2026-01-01",
        "06:00:00",
        "nan",
        "[{}]",
    )
)


@limits(max_examples=50)
@given(st.lists(st.tuples(st.integers(0, len(ROWS) - 1), st.none() | WRITTEN | st.text(max_size=5)), max_size=3))
def test_whatever_is_written_is_settings_or_a_fault_with_its_line(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, str | None]]
) -> None:
    rows = list(ROWS)
    for place, value in changes:
        key, is_setting, _ = rows[place].partition(" = ")
        rows[place] = "" if value is None else f"{key} = {value}" if is_setting else f"{rows[place]}{value}"
    path = tmp_path_factory.getbasetemp() / "briefing.toml"
    path.write_text("\n".join(rows), encoding="utf-8", errors="replace")
    lines = ()
    try:
        load_settings(path)
    except BadSettings as fault:
        lines = fault.lines or ("nothing",)
    assert all(line.startswith((f"{path}, line ", f"{path}: ")) for line in lines)


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ('state = "out"', "state: lies in the output folder"),
        ('state = "out/state"', "state: lies in the output folder"),
        ('edits = "state/state.sqlite"', "edits: would be written over"),
        ('edits = "state"', "edits: would be written over"),
        ('edits = "briefing.toml"', "edits: would be written over"),
        ('state = "."\nedits = "state.sqlite"', "edits: would be written over"),
    ],
)
def test_what_one_setting_writes_another_does_not_write_over(folder: Path, lines: str, fault: str) -> None:
    assert any(f"line {1 + lines.count(chr(10))}: {fault}" in found for found in faults(folder, lines + LEAST))


def test_output_does_not_go_into_the_state(folder: Path) -> None:
    assert "lies in the state folder" in faults(folder, LEAST + '[output]\nfolder = "state/out"\n')[0]
    drop = '[delivery.folder]\nfolder = "state/objects"\n'
    assert "lies in the state folder" in faults(folder, LEAST + drop)[0]


def test_everything_may_lie_in_the_folder_of_the_settings(folder: Path) -> None:
    load(folder, 'state = "."\n' + LEAST)
    load(folder, LEAST + '[output]\nfolder = "."\n')
