"""What a command takes is told with what it leaves behind."""

from __future__ import annotations

import sys

import pytest

from tests.benchmarks.measuring import spent_by

_BUSY = "import time\nwhile time.process_time() < 0.3: pass"
_LEAVES = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {_BUSY!r}]); sys.exit(3)"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nobody waits for what a command leaves behind")
def test_a_process_that_outlives_its_command_counts_too() -> None:
    spent = spent_by([sys.executable, "-c", _LEAVES])
    assert spent.exit == 3
    assert spent.seconds >= 0.3
    assert spent.megabytes > 1
