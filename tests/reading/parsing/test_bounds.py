import pytest

from briefing.errors import BadData
from briefing.reading.parsing.bounds import check_markup


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_an_article_has_passes_and_more_is_refused_in_any_encoding(encoding):
    check_markup(("<p a='b'>" * 400_000).encode(encoding))
    with pytest.raises(BadData, match="more than 400,000 tags, too many for one article; save its text"):
        check_markup(("<p>" * 400_001).encode(encoding))
    with pytest.raises(BadData, match="more than 600,000 attributes"):
        check_markup(("a=1 " * 600_001).encode(encoding))
