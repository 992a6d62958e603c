"""Score the day of publication on pages written for it: `python tests/evaluation/publication.py [--rivals] [-v]`.

The pages are in pages/: what stands on each, and the day that a careful editor would write down from it, none where
nobody could know. Precision is of the days asserted, recall of the pages that have one; `invented` counts days put on
pages without. `--rivals` scores other libraries on the same pages (those that are installed); `--check` compares with
the recorded baseline, `--record` writes a new one.
"""

from __future__ import annotations

import json
import logging
import tempfile
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from gold import close, command_line, falls, record

from briefing.reading import read

PAGES = Path(__file__).parent / "pages"
ADDRESS = "https://post.example/old-bridge"
Reader = Callable[["Page"], date | None]
Row = dict[str, Any]


@dataclass(frozen=True)
class Page:
    """A page and the truth about it; `latest` is the bound that it gives where it gives no day."""

    group: str
    name: str
    markup: str
    address: str
    day: date | None
    latest: date | None


def pages() -> list[Page]:
    """All pages, in the order of their files."""
    stories = tomllib.loads((PAGES / "stories.toml").read_text(encoding="utf-8"))
    return [
        Page(path.stem, row["name"], _markup(row, stories), row.get("url", ADDRESS), row.get("day"), row.get("latest"))
        for path in sorted(PAGES.glob("*.toml"))
        if path.stem != "stories"
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["page"]
    ]


def _markup(row: Row, stories: Row) -> str:
    """The page as a site would send it: masthead, links, the article, what stands below it."""
    lang = row.get("lang", "en")
    story = stories[lang.partition("-")[0]]
    title, part = story["title"], {key: row.get(key, "") for key in ("head", "masthead", "header", "after", "first")}
    text = [part["first"] + story["text"][0], *story["text"][1:]]
    words = "\n".join(f"<p>{paragraph}</p>" for paragraph in text)
    link = f'<link rel="canonical" href="{row["url"]}">' if "url" in row and row.get("canonical", True) else ""
    usual = (
        f"<header><a href='/'>The Post</a>{part['masthead']}<nav><a href='/a'>News</a> <a href='/b'>Sport</a></nav>"
        f"</header><main><article>{row.get('before_title', '')}<h1>TITLE</h1>{part['header']}\n"
        f"<div class='article-body'>STORY{part['after']}</div></article>{row.get('after_article', '')}</main>"
        f"<footer>{row.get('footer', '<p>The Post, Quay Road 4</p>')}</footer>"
    )
    named = row.get("title", title)
    body = row.get("body", usual).replace("TITLE", title).replace("STORY", words)
    return (
        f"<!DOCTYPE html>\n{row.get('markup_before', '')}<html lang='{lang}'><head><meta charset='utf-8'>"
        f"<title>{named} - The Post</title><meta property='og:title' content='{named}'>{link}{part['head']}</head>"
        f"<body>{body}</body></html>"
    )


def ours(page: Page) -> date | None:
    """The day that this program asserts."""
    return _published(page).day


def _published(page: Page) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(page.markup, encoding="utf-8")
        return read([path]).articles[0].published


def rivals() -> dict[str, Reader]:
    """The other libraries that are installed, by name."""
    readers: dict[str, Reader] = {}
    if find_spec("htmldate"):
        from htmldate import find_date

        readers["htmldate fast"] = lambda page: _day(find_date(page.markup, extensive_search=False, original_date=True))
        readers["htmldate extensive"] = lambda page: _day(find_date(page.markup, original_date=True))
    if find_spec("trafilatura"):
        from trafilatura import extract_metadata

        readers["trafilatura"] = lambda page: _day(getattr(extract_metadata(page.markup), "date", None))
    if find_spec("newspaper"):
        import newspaper

        def newspaper_day(page: Page) -> date | None:
            try:
                found = newspaper.article(page.address, input_html=page.markup).publish_date
            except ImportError:  # some languages need packages of their own
                return None
            return found.date() if found else None

        readers["newspaper4k"] = newspaper_day
    for name in [name for name in ("htmldate", "trafilatura", "newspaper") if not find_spec(name)]:
        print(f"{name}: not installed, left out")
    return readers


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None


def score(reader: Reader, known: list[Page], *, verbose: bool = False) -> Row:
    """The figures of one reader over the pages."""
    asserted = right = invented = 0
    for page in known:
        found = reader(page)
        if found is not None:
            asserted += 1
            right += found == page.day
            invented += page.day is None
        if verbose and found != page.day:
            print(f"  {page.group}: {page.name}: {found} for {page.day}")
    dated = sum(page.day is not None for page in known)
    precision, recall = _share(right, asserted), _share(right, dated)
    return {"precision": precision, "recall": recall, "invented": invented, "asserted": asserted}


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 100.0


def bounds(known: list[Page]) -> tuple[int, int]:
    """How many of the pages that only bound the day are bounded as they should be, and how many there are."""
    bounded = [page for page in known if page.latest]
    return sum(_published(page).interval.last_day == page.latest for page in bounded), len(bounded)


def main() -> int:
    """Print a line per reader; 1 where `--check` finds a fall."""
    parser = command_line(__doc__)
    parser.add_argument("--rivals", action="store_true")
    parser.add_argument("--group")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    known = [page for page in pages() if options.group in (None, page.group)]
    dated = sum(page.day is not None for page in known)
    print(f"{len(known)} pages, {dated} of them with a day")
    measured = score(ours, known, verbose=options.verbose)
    right, all_bounds = bounds(known)
    print(json.dumps({"reader": "briefing", **measured, "bounds": f"{right} of {all_bounds}"}))
    for name, reader in (rivals() if options.rivals else {}).items():
        print(json.dumps({"reader": name, **score(reader, known)}))
    figures = {"pages": {"all": measured}}
    if options.record:
        record("publication", figures)
    return close(falls("publication", figures, tolerance=0.0, lower_is_better=("invented",)) if options.check else [])


if __name__ == "__main__":
    raise SystemExit(main())
