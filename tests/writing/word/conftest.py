"""A finished document, and templates of other people."""

import io

import docx
import pytest

from briefing.writing.word import render
from tests.writing.example_brief import HOUSE, example


@pytest.fixture(scope="module")
def document():
    return docx.Document(io.BytesIO(render(example(), HOUSE)))


@pytest.fixture
def foreign(tmp_path):
    """A function that saves python-docx's own empty document, changed, and gives the path."""

    def save(change=lambda document: None, name="own.docx"):
        document = docx.Document()
        change(document)
        document.save(str(tmp_path / name))
        return tmp_path / name

    return save
