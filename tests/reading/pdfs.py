"""PDFs for tests, drawn line by line so that a test says what stands where."""

from io import BytesIO

from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LEFT, MIDDLE, TOP, PITCH = 50, 310, 700, 12


def pdf(*pages, size=10, **properties):
    """A PDF; a page is a list of (x, y, words) or (x, y, words, size)."""
    out = BytesIO()
    password = properties.pop("password", None)
    lock = pdfencrypt.StandardEncryption(password, "owner") if password is not None else None
    canvas = Canvas(out, pagesize=A4, invariant=1, encrypt=lock)
    canvas.setTitle(properties.get("title", "untitled"))
    canvas.setAuthor(properties.get("author", "anonymous"))
    for page in pages:
        for x, y, words, *own in page:
            canvas.setFont("Times-Roman", *(own or [size]))
            canvas.drawString(x, y, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def column(lines, x=LEFT, top=TOP, pitch=PITCH):
    """Lines below each other, the first at `top`."""
    return [(x, top - number * pitch, words) for number, words in enumerate(lines)]
