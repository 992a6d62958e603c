import io

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from briefing.writing.word import render
from briefing.writing.word.besides import words_besides
from briefing.writing.word.oxml import NAMESPACES
from tests.writing.example_brief import HOUSE, example


def test_labels_of_the_picture_are_words_besides_and_lines_are_not() -> None:
    words = words_besides(OpcPackage.open(io.BytesIO(render(example(), HOUSE))))
    assert "Dust alarm switched off" in words
    assert not any("detained the terminal’s night supervisor" in one for one in words)


def test_they_stay_the_same_when_the_document_is_saved_again() -> None:
    content = render(example(), HOUSE)
    again = io.BytesIO()
    docx.Document(io.BytesIO(content)).save(again)
    assert words_besides(OpcPackage.open(again)) == words_besides(OpcPackage.open(io.BytesIO(content)))


def test_an_image_is_known_by_what_it_shows() -> None:
    def named(blob: bytes) -> tuple[str, ...]:
        document = docx.Document()
        document.part.relate_to(Part(PackURI("/word/media/a.png"), "image/png", blob, document.part.package), RT.IMAGE)
        return words_besides(document.part.package)

    assert named(b"one") == named(b"one") != named(b"two")


def with_link(shown: str, address: str, more: str = "") -> tuple[str, ...]:
    document = docx.Document()
    relation = document.part.relate_to(address, RT.HYPERLINK, is_external=True)
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    run = f"<w:r><w:t>{shown}</w:t></w:r>"
    written = f'<w:p {declared}><w:hyperlink r:id="{relation}" {more}>{run}</w:hyperlink></w:p>'
    document.element.body.insert(0, parse_xml(written))
    return words_besides(document.part.package)


@pytest.mark.parametrize(
    ("shown", "address", "more"),
    [
        ("https://kurier.example/straße", "https://kurier.example/stra%C3%9Fe", ""),
        ("https://kurier.example", "https://kurier.example/", ""),
        ("https://kurier.example/a#top", "https://kurier.example/a", 'w:anchor="top"'),
        ("https://Kurier.Example/A", "https://kurier.example/A", ""),
        ("https://kurier.example/café", "https://kurier.example/cafe%CC%81", ""),
    ],
)
def test_a_link_to_the_address_that_it_shows_says_no_more(shown: str, address: str, more: str) -> None:
    assert with_link(shown, address, more) == ()


def test_a_link_under_other_words_is_told_with_both() -> None:
    assert with_link("the report", "https://kurier.example/") == ("a link (the report → https://kurier.example/)",)
    assert with_link("https://kurier.example/a", "https://evil.example/a") != ()
    assert with_link("https://kurier.example/a", "https://kurier.example/A") != ()
    assert with_link("https://kurier.example/%E8", "https://kurier.example/%E9") != ()
