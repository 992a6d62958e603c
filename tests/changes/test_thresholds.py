"""The numbers that editions are compared by."""

from briefing.changes.thresholds import thresholds


def test_shares_are_shares_and_likeness_is_of_a_hundred() -> None:
    found = thresholds()
    shares = (
        found.sentences.same_words,
        found.sentences.named_by_note,
        found.figures.close_by,
        found.figures.much_less,
    )
    assert all(0 < share < 1 for share in shares)
    assert all(0 < likeness <= 100 for likeness in (found.sentences.alike, found.voices.spelt_alike))


def test_it_is_read_once() -> None:
    assert thresholds() is thresholds()
