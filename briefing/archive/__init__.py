"""Archives: what was found in articles by the million, kept in Parquet by day, filled on many machines, asked in part.

The way in: `parts` cuts the inputs into parts; workers (of `briefing.crew`, or `cluster`) read, date and search each
and lay down what they found (`finding`), then settle it into the files of its days (`settling`); `filling` leads a run
from lock to report. The way out: `asking` reads the partitions that a question needs and gives what `pipeline` merges,
`sources` finds the articles that a brief cites. `layout` says where everything lies, `schema` what stands in it,
`manifest` what makes a folder an archive; docs/archive.md describes all three.

Cheap to import: pyarrow and Dask, which are not installed with the program, are loaded where they are used.
"""

from briefing.archive.manifest import is_archive, manifest_of
from briefing.archive.question import Question

__all__ = ["Question", "is_archive", "manifest_of"]
