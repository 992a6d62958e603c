"""By which files a folder is known to be an archive, for all who must not take it for a folder of articles.

What they hold, `briefing.archive` alone knows: reading needs nothing of it, and it may not be installed.
"""

from __future__ import annotations

from pathlib import Path

MANIFEST, INDEX = "archive.json", "index.sqlite"
"""The names of its manifest and of its index."""

ARTICLES, MENTIONS = "articles", "mentions"
"""The names of the folders of its tables."""


def is_laid_out_as_archive(folder: Path) -> bool:
    """Whether the folder holds what an archive does, in whatever state its manifest is: that is one made once."""
    return (folder / INDEX).exists() and any((folder / table).is_dir() for table in (ARTICLES, MENTIONS))
