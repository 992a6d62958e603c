"""Lets `python -m briefing` and the `briefing` script run, and turns what a user did wrong into a line and a code."""

from __future__ import annotations

import sys

from briefing.cli import app
from briefing.console.problems import report_problem, report_skipped
from briefing.errors import EXIT_DONE, BriefingError


def main() -> None:
    """Run the command line; leaves the process with the exit codes of `briefing.errors`."""
    sys.exit(run())


def run() -> int:
    """Run the command that `sys.argv` names and give its exit code (130 if interrupted)."""
    try:
        app()
    except BriefingError as error:
        report_skipped(getattr(error, "skipped", ()))
        report_problem(str(error))
        return error.exit_code
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else EXIT_DONE
    return EXIT_DONE


if __name__ == "__main__":
    main()
