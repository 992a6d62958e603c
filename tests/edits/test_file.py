import multiprocessing
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.edits.file import add_remarks, change_edit, read_edits
from briefing.edits.request import EditRequest, make_edit
from briefing.edits.when import parse_when, spelled_days
from briefing.errors import BadSettings, CannotWrite
from briefing.model import Edit, Passage, Pin, When

AT = datetime(2026, 3, 31, 9, 15, tzinfo=timezone(timedelta(hours=2)))

WHENS = st.sampled_from(["2015-10-08", "2015-10", "2015", "about 2015-10-08", "2015-10-05/2015-10-08", "unknown"])
WORDS = st.text(max_size=40)
CHANGES = st.builds(EditRequest, st.none() | WHENS, st.none() | WORDS, st.booleans(), st.none() | WORDS)
IDS = st.from_regex(r"e[0-9a-f]{12}", fullmatch=True) | st.text(min_size=1, max_size=8)


def write_edit(path: Path, edit: Edit) -> None:
    change_edit(path, edit.event, lambda _: edit)


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    change = draw(CHANGES.filter(lambda c: c.when or (c.text or "").strip() or c.drop or (c.note or "").strip()))
    at = draw(st.none() | st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))
    edit = make_edit(draw(IDS.map(utf8)), change, who=draw(WORDS), at=at)
    passage = st.builds(Passage, WORDS.map(utf8), st.integers(0, 9), st.integers(10, 99), WORDS.map(utf8))
    pins = st.builds(Pin, passage, WHENS.map(parse_when).filter(is_of_days), NAMES, NAMES, st.none() | st.just(AT))
    return replace(edit, pin=draw(st.none() | pins))


def is_of_days(when: When) -> bool:
    """Whether the file spells the time as it was spelled: a pin holds days, and no "about"."""
    return parse_when(spelled_days(when.interval)) == when


def utf8(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


NAMES = st.lists(st.sampled_from(["1a", "2b", "killed"]), unique=True).map(tuple)


def kept(edit: Edit) -> tuple[object, ...]:
    words = (edit.when_words, edit.text or "", edit.note, edit.who)
    return (edit.event, edit.when, edit.drop, edit.at, edit.pin, *map(utf8, words))


def test_remarks_are_added_once_and_leave_the_edits_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "edits.toml"
    assert add_remarks(path, "Not taken over:", ["some day (no\tdate\x7f)"]) == 1
    write_edit(path, make_edit("e1", EditRequest(text="It fell."), who="A", at=AT))
    before = path.read_text()
    assert "# Not taken over:\n#   some day (no date )\n" in before
    assert add_remarks(path, "Not taken over:", ["some day (no date )"]) == 0
    assert path.read_text() == before
    assert add_remarks(path, "Not taken over:", ["another", "another"]) == 1
    assert path.read_text() == f"{before}\n# Not taken over:\n#   another\n"
    (edit,) = read_edits(path)
    change_edit(path, edit.event, lambda _: None)
    assert read_edits(path) == ()
    assert path.read_text().count("#   another") == 1


def test_a_remark_may_name_a_file_whose_name_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "edits.toml"
    assert add_remarks(path, "Not taken over from \udce9.docx:", ["some day"]) == 1
    assert "# Not taken over from ?.docx:\n#   some day\n" in path.read_text(encoding="utf-8")


def test_no_file_holds_no_edits(tmp_path: Path) -> None:
    assert read_edits(tmp_path / "edits.toml") == ()


@settings(max_examples=50)
@given(written=st.lists(edits(), max_size=3, unique_by=lambda edit: edit.event))
def test_what_was_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, written: list[Edit]) -> None:
    path = tmp_path_factory.mktemp("edits") / "edits.toml"
    for edit in written:
        write_edit(path, edit)
    assert [kept(edit) for edit in read_edits(path)] == [kept(edit) for edit in written]


def test_a_persons_own_comments_order_and_spelling_stay(tmp_path: Path) -> None:
    path = tmp_path / "edits.toml"
    bridge = "# ours\n\n[e2]   # the bridge\nnote = 'as is'  # asked them\nwhen = 2015-10-08\n"
    path.write_text(bridge + "\n# the dam\n[e1]\ndrop=true\n", encoding="utf-8")
    write_edit(path, make_edit("e2", EditRequest(text="A bridge fell."), who="B", at=AT, before=read_edits(path)[0]))
    text = path.read_text(encoding="utf-8")
    assert text.startswith(bridge + 'text = "A bridge fell."\n')
    assert text.endswith("\n\n# the dam\n[e1]\ndrop=true\n")
    assert [edit.event for edit in read_edits(path)] == ["e2", "e1"]
    assert read_edits(path)[0].text == "A bridge fell."


def test_an_edit_taken_back_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "edits.toml"
    path.write_text("# ours\n[e1]\ndrop = true\n\n# the dam\n[e2]\ndrop = true\n", encoding="utf-8")
    assert change_edit(path, "e1", lambda _: None) is None
    assert path.read_text(encoding="utf-8") == "# ours\n\n# the dam\n[e2]\ndrop = true\n"


def test_a_file_that_nothing_changes_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "edits.toml"
    path.write_text("[e1]\r\nnote='x'\r\n", encoding="utf-8", newline="")
    before = path.stat().st_mtime_ns, path.read_bytes()
    change_edit(path, "e1", lambda edit: edit)
    assert (path.stat().st_mtime_ns, path.read_bytes()) == before


def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.toml", tmp_path / "edits.toml"
    real.write_text("", encoding="utf-8")
    link.symlink_to(real)
    write_edit(link, make_edit("e1", EditRequest(drop=True), who="A", at=AT))
    assert link.is_symlink()
    assert len(read_edits(real)) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[e1]\nwhen = \n", r"line 2: "),
        ("[e1]\ndrop = true\n[e1]\n", r"line 3: "),
    ],
)
def test_a_file_that_is_no_toml_is_named_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "edits.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadSettings, match=r"edits\.toml, " + said):
        read_edits(path)


def test_a_file_that_is_wrong_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "edits.toml"
    path.write_text("[e1]\nwhn = 1\n", encoding="utf-8")
    with pytest.raises(BadSettings):
        write_edit(path, make_edit("e2", EditRequest(drop=True), who="A", at=AT))
    assert path.read_text(encoding="utf-8") == "[e1]\nwhn = 1\n"


def test_bytes_that_are_not_utf8_are_named_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "edits.toml"
    path.write_bytes(b"[e1]\nnote = '\xe9'\n")
    with pytest.raises(BadSettings, match="line 2: this is not UTF-8"):
        read_edits(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_not_writable_is_said_so(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    with pytest.raises(CannotWrite):
        write_edit(folder / "edits.toml", make_edit("e1", EditRequest(drop=True), who="A", at=AT))


def _write_some(path: Path, name: str) -> None:
    for number in range(8):
        write_edit(path, make_edit(f"{name}{number}", EditRequest(note=name), who=name, at=AT))


def test_two_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "edits.toml"
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=_write_some, args=(path, name)) for name in ("a", "b")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert sorted(edit.event for edit in read_edits(path)) == sorted(f"{n}{i}" for n in "ab" for i in range(8))
