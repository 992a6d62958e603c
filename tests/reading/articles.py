"""Articles for tests: as little as a test needs to say."""

from briefing.model import UNKNOWN_PUBLICATION, Article
from briefing.reading.text.paragraphs import paragraphs


def article(text, *, id="a", published=UNKNOWN_PUBLICATION, publisher=None, agency=None):
    return Article(id, text, published, "test", publisher=publisher, agency=agency, paragraphs=paragraphs(text))
