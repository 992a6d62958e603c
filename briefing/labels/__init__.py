"""Every word that a brief prints of its own, as a typed record: templates/labels.toml, and a user's own laid over it.

A key of the file is a field of the record, with underscores for its hyphens. Sections with a key for each of something
(a status, a kind of figure, a section of the brief) are mappings by the keys of the file.
"""

from briefing.labels.brief import DocumentLabels, SourceEntryLabels
from briefing.labels.labels import Labels
from briefing.labels.loading import FILE, house_labels, load_labels
from briefing.labels.writers import CaptionsLabels, HtmlPageLabels, PictureLabels

__all__ = [
    "FILE",
    "CaptionsLabels",
    "DocumentLabels",
    "HtmlPageLabels",
    "Labels",
    "PictureLabels",
    "SourceEntryLabels",
    "house_labels",
    "load_labels",
]
