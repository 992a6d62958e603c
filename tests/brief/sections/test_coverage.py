from tests.brief.example import BRIDGE, TRIFLE, composed, section, table, texts


def test_an_event_that_matters_too_little_is_counted_and_not_printed() -> None:
    brief = composed(BRIDGE, TRIFLE)
    assert len(table(brief, "timeline").groups) == 1
    assert "Events with a day or a period: 2; the lines printed here cover 1 of them." in texts(
        section(brief, "coverage")
    )


def test_what_was_skipped_is_named_in_the_brief() -> None:
    assert "x.bin it is not text" in texts(section(composed(BRIDGE), "coverage"))
