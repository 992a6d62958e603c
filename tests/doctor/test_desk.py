"""What the doctor sees at a desk before a run does."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.doctor.desk import desk_weaknesses, exit_code
from briefing.settings import Settings, load_settings
from briefing.store import Store
from briefing.store.unfinished import WITHDRAWAL, UnfinishedWithdrawal
from tests.store.samples import edition, item, keep

NOW = datetime(2026, 3, 31, 6, tzinfo=UTC)


def settings(folder: Path, more: str = "") -> Settings:
    (folder / "articles").mkdir(exist_ok=True)
    file = folder / "briefing.toml"
    file.write_text(f'[inputs]\nfolders = ["articles"]\n[edition]\nzone = "UTC"\n[output]\nformats = ["md"]\n{more}')
    return load_settings(file)


def found(desk: Settings) -> list[str]:
    return [each.key for each in desk_weaknesses(desk, now=NOW, environ={})]


def test_nothing_is_wrong_at_a_new_desk_and_nothing_is_made(tmp_path):
    desk = settings(tmp_path)
    assert found(desk) == []
    assert not desk.state.exists()


def test_what_is_missing_is_named(tmp_path):
    hook = '[delivery.webhook]\nurl = "https://hooks.example/"\ntoken-env = "HOOK"\n'
    desk = settings(tmp_path, f'template = "nowhere"\n{hook}')
    (tmp_path / "articles").rmdir()
    (tmp_path / "edits.toml").write_text("[")
    assert found(desk) == ["edits", "input", "template", "secret"]


@pytest.mark.parametrize(
    ("hold", "key", "code", "remedy"),
    [("", "delivery", 69, "next run"), ("hold = true\n", "held", 0, "`briefing send 2026-03-31-r2 --profile daily`")],
)
def test_an_edition_that_is_not_delivered_is_named_once_with_its_revision(
    tmp_path: Path, hold: str, key: str, code: int, remedy: str
) -> None:
    (tmp_path / "drop").mkdir()
    desk = settings(tmp_path, f'[delivery]\n{hold}[delivery.folder]\nfolder = "drop"\n')
    with Store.open(desk.state) as store:
        for revision in (1, 2):
            keep(store, edition(revision=revision, profile="daily", out=tmp_path), f"{revision}")
    named = [each for each in desk_weaknesses(desk, now=NOW, environ={}, quick=True) if each.key == key]
    assert [("2026-03-31-r1" in each.what, "2026-03-31-r2" in each.what) for each in named] == [
        (True, False),
        (False, True),
    ]
    assert remedy in named[1].remedy
    assert exit_code(named) == code


def test_a_withdrawal_that_was_cut_off_is_named(tmp_path):
    desk = settings(tmp_path)
    WITHDRAWAL.begin(desk.state, UnfinishedWithdrawal("daily", NOW.date(), 2, "nowhere", "nowhere-withdrawn", 1, ()))
    assert found(desk) == ["withdrawn"]


def test_a_profile_that_goes_by_another_name_now_is_named(tmp_path):
    desk = settings(tmp_path)
    with Store.open(desk.state) as store:
        store.note([item("w")], [])
    [weakness] = desk_weaknesses(desk, now=NOW, environ={}, quick=True)
    assert weakness.key == "profile"
    assert "has records of a profile desk" in weakness.what
    assert exit_code([weakness]) == 0  # a run makes its editions all the same


def test_what_is_kept_is_read_unless_it_is_to_be_quick(tmp_path):
    desk = settings(tmp_path)
    with Store.open(desk.state) as store:
        keep(store, edition(profile="daily", out=tmp_path), "a")
        for path in store.objects.folder.glob("*/*"):
            path.write_bytes(b"?")
    assert set(found(desk)) == {"delivery", "profile", "kept"}
    assert {each.key for each in desk_weaknesses(desk, now=NOW, environ={}, quick=True)} == {"delivery", "profile"}


def test_an_edition_that_the_database_does_not_know_is_named(tmp_path):
    desk = settings(tmp_path)
    with Store.open(desk.state) as store:
        keep(store, edition(profile="daily", out=tmp_path), "a")
    (tmp_path / "out" / "daily" / "2026-05-01").mkdir(parents=True)
    assert "state" in found(desk)
