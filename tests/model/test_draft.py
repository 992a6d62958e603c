from briefing.model.document import Place, PrintedLine, PrintedSpan
from briefing.model.draft import anchor, anchored, tag

LONGEST_TAG = 64  # characters that Word allows


def record(article: str) -> PrintedLine:
    span = PrintedSpan(article, 1_000_000, 2_000_000)
    return PrintedLine("timeline", "e1", None, None, None, None, "It fell.", (span,), ())


def test_bookmarks_and_tags_lead_back_to_their_line() -> None:
    for place in Place:
        assert anchored(anchor(99_999, place)) == (99_999, place)
        assert anchored(tag(99_999, place, record("herald"))) == (99_999, place)


def test_a_tag_names_the_passage_and_fits_into_word() -> None:
    one, other = (tag(99_999, Place.STATUS, record(article)) for article in ("herald", "gazette " * 99))
    assert one != other
    assert one.endswith(":1000000-2000000")
    assert max(len(one), len(other)) <= LONGEST_TAG


def test_bookmarks_and_tags_of_others_are_none() -> None:
    assert anchored("_Toc12345") is None
    assert anchored("briefing") is None
