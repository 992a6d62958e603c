"""Lets `python -m briefing` and the `briefing` script run, and turns what a user did wrong into a line and a code."""

from __future__ import annotations

import errno
import signal
import sys
from types import FrameType

from briefing.errors import EXIT_DONE, EXIT_INTERRUPTED, BadData, BriefingError, CannotWrite
from briefing.garbage import seldom_collect

_LOG_JSON = "--log-json"
_OUT_OF_MEMORY = (
    "bad_alloc",  # C++, as onnxruntime passes it on
    "failed to map segment",  # the loader of modules
    "annot allocate memory",  # the system
    "can't start new thread",
    "BLIS support requires blis",  # thinc, where that module could not be loaded
)
EXIT_TERMINATED = 128 + signal.SIGTERM


def main() -> None:
    """Run the command line; leaves the process with the exit codes of `briefing.errors`."""
    seldom_collect()
    try:
        signal.signal(signal.SIGTERM, _terminate)
        code = run()
    except KeyboardInterrupt:
        code = EXIT_INTERRUPTED
    sys.exit(code)


def run() -> int:
    """Run the command that `sys.argv` names and give its exit code (130 if interrupted)."""
    from briefing.console.streams import prepare_streams

    before = sys.stderr
    prepare_streams(log_json=_LOG_JSON in sys.argv)
    try:
        return _run()
    finally:
        if sys.stderr is not before and _LOG_JSON in sys.argv:
            sys.stderr.close()
            sys.stderr = before


def _run() -> int:
    try:
        from briefing.cli import app

        app()
    except BriefingError as error:
        return _explained(error)
    except OSError as error:
        return _explained(_refused(error))
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except SystemExit as leaving:
        return _code_of(leaving)
    except Exception as error:
        if not _is_shortage(error):
            raise
        return _explained(_no_memory())
    return EXIT_DONE


def _no_memory() -> BriefingError:
    return BadData("not enough memory for so much text; give fewer or shorter articles")


def _is_shortage(error: BaseException | None) -> bool:
    """Whether an error, or one that it came of, is the end of all memory under another name.

    An allocation that fails inside a library of C++ or while a module is loaded comes out as whatever that library
    makes of it.
    """
    while error is not None:
        if isinstance(error, MemoryError) or any(words in str(error) for words in _OUT_OF_MEMORY):
            return True
        error = error.__cause__ or error.__context__
    return False


def _code_of(leaving: SystemExit) -> int:
    if isinstance(leaving.__context__, BrokenPipeError):
        return EXIT_DONE  # typer gives 1 where nobody reads its help to the end (`briefing --help | true`)
    return leaving.code if isinstance(leaving.code, int) else EXIT_DONE


def _explained(error: BriefingError) -> int:
    from briefing.console.problems import report_problem, report_skipped

    report_skipped(getattr(error, "skipped", ()))
    for line in error.lines:
        report_problem(line)
    return error.exit_code


def _refused(error: OSError) -> BriefingError:
    """What no room foresaw: a disk that fills up under the help text, too many open files."""
    from briefing.console.streams import discard

    discard(sys.stdout)
    if error.errno == errno.ENOMEM:
        return _no_memory()
    return CannotWrite(f"the system refuses: {error.strerror or error}")


def _terminate(_number: int, _frame: FrameType | None) -> None:
    """Leave by an exception, so that half-written files are taken away on the way out."""
    raise SystemExit(EXIT_TERMINATED)


if __name__ == "__main__":
    main()
