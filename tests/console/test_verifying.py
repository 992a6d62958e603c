import pytest

from briefing.console.verifying import exit_code, lines, records, summary
from briefing.proof import Finding, Report, Verdict

REPORT = Report(
    "briefing 1",
    (
        Finding(Verdict.STANDS, "timeline", "A ship sank [1]", (1,)),
        Finding(Verdict.ALTERED, "timeline", "word " * 60, (1,), "source 1 does not say so"),
        Finding(Verdict.ALTERED, "", "Added", (), "not in the record"),
    ),
)


def test_what_does_not_stand_is_printed_and_all_on_demand() -> None:
    assert len(list(lines(REPORT, everything=False))) == 2
    first, second, _ = lines(REPORT, everything=True)
    assert first == "stands: timeline: A ship sank [1]"
    assert second.endswith("word … (source 1 does not say so)")
    assert len(second) < 170


def test_the_summary_counts_each_verdict() -> None:
    assert summary(REPORT) == "lines that stand: 1, words altered: 2; written by briefing 1"


def test_programs_get_every_finding() -> None:
    found = list(records(REPORT))
    assert [one["verdict"] for one in found] == ["stands", "altered", "altered"]
    assert found[2]["section"] is None


def test_lines_without_their_source_are_told_source_by_source() -> None:
    findings = [Finding(Verdict.MISSING, "", "A", (1,), "[1] The Herald", ("[1] The Herald",)) for _ in range(3)]
    findings.append(Finding(Verdict.MISSING, "", "B", (1, 2), "[1] The Herald", ("[1] The Herald", "[2] The Wire")))
    report = Report("briefing 1", tuple(findings))
    assert list(lines(report, everything=False)) == [
        "source missing: [1] The Herald (4 lines cite it)",
        "source missing: [2] The Wire (1 line cites it)",
    ]
    (only,) = lines(report, everything=False, compared=False)
    assert "name the articles" in only
    assert summary(report, compared=False).startswith("lines printed as recorded, not compared with sources: 4;")


@pytest.mark.parametrize(
    ("verdicts", "code"),
    [
        ([Verdict.STANDS], 0),
        ([Verdict.STANDS, Verdict.BY_HAND], 3),
        ([Verdict.BY_HAND, Verdict.MISSING], 66),
        ([Verdict.MISSING, Verdict.CHANGED], 65),
        ([Verdict.BY_HAND, Verdict.ALTERED], 65),
    ],
)
def test_the_worst_of_what_was_found_is_the_exit_code(verdicts: list[Verdict], code: int) -> None:
    report = Report("briefing 1", tuple(Finding(verdict, "", "words") for verdict in verdicts))
    assert exit_code(report) == code
