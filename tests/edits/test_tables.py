"""A table of edits.toml is read strictly, and what is wrong in it is named with its line."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from briefing.edits.file import read_edits
from briefing.errors import BadSettings

PINNED = "[e1]\ndrop = true\nwords = 'It fell.'\narticle = 'a'\nspan = [0, 9]\nday = '2015'\nmentions = ['1a']\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[e1]\nwhen = \"2015-10-08\"\n\n[e2]\nwhen = 'soon'\n", r"line 5: \[e2\] when: no time can be read in “soon”"),
        ("[e1]\ntext = '''\n[e2]\n'''\nwhn = '2015'\n", r"line 5: \[e1\] whn: there is no such key; did you mean when"),
        ("[e1]\nwhen = 'status unclear'\n", r"line 2: \[e1\] when: no time can be read in “status unclear”"),
        ("[e1]\nwhen = '2015'\nstatus = 'when'\n", r"line 3: \[e1\] status: there is no status 'when'"),
        ("[e1]\nwho = 'A'\ntext = ' '\n", r"line 1: \[e1\]: it changes nothing"),
        ("[e1]\ndrop = 'yes'\n", r"line 2: \[e1\] drop: write true or false"),
        ("[e1]\nnote = 7\n", r"line 2: \[e1\] note: write words"),
        ("[e1]\ndrop = true\nat = 'now'\n", r"line 3: \[e1\] at: write a time"),
        ("\n[e1]\nwho = 'A'\n", r"line 2: \[e1\]: it changes nothing"),
        ("# x\ne1 = 7\n", r"line 2: \[e1\]: write a table"),
        ("[e1]\ndrop = true\nday = '2015'\n", r"line 3: \[e1\] day: there is day and no words; take out all of words,"),
        (PINNED.replace("[0, 9]", "[9]"), r"line 5: \[e1\] span: write two numbers"),
        (PINNED.replace("[0, 9]", "[9, 9]"), r"line 5: \[e1\] span: write two numbers"),
        (PINNED.replace("'2015'", "'soon'"), r"line 6: \[e1\] day: no time can be read"),
        (PINNED.replace("['1a']", "'1a'"), r"line 7: \[e1\] mentions: write a list of words"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "edits.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadSettings, match=r"edits\.toml, " + said):
        read_edits(path)


def test_a_time_without_an_offset_is_of_the_zone_given(tmp_path: Path) -> None:
    morning = datetime(2026, 3, 31, 9, 15, tzinfo=timezone(timedelta(hours=2)))
    path = tmp_path / "edits.toml"
    path.write_text("[e1]\ndrop = true\nat = 2026-03-31T09:15:00\n[e2]\ndrop = true\nat = 2026-03-31\n")
    assert [edit.at for edit in read_edits(path, zone=morning.tzinfo or UTC)] == [
        morning,
        morning.replace(hour=0, minute=0),
    ]
