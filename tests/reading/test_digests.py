from pathlib import Path

import pytest

from briefing.reading.digests import digest_of
from briefing.reading.inputs import InputFile, Stretch


def known_by(path: Path, stretch: Stretch | None = None) -> str:
    return digest_of(InputFile(path.name, path, stretch=stretch)).digest


def test_a_file_goes_by_what_it_and_its_record_say_and_by_the_ending_of_its_name(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("A crane fell.", encoding="utf-8")
    before = known_by(file)
    assert known_by(file.rename(tmp_path / "b.TXT")) == before
    assert known_by((tmp_path / "b.TXT").rename(tmp_path / "a.md")) != before
    (tmp_path / "a.md").rename(file)
    file.write_text("A mast fell.", encoding="utf-8")
    other = known_by(file)
    assert other != before
    (tmp_path / "a.toml").write_text('published = "2026-04-03"', encoding="utf-8")
    assert known_by(file) not in (before, other)


def test_a_stretch_goes_by_its_own_bytes(tmp_path: Path) -> None:
    file, grown = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    file.write_bytes(b"{1}\n{2}\n")
    grown.write_bytes(b"{1}\n{2}\n{3}\n")
    first, second = Stretch(0, 4, 0), Stretch(4, 8, 1)
    assert known_by(file, first) == known_by(grown, first)
    assert known_by(file, first) != known_by(file, second)
    assert digest_of(InputFile("a", grown, stretch=Stretch(4, 12, 1))).size == 8
    assert digest_of(InputFile("a", grown)).size == 12


def test_what_is_no_file_has_none(tmp_path: Path) -> None:
    for path in (None, tmp_path / "gone.txt"):
        with pytest.raises(FileNotFoundError):
            digest_of(InputFile("a.txt", path))
