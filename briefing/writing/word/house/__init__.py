"""Makes templates/house.docx, whose styles every brief takes: python -m briefing.writing.word.house FILE.

The files next to this module are the parts of the document, laid out as inside it, with the theme's colours and sizes
to be filled in. Fonts are named through Word's theme: Calibri for headings and Cambria for text, because both come with
every Word on Windows and on the Mac, and because LibreOffice replaces them by Carlito and Caladea, which have the same
widths, so that lines and pages break alike everywhere. Other house fonts are chosen in Word under Design > Fonts.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from string import Template

import docx
from lxml import etree

from briefing.writing.theme import Theme
from briefing.writing.word.package import unzipped, zipped

_PARTS = Path(__file__).parent
_THEME_PART = "word/theme/theme1.xml"
# Taken over from the empty document that comes with python-docx: Word's theme, and the place for bibliography sources.
_TAKEN_OVER = (_THEME_PART, "customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_TWIPS = 20  # in a point
# The slots of Word's colour palette and the theme's colours that go into them.
_SLOTS = {
    "dk1": "ink",
    "lt1": "paper",
    "dk2": "muted",
    "lt2": "band",
    "accent1": "accent",
    "accent2": "handling",
    "hlink": "accent",
    "folHlink": "accent",
}
_TONE_SLOTS = {"accent3": "confirmed", "accent4": "claimed", "accent5": "planned", "accent6": "hypothetical"}


def make(theme: Theme) -> bytes:
    """The template as a .docx; the same bytes for the same theme."""
    empty = unzipped((Path(docx.__file__).parent / "templates" / "default.docx").read_bytes())
    parts = {name: empty[name] for name in _TAKEN_OVER}
    parts[_THEME_PART] = _recolored(parts[_THEME_PART], theme)
    values = _values(theme)
    for path in _own_parts():
        filled = Template(path.read_text(encoding="utf-8")).substitute(values)
        parts[path.relative_to(_PARTS).as_posix()] = _compact(filled.encode())
    return zipped(parts)


def _own_parts() -> Iterator[Path]:
    return (path for path in sorted(_PARTS.rglob("*")) if path.name.endswith((".xml", ".rels")))


def _values(theme: Theme) -> dict[str, str]:
    """What the parts leave open: colours as rrggbb, type sizes in half-points, lengths in twentieths of a point."""
    page, sizes = theme.page, theme.sizes
    lengths = {
        "page_width": page.width,
        "page_height": page.height,
        "top": page.top,
        "bottom": page.bottom,
        "left": page.left,
        "right": page.right,
        "text_width": page.text_width,
        "half_text_width": page.text_width / 2,
    }
    points = {name: getattr(sizes, name) for name in ("title", "heading", "day", "body", "table", "small")}
    return {
        **{name: getattr(theme.colors, name)[1:] for name in ("ink", "muted", "accent", "rule", "band", "handling")},
        **{name: str(round(2 * size)) for name, size in points.items()},
        **{name: str(round(_TWIPS * length)) for name, length in lengths.items()},
        "mark": str(round(2 * sizes.small + 1)),
        "label": str(round(2 * theme.picture.label)),
    }


def _recolored(part: bytes, theme: Theme) -> bytes:
    """Word's theme with the colours of ours in its palette."""
    root = etree.fromstring(part)
    colors = {slot: getattr(theme.colors, name) for slot, name in _SLOTS.items()}
    colors |= {slot: theme.tone(name).color for slot, name in _TONE_SLOTS.items()}
    for slot, color in colors.items():
        place = root.find(f".//{_DRAWING}clrScheme/{_DRAWING}{slot}")
        place.clear()
        etree.SubElement(place, f"{_DRAWING}srgbClr", val=color[1:])
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _compact(part: bytes) -> bytes:
    root = etree.fromstring(part, etree.XMLParser(remove_blank_text=True, remove_comments=True))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
