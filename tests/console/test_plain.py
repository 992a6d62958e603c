from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st

from briefing.console.lines import to_line
from briefing.console.plain import from_here, plain

HOSTILE = "\x1b[31m\x9b2J\x07\x85\x7f\u202ea\ud800"


@given(st.text(st.characters(min_codepoint=0, max_codepoint=0x2FF)))
def test_no_control_is_printed_and_every_offset_holds(text):
    shown = plain(text)
    assert len(shown) == len(text)
    assert not [char for char in shown if category(char) == "Cc" and char not in "\t\n"]


def test_a_line_of_json_escapes_what_a_terminal_obeys():
    line = to_line({"text": HOSTILE})
    assert not [char for char in line if category(char) in ("Cc", "Zl", "Cs")]
    assert "\\u009b2J" in line


def test_a_path_below_the_current_folder_is_said_from_there(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert from_here(f"{tmp_path}/out/daily") == "out/daily"
    assert from_here("/elsewhere/out") == "/elsewhere/out"
