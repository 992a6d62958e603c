import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from briefing.model.document import Brief
from briefing.proof import Verdict
from briefing.proof.word import read
from briefing.writing import render
from tests.proof.conftest import Write, verified


def test_texts_come_paragraph_by_paragraph_without_those_of_the_picture(brief: Brief) -> None:
    texts = read(render(brief, "docx")).texts
    assert texts[0] == "News briefing"
    assert "The period at a glance" in texts
    assert not any(text == "A bridge fell on Thursday, killing 4 people." for text in texts)


def test_a_figure_changed_in_word_is_found(brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)
    document = docx.Document(str(path))
    run = next(t for t in document.element.iter() if t.tag.endswith("}t") and "killing 4 people" in (t.text or ""))
    run.text = run.text.replace("4", "40")
    document.save(str(path))
    found = [finding.text for finding in verified(path).findings if finding.verdict is Verdict.ALTERED]
    assert len(found) == 2


def test_a_document_saved_again_by_another_program_still_proves_itself(brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)
    docx.Document(str(path)).save(str(path))
    assert verified(path).stands


def found(path: Path) -> list[str]:
    return [finding.text for finding in verified(path).findings if finding.verdict is Verdict.ALTERED]


def test_words_in_a_header_or_footer_that_are_not_the_briefs_are_found(brief: Brief, forge: Write) -> None:
    for place in ("header", "footer"):
        path = forge("docx", brief)
        document = docx.Document(str(path))
        getattr(document.sections[0], place).add_paragraph("The mayor resigned.")
        document.save(str(path))
        assert found(path) == ["The mayor resigned."]


def test_hidden_words_are_not_printed_and_symbols_are(brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)
    document = docx.Document(str(path))
    run = next(run for run in document.element.iter(qn("w:r")) if "killing 4 people" in "".join(run.itertext()))
    run.get_or_add_rPr().append(OxmlElement("w:vanish"))
    document.save(str(path))
    assert any("killing 4 people" in text for text in found(path))
    path = forge("docx", brief)
    document = docx.Document(str(path))
    symbol = OxmlElement("w:sym")
    symbol.set(qn("w:char"), "F039")
    next(run for run in document.element.iter(qn("w:r")) if "killing 4" in "".join(run.itertext())).append(symbol)
    document.save(str(path))
    assert found(path)


def test_other_archives_are_none_of_ours() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("word/document.xml", "<broken")
    with pytest.raises(ValueError, match="no Word document"):
        read(stream.getvalue())
    blank = io.BytesIO()
    docx.Document().save(blank)
    with pytest.raises(ValueError, match="no record"):
        read(blank.getvalue())
