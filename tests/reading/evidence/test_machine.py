"""Stamps of agencies' machines at the foot of a message."""

from datetime import date

import pytest

from briefing.model import EvidenceKind
from briefing.reading.evidence.machine import machine_moment, machine_stamps
from briefing.reading.evidence.stamps import stamps_in
from briefing.reading.text.paragraphs import paragraphs

STORY = "The town council of Osmere met and decided to close the old bridge, " + "which is a hundred years old " * 4


@pytest.mark.parametrize(
    "foot", ["091230 Okt 15", "dpa ab yyzz n1 cd\n\n091230 Okt 15", "091230 OCT 2015", "091230 GMT Oct 15"]
)
def test_the_stamp_of_an_agencys_machine_at_the_foot(foot):
    text = f"Bridge closed\n\n{STORY}\n\n{STORY}\n\n{foot}"
    (stamp,) = machine_stamps(text, paragraphs(text))
    assert (stamp.kind, stamp.interval.first_day) == (EvidenceKind.BYLINE, date(2015, 10, 9))
    assert stamp in stamps_in(text, paragraphs(text))


@pytest.mark.parametrize(
    "line", ["Call 091230 Okt 15 times", "991230 Okt 15", "091230 Zzz 15", "It cost 091230 in May 15 towns"]
)
def test_figures_that_are_no_moment(line):
    assert machine_moment(line) is None or not [*machine_stamps(line, paragraphs(line))]
