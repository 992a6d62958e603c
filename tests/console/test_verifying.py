from briefing.console.verifying import lines, records, summary
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
