"""What a box of the PDF shows."""

from briefing.writing.pdf.boxes.row import RowBox
from tests.writing.typesetting.lines import texts


def shown(box):
    parts = [text for cell in box.cells for text in cell.texts] if isinstance(box, RowBox) else [box]
    return ["".join(texts(part.lines)).replace("\u00a0", " ") for part in parts]
