"""What a hostile or unlucky user meets: streams that are closed or full, interruptions, pipes, links."""

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import ledger
from briefing.model import Skipped
from briefing.reading import read

STORY = "A bridge in Alder fell on Thursday, “killing” four people, police said."
RUN = f"exec {shlex.quote(sys.executable)} -m briefing"

NEEDS_FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
MORE_THAN_A_PIPE_HOLDS = 4_000_000


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def shell(words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", words], capture_output=True, text=True, env={**os.environ, **environment}, check=False
    )


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("dates {} >&-", 0),
        ("dates - <&-", 65),
        pytest.param("--version > /dev/full", 73, marks=NEEDS_FULL),
    ],
)
def test_a_stream_that_is_closed_or_full_gives_a_line_and_a_code(story: Path, words: str, code: int) -> None:
    done = shell(f"{RUN} {words.format(story)}")
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert (done.stderr == "") == (code == 0)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interruption_leaves_no_traceback(number: signal.Signals, code: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "briefing", "dates", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A runner in the background may have it ignored, and children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no thread runs here
    ) as process:
        assert process.stdin
        process.stdin.write(b"a" * MORE_THAN_A_PIPE_HOLDS)  # returns once it reads standard input
        process.stdin.flush()
        process.send_signal(number)
        assert process.communicate()[1] == b""
    assert process.returncode == code


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_silent_pipe_and_links_to_nothing_are_named_and_hold_nothing_up(story: Path) -> None:
    os.mkfifo(story.parent / "pipe.txt")
    os.mkfifo(story.with_suffix(".toml"))
    (story.parent / "lost.txt").symlink_to("nowhere")
    (story.parent / "loop").symlink_to("loop")
    found = read([story.parent])
    assert len(found.articles) == 1
    assert {Path(item.origin).name for item in found.skipped} == {"pipe.txt", "story.toml", "lost.txt", "loop"}
    assert read([story.parent / "pipe.txt"]).skipped == (Skipped(str(story.parent / "pipe.txt"), "empty file"),)


def test_an_earlier_brief_is_no_article(story: Path) -> None:
    out = story.parent / "out"
    out.mkdir()
    brief = out / "briefing-2024-05-17.md"
    brief.write_text(STORY)
    (out / "notes.md").write_text(STORY)
    origins = {str(story), str(out / "notes.md")}
    silent, named = read([story.parent], output=out), read([story.parent])
    assert {article.origin for article in silent.articles} == {article.origin for article in named.articles} == origins
    assert silent.skipped == ()
    assert [item.origin for item in named.skipped] == [str(brief)]


def test_a_brief_under_a_name_of_its_own_is_no_article_either(story: Path) -> None:
    ledger.write({"harbour-2024-05-17.md": STORY.encode()}, story.parent)
    found = read([story.parent], output=story.parent)
    assert [article.origin for article in found.articles] == [str(story)]


def test_half_a_character_in_a_field_keeps_every_offset(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": f"\ud800{STORY}\udfff"}))
    (article,) = read([tmp_path]).articles
    assert article.text == f"\ufffd{STORY}\ufffd"


def test_a_number_too_long_for_a_record_is_named(story: Path) -> None:
    story.with_suffix(".toml").write_text("published = " + "9" * 5000)
    (skipped,) = read([story]).skipped
    assert "not TOML" in skipped.reason
