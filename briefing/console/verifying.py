"""The command `briefing verify`: what is printed of a brief that was compared with its sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.console.plain import plain
from briefing.proof import Finding, Report, Verdict

_LONGEST = 100  # characters of a line, enough to find it by


def lines(report: Report, *, everything: bool) -> Iterator[str]:
    """What does not stand, a line each, or `everything`: the verdict, where it is printed, its words, and why."""
    for finding in report.findings:
        if everything or finding.verdict is not Verdict.STANDS:
            yield plain(_line(finding))


def _line(finding: Finding) -> str:
    words = " ".join(finding.text.split())
    words = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
    place = f"{finding.section}: " if finding.section else ""
    why = f" ({finding.why})" if finding.why else ""
    return f"{finding.verdict.value}: {place}{words}{why}"


def summary(report: Report) -> str:
    """How many lines stand, and how many do not for which reason."""
    worse = [verdict for verdict in Verdict if verdict is not Verdict.STANDS and report.count(verdict)]
    parts = [f"lines that stand: {report.count(Verdict.STANDS)}"]
    parts += [f"{verdict.value}: {report.count(verdict)}" for verdict in worse]
    return f"{', '.join(parts)}; written by {plain(report.program)}"


def records(report: Report) -> Iterator[dict[str, Any]]:
    """Every finding for programs."""
    for finding in report.findings:
        yield {
            "verdict": finding.verdict.name.lower(),
            "section": finding.section or None,
            "text": finding.text,
            "sources": list(finding.sources),
            "why": finding.why or None,
        }
