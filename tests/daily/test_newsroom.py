"""A few days of the made newsroom of tests/evaluation, with every fault; the whole of it is a command of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("fcntl", reason="runs are forks, and locks are flock")


def test_nothing_is_lost_or_doubled_whatever_goes_wrong(tmp_path):
    words = ("-m", "tests.evaluation.newsroom", "--days", "5", "--kills", "5", "--seed", "5")
    root = Path(__file__).parents[2]
    settings = {name: value for name, value in os.environ.items() if name != "BRIEFING_GOLD"}
    # A process of its own: the runs are forks of it, and may not inherit the threads of others.
    run = subprocess.run(
        [sys.executable, *words, "--keep", str(tmp_path / "room")],
        cwd=root,
        env={**settings, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-4000:]
    counts = dict(line.strip().rsplit(maxsplit=1) for line in run.stdout.splitlines() if line[-1:].isdigit())
    assert int(counts["kills"]) >= 4
    assert int(counts["items new in exactly one edition"]) == int(counts["items"]) > 10
    assert counts["editions"] == counts["delivered by mail, distinct"] == counts["editions made again, byte for byte"]
