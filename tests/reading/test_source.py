"""What every reader gets: an open file within bounds, or one line that says why there is none."""

import io
import os
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.errors import BadData
from briefing.reading.inputs import InputFile
from briefing.reading.source import (
    MAX_DEPTH,
    MAX_FILE_BYTES,
    MAX_TEXT_CHARACTERS,
    Budget,
    OpenFile,
    checked_text,
    opened,
    record_path,
)
from briefing.web.response import Response


def source(content, name="a.txt"):
    return OpenFile(name, name, io.BytesIO(content))


def nowhere(address):
    raise AssertionError(address)


def content_of(found, stdin=None, ask=nowhere):
    with opened(found, stdin, ask) as file:
        return file.content()


def refusal(found, stdin=None):
    with pytest.raises(BadData) as caught, opened(found, stdin, nowhere):
        pass
    return str(caught.value)


def at(path):
    return InputFile(str(path), path)


STANDARD_INPUT = InputFile("standard input", None)


def test_a_file_is_read_whole_however_often_and_its_head_without_the_rest():
    file = source(b"It rained. " * 10_000)
    assert file.content() == file.content() == b"It rained. " * 10_000
    assert file.head() == (b"It rained. " * 10_000)[:65_536]


@pytest.mark.parametrize("content", [b"", b" \r\n\t", b"\0\0\n"])
def test_a_file_of_blanks_is_empty(content):
    with pytest.raises(BadData, match=r"^empty file$"):
        source(content).content()


def test_a_file_of_more_than_one_article_is_refused_and_a_reader_may_take_more():
    large = b"x" * (MAX_FILE_BYTES + 1)
    with pytest.raises(BadData, match="larger than 20 MB, too large for one article; split it"):
        source(large).content()
    assert source(large).content(2 * MAX_FILE_BYTES) == large
    assert source(large[:-1]).content() == large[:-1]


@pytest.mark.parametrize("text", ["", " \n", "\u200b\u00a0\n", "… — …", "___"])
def test_a_text_without_a_letter_or_digit_is_none(text):
    with pytest.raises(BadData, match="no text in it"):
        checked_text(text)


def test_a_text_longer_than_any_article_is_refused_and_the_longest_kept_as_it_is():
    text = "".join(chr(0x430 + pick % 32) for pick in random.Random(5).sample(range(10**6), MAX_TEXT_CHARACTERS))
    assert checked_text(text) is text
    with pytest.raises(BadData, match="more than 300,000 characters, too long for one article; split it"):
        checked_text(text + "b")


@pytest.mark.parametrize(
    "words",
    [
        "the fire that killed people on Friday and ",
        "5 killed 6 injured ",
        "killed five after he died before ",
        "“He died on Friday,” he said. ",
        "Five people were killed on 5 March 2015. ",
    ],
)
def test_the_same_words_over_and_over_are_no_article(words):
    with pytest.raises(BadData, match="the same words over and over"):
        checked_text(words * (60_000 // len(words)))
    short = words * (9_000 // len(words))
    assert checked_text(short) is short


def test_a_table_of_results_is_one():
    rows = range(999)
    table = "\n".join(f"{row}. Runner {row * 7919 % 1000:03d} {row * 31 % 60:02d}:00 Osmere" for row in rows)
    assert checked_text(table) is table


def test_files_inside_files_share_one_budget_and_nest_so_deep_and_no_deeper():
    file = source(b"x", "a.mbox")
    for number in range(MAX_DEPTH):
        file = file.inner(f"mail {number + 1}", "in.zip", b"y")
    assert file.origin == "a.mbox, mail 1, mail 2, mail 3"
    assert (file.name, file.content()) == ("in.zip", b"y")
    with pytest.raises(BadData, match="more than 3 files inside each other; unpack them"):
        file.inner("a.txt", "a.txt", b"z")


def test_a_budget_is_spent_once_for_all_that_a_file_holds():
    budget = Budget(10)
    outer = OpenFile("a.zip", "a.zip", io.BytesIO(b"x"), budget=budget)
    outer.inner("b.zip", "b.zip", b"y").budget.spend(10)
    with pytest.raises(BadData, match="unpacks to more than 500 MB; unpack it and name the files"):
        outer.budget.spend(1)


def test_a_file_that_is_not_there_or_is_a_folder_is_named_in_words(tmp_path):
    assert refusal(at(tmp_path / "gone.txt")) == "cannot be read: No such file or directory"
    assert refusal(at(tmp_path)) == "cannot be read: Is a directory"


def test_a_file_that_may_not_be_read_says_so(tmp_path, monkeypatch):
    (tmp_path / "secret.txt").write_text("It rained.")

    def refuse(*arguments, **named):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert refusal(at(tmp_path / "secret.txt")) == "permission denied; allow reading it"


def test_standard_input_is_read_has_a_limit_and_may_be_closed(monkeypatch):
    assert content_of(STANDARD_INPUT, io.BytesIO(b"It rained.")) == b"It rained."
    assert refusal(STANDARD_INPUT) == "standard input is closed; name a file, or send the article to it"
    monkeypatch.setattr("briefing.reading.source.MAX_STREAM_BYTES", 9)
    assert refusal(STANDARD_INPUT, io.BytesIO(b"It rained.")).endswith("save it to files and name these")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="the system gives pipes no path")
def test_a_pipe_that_cannot_be_read_twice_is_held():
    reading_end, writing_end = os.pipe()
    os.write(writing_end, b"It rained.")
    os.close(writing_end)
    with opened(at(Path(f"/dev/fd/{reading_end}")), None, nowhere) as file:
        assert (file.head(), file.content()) == (b"It rained.", b"It rained.")
    os.close(reading_end)


def test_a_page_of_the_web_is_called_by_its_address_and_knows_when_it_was_had():
    moment = datetime(2015, 10, 12, 10, tzinfo=UTC)
    answer = Response(
        "https://post.example/news/bridge.html?a=/b.pdf#c", b"It rained.", moment,
        headers={"content-type": "text/html; charset=windows-1252"},
    )  # fmt: skip
    found = InputFile("https://post.example/x", None, "https://post.example/x")
    with opened(found, None, {"https://post.example/x": answer}.__getitem__) as file:
        assert (file.origin, file.name, file.content()) == ("https://post.example/x", "bridge.html", b"It rained.")
        assert (file.address, file.retrieved, file.charset) == (answer.url, moment, "windows-1252")


def test_a_record_lies_next_to_its_file_and_standard_input_has_none(tmp_path):
    assert record_path(at(tmp_path / "a.b.html")) == tmp_path / "a.b.toml"
    assert record_path(STANDARD_INPUT) is None
