"""What a test asks of a finished Word document."""

import io

import docx
from docx.oxml.ns import qn

from briefing.model.document import Brief, Bullets, Paragraph, Table
from briefing.writing.templates import Templates
from briefing.writing.word import render
from tests.writing.docx_check import problems
from tests.writing.example_brief import example


def xpath(document, path):
    return document.element.body.xpath(path)


def shown(element):
    """The text of an element and the tabulators in it."""
    found = element.xpath("descendant-or-self::w:r/w:t | descendant-or-self::w:r/w:tab")
    return "".join("\t" if one.tag == qn("w:tab") else one.text or "" for one in found)


def lines(brief: Brief):
    for section in brief.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield block.line
            elif isinstance(block, Bullets):
                yield from (item.line for item in block.items)
            elif isinstance(block, Table):
                yield from (one for g in block.groups for row in g.rows for cell in row.cells for one in cell)


def written(path):
    """The example brief in the template at `path`, read back; nothing may be wrong with it."""
    content = render(example(), Templates.load(word=path))
    assert problems(content) == []
    return docx.Document(io.BytesIO(content))
