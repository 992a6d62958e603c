import io

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from briefing.writing.word import render
from briefing.writing.word.besides import words_besides
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
