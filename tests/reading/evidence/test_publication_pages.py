"""The pages written to measure the publication day stay as right as they were when the baseline was recorded."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_the_day_of_publication_is_no_worse_than_recorded():
    command = [sys.executable, str(ROOT / "tests/evaluation/publication.py"), "--check"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
