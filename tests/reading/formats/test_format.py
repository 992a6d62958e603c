import io
from importlib import import_module

import pytest

from briefing.model import Skipped
from briefing.reading.formats.format import Format
from briefing.reading.formats.recognition import recognised
from briefing.reading.formats.registry import raw_articles
from briefing.reading.source import OpenFile
from tests.reading.samples import SAMPLES


@pytest.mark.parametrize("form", Format)
def test_the_value_of_a_format_is_the_module_that_reads_it(form):
    assert callable(import_module(f"briefing.reading.formats.{form.value}").raw_articles)


@pytest.mark.parametrize("name", sorted(SAMPLES.keys() - {"pdf"}))  # a PDF is one article, and slow to take apart
def test_a_file_that_gives_several_articles_is_of_a_format_that_may(name):
    for content in SAMPLES[name]:
        source = OpenFile("x", "", io.BytesIO(content))
        articles = [each for each in raw_articles(source) if not isinstance(each, Skipped)]
        assert len(articles) <= 1 or recognised(source).holds_many


@pytest.mark.parametrize("form", [Format.PLAIN, Format.MARKDOWN, Format.PDF, Format.DOCX, Format.ODT, Format.NITF])
def test_a_document_of_one_article_is_none_of_many(form):
    assert not form.holds_many
