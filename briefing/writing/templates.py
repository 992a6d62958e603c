"""What a writer is given besides the brief: the printed words, the look, and the Word document to fill."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import BadSettings
from briefing.labels import Labels, load_labels
from briefing.model.document import Brief
from briefing.resources import template_file
from briefing.writing.choices import Choices
from briefing.writing.references.citing import References
from briefing.writing.theme import FILE as THEME
from briefing.writing.theme import Theme, load_theme

WORD_FILE = "house.docx"


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of one brief, read and checked, and what its user chose besides.

    `word` is None where the document is made of the theme.
    """

    labels: Labels
    theme: Theme
    word: Path | None
    choices: Choices = field(default_factory=Choices)

    def references(self, brief: Brief, *, in_notes: bool = False) -> References:
        """The sources of a brief in the style that was chosen; `in_notes`: cited in notes."""
        return References(brief.sources, self.labels, self.choices.citations, in_notes=in_notes)

    @classmethod
    def load(cls, folder: Path | None = None, word: Path | None = None, choices: Choices | None = None) -> Templates:
        """The program's own templates, or those of the user's `folder` where it holds them.

        `word` is a .docx or .dotx that takes the place of the folder's house.docx. A folder with a theme but no
        house.docx gets a document made of that theme. Raises `BadSettings` where labels or theme cannot be used.
        """
        labels, theme = load_labels(folder), load_theme(folder)
        for key in theme.look.set_off:
            if key not in labels.sections:
                known = ", ".join(labels.sections)
                raise BadSettings(f"{template_file(THEME, folder)}: [look] set-off must be one of {known}, not {key!r}")
        return cls(labels, theme, word or _word_file(folder), choices or Choices())


def _word_file(folder: Path | None) -> Path | None:
    path = template_file(WORD_FILE, folder)
    own_theme_alone = path == template_file(WORD_FILE) and template_file(THEME, folder) != template_file(THEME)
    return None if own_theme_alone else path
