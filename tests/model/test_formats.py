from briefing.model.formats import DEFAULT_FORMATS, FORMATS
from briefing.writing import FORMATS as WRITTEN


def test_there_is_a_writer_for_every_format():
    assert tuple(WRITTEN) == FORMATS


def test_what_is_written_by_default_is_among_them():
    assert set(DEFAULT_FORMATS) < set(FORMATS)
