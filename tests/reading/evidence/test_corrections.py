from datetime import date

from briefing.model import EvidenceKind, Span
from briefing.reading.evidence.corrections import correction_evidence


def day_of(note):
    return correction_evidence(note, Span(0, len(note)))


def test_the_day_that_opens_a_note_bounds_publication():
    (found,) = day_of("Correction, 14 October 2015: an earlier version gave a wrong number of dead.")
    assert (found.kind, found.interval.first_day) == (EvidenceKind.MODIFIED, date(2015, 10, 14))


def test_a_day_further_on_is_one_that_the_note_corrects():
    note = "Correction: an earlier version of this article gave a wrong number, and said that it was 3 May 2015."
    assert not day_of(note)


def test_without_a_note_there_is_no_evidence():
    assert not correction_evidence("A bridge fell on 14 October 2015.", None)
