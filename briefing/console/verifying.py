"""The command `briefing verify`: what is printed of a brief that was compared with its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from briefing.console.plain import plain
from briefing.errors import EXIT_DONE, EXIT_SOME_UNUSABLE, BadData, NoInput
from briefing.proof import Finding, Report, Verdict

_LONGEST = 100  # characters of a line, enough to find it by
_NO_SOURCES = (
    "no sources to compare with: name the articles that it was made of, as in `briefing verify FILE articles/`"
)
_CODES = {
    Verdict.STANDS: EXIT_DONE,
    Verdict.BY_HAND: EXIT_SOME_UNUSABLE,
    Verdict.MISSING: NoInput.exit_code,
    Verdict.CHANGED: BadData.exit_code,
    Verdict.FILE: BadData.exit_code,
    Verdict.ALTERED: BadData.exit_code,
}


def lines(report: Report, *, everything: bool, compared: bool = True) -> Iterator[str]:
    """What does not stand, a line each, or `everything`: the verdict, where it is printed, its words, and why.

    Lines whose source is missing are named source by source. Without sources to compare with (not `compared`) all are
    missing: that is said once.
    """
    if not compared:
        yield _NO_SOURCES
    for finding in report.findings:
        if everything or finding.verdict not in (Verdict.STANDS, Verdict.MISSING):
            yield plain(_line(finding))
    missing = Counter(source for finding in report.findings for source in finding.missing) if compared else {}
    for source, count in missing.items():
        yield plain(f"{Verdict.MISSING.value}: {source} ({count} {'line cites' if count == 1 else 'lines cite'} it)")


def _line(finding: Finding) -> str:
    words = " ".join(finding.text.split())
    words = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
    place = f"{finding.section}: " if finding.section else ""
    why = f" ({finding.why})" if finding.why else ""
    return f"{finding.verdict.value}: {place}{words}{why}"


def summary(report: Report, *, compared: bool = True) -> str:
    """How many lines stand, and how many do not for which reason."""
    if not compared:
        return _of_the_record(report)
    worse = [verdict for verdict in Verdict if verdict is not Verdict.STANDS and report.count(verdict)]
    parts = [f"lines that stand: {report.count(Verdict.STANDS)}"]
    parts += [f"{verdict.value}: {report.count(verdict)}" for verdict in worse]
    return f"{', '.join(parts)}; written by {plain(report.program)}"


def _of_the_record(report: Report) -> str:
    """What the record alone can say: whether lines are printed as it has them."""
    parts = [f"lines printed as recorded, not compared with sources: {report.count(Verdict.MISSING)}"]
    worse = (Verdict.BY_HAND, Verdict.FILE, Verdict.ALTERED)
    parts += [f"{verdict.value}: {report.count(verdict)}" for verdict in worse if report.count(verdict)]
    return f"{', '.join(parts)}; written by {plain(report.program)}"


def exit_code(report: Report) -> int:
    """0 where every line stands; the worst of what was found says the rest (README lists the codes)."""
    return _CODES[report.worst]


def records(report: Report) -> Iterator[dict[str, Any]]:
    """Every finding for programs."""
    for finding in report.findings:
        yield {
            "verdict": finding.verdict.name.lower(),
            "section": finding.section or None,
            "text": finding.text,
            "sources": list(finding.sources),
            "why": finding.why or None,
            "missing": list(finding.missing),
        }
