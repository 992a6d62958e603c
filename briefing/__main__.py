"""Lets `python -m briefing` and the `briefing` script run, and turns what a user did wrong into a line and a code."""

from __future__ import annotations

import os
import sys

from briefing.console.problems import report_problem, report_skipped
from briefing.errors import EXIT_DONE, EXIT_INTERRUPTED, BriefingError


def main() -> None:
    """Run the command line; leaves the process with the exit codes of `briefing.errors`."""
    sys.exit(run())


def run() -> int:
    """Run the command that `sys.argv` names and give its exit code."""
    from click.exceptions import Abort, ClickException

    from briefing.cli import app

    try:
        return int(app(standalone_mode=False) or EXIT_DONE)
    except ClickException as error:
        error.show()
        return error.exit_code
    except BriefingError as error:
        report_skipped(getattr(error, "skipped", ()))
        report_problem(str(error))
        return error.exit_code
    except (Abort, KeyboardInterrupt):
        report_problem("interrupted; nothing was left half-written")
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader of our output is gone (`briefing dates | head`): nothing is wrong, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_DONE


if __name__ == "__main__":
    main()
