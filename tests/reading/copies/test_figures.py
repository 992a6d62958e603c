from briefing.reading.copies.figures import figures, without_figures


def test_figures_are_read_in_digits_and_in_words():
    assert figures("Killing three, injuring 1,200.") == ["three", "1,200"]
    assert without_figures("Killing three, injuring 1,200.") == without_figures("Killing five, injuring 900.")
