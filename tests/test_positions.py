import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.positions import Positions

TEXT = """\
# A comment with key = 1
top = 1

[a]
one = "x"   # [b]
two = [
  1, 2,
  # 3,
  3,
]
three.deep = '''
[c]
one = 2
'''
"four five" = { six = 6 }
[a.b]
one = []
[[many]]
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("top",), 2),
        (("a",), 4),
        (("a", "one"), 5),
        (("a", "two"), 6),
        (("a", "two", 0), 7),
        (("a", "two", 1), 7),
        (("a", "two", 2), 9),
        (("a", "three"), 11),
        (("a", "three", "deep"), 11),
        (("a", "four five"), 15),
        (("a", "four five", "six"), 15),
        (("a", "b"), 16),
        (("a", "b", "one"), 17),
        (("c",), None),
        (("key",), None),
        (("a", "three", "one"), None),
        ((), None),
    ],
)
def test_the_line_of_a_key(path: tuple[str | int, ...], line: int | None) -> None:
    assert Positions.of(TEXT).line(path) == line
    assert Positions.of(TEXT.replace("\n", "\r\n")).line(path) == line


VALUES = st.sampled_from(("1", '"]"', "'''a\n'''", "[\n1,\n]", '["#",\n"x"]', "{a = 1}", "2026-01-01", '"""\n"""'))


@given(st.lists(st.tuples(VALUES, st.sampled_from(("", "\n", "# note\n", "\n\n"))), max_size=12))
def test_every_key_is_at_the_row_on_which_it_was_written(written: list[tuple[str, str]]) -> None:
    text, rows = "[table]\n", []
    for number, (value, between) in enumerate(written):
        rows.append(text.count("\n") + 1)
        text += f"key{number} = {value}\n{between}"
    positions = Positions.of(text)
    assert [positions.line(("table", f"key{number}")) for number in range(len(written))] == rows


def test_a_long_list_and_a_deep_key_are_no_trouble() -> None:
    rows = "".join(f'"word {number}",\n' for number in range(5000))
    assert Positions.of(f"words = [\n{rows}]").line(("words", 4000)) == 4002
    assert Positions.of("a." * 2000 + "a = 1").line(("a",) * 2001) == 1


def test_a_text_that_is_made_to_take_time_takes_none():
    rows = "]\n" * 20_000
    assert Positions.of(f'title = """\n{rows}"""\nkey = 1\n').line(("key",)) == 20_003


@pytest.mark.parametrize(
    "value",
    [
        '"""a\n"""""', "'''a\n'''''", r'"\"["', "'['", "[1, # ]\n 2]", "{a = '}'}", '"""\\"""\n"""', '["""\n]""", []]',
    ],
)  # fmt: skip
def test_no_string_or_comment_opens_or_ends_a_value(value):
    assert Positions.of(f"one = {value}\ntwo = 2").line(("two",)) == value.count("\n") + 2
