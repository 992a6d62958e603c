"""The page of a template: how much room it leaves for text."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.writing.word.oxml import Element, q

TWIPS = 20
"""Twentieths of a point, in which Word measures pages, in one point."""

# A4 and Word's own margins, for a template that is silent.
_SIZE = {"w": 11906, "h": 16838}
_MARGINS = {"left": 1440, "right": 1440, "top": 1440, "bottom": 1440}
_LARGEST = 31680  # 22 inches, the largest page that Word knows
_LEAST = 2880  # two inches; less is a mistake in the template that must not break the layout


@dataclass(frozen=True, slots=True)
class TextArea:
    """The area between the margins, in twentieths of a point."""

    width: int
    height: int

    @classmethod
    def of(cls, section: Element) -> TextArea:
        """The area that a section's properties (`w:sectPr`) leave for text.

        Raises `ValueError` or `OverflowError` where they give lengths that are none, or a page that Word would refuse.
        """
        size = _lengths(section, "pgSz", _SIZE)
        if max(size.values()) > _LARGEST:
            raise ValueError(f"a page of {size} twentieths of a point")
        margins = _lengths(section, "pgMar", _MARGINS)
        return cls(
            max(_LEAST, size["w"] - margins["left"] - margins["right"]),
            # A margin is negative where header and footer may run over the text.
            max(_LEAST, size["h"] - abs(margins["top"]) - abs(margins["bottom"])),
        )


def _lengths(section: Element, name: str, defaults: dict[str, int]) -> dict[str, int]:
    element = section.find(q(name))
    found = {} if element is None else {key: element.get(q(key)) for key in defaults}
    return {key: int(float(found.get(key) or default)) for key, default in defaults.items()}
