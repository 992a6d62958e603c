"""Reading: a file, a folder, a glob or standard input becomes articles with a known, or honestly unknown, date.

The way of a file: `inputs` finds it, `source` opens it, `formats/` recognises its format and reads raw articles (with
`parsing/` for what may be hostile and `page/` for what HTML says of itself), `record` adds the file next to it,
`evidence/` weighs the day of publication, `text/` separates story from furniture, `copies/` finds versions and
reprints; `reader` calls them in this order. Pages of the web come from the room `briefing.web`. A format's module is
imported when a file of it is met, so importing this package is cheap. `stretches` cuts files of very many articles.
"""

from briefing.reading.reader import Reading, read, read_apart, read_found, related
from briefing.reading.undecided import with_languages

__all__ = ["Reading", "read", "read_apart", "read_found", "related", "with_languages"]
