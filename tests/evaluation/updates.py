"""Print what a desk is shown as updated over two weeks: `python tests/evaluation/updates.py [--topic NAME] [--days N]`.

Of each topic the fortnight of most reports is read day by day, as `briefing daily` would each evening, and every row of
the section "Since the edition before" is printed with the sentence before and the sentence now, to be judged by a
reader: useful, wrong, or of no use. A day without a report has no edition. There is no gold for it. A topic takes
minutes; `--keep FOLDER` leaves the desks there, with what was found in their articles, so that the next reading of the
same days need not search them again.

Looked at: all of these. Read last, in twelve spans of 8 to 28 days (`--first`): 48 rows, 40 useful, 6 of no use and 2
wrong; against both ("tomorrow" of a speech of the evening before; the dead of what was 25 years ago) and one of no use
(a day given twice) there are rules since.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from gold import command_line, gold_folder, read_rows

USUAL = ("haiti", "bpoil", "egypt")
TOPICS = (*USUAL, "mj", "syria")
SETTINGS = (
    '[inputs]\nfolders = ["articles"]\n[edition]\nzone = "Etc/UTC"\ntime = "23:00"\n[output]\nformats = ["json"]\n'
)


def busiest(days: Counter[str], length: int) -> list[date]:
    """The days from the first of the fortnight (or so many days) in which most articles came out."""
    first = max(
        map(date.fromisoformat, sorted(days)), key=lambda day: sum(days[str(each)] for each in run(day, length))
    )
    return run(first, length)


def run(first: date, length: int) -> list[date]:
    """So many days from the first on."""
    return [first + timedelta(number) for number in range(length)]


def rows_of(edition: Path) -> list[list[str]]:
    """The cells of the rows of what changed, in an edition's JSON."""
    brief = json.loads(edition.read_text(encoding="utf-8"))
    blocks = [block for section in brief["sections"] if section["key"] == "changes" for block in section["blocks"]]
    rows = [row for block in blocks if block["block"] == "table" for group in block["groups"] for row in group["rows"]]
    return [[words(cell) for cell in row["cells"]] for row in rows]


def words(cell: list[dict[str, list[dict[str, str]]]]) -> str:
    """The text of a cell."""
    return " | ".join("".join(run["text"] for run in line["runs"]) for line in cell)


def emptied(folder: Path) -> Path:
    """The folder without the articles, editions and memory of an earlier desk, but with what was found in articles."""
    state = folder / "state"
    made = [folder / "out", folder / "articles", *(each for each in state.glob("*") if each.name != "cache")]
    for path in made:
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def desk(topic: Path, days: int, first: date | None, keep: Path | None) -> None:
    """Make the editions of a topic, from a day on or in its busiest days, and print their rows."""
    rows = read_rows(topic)
    with tempfile.TemporaryDirectory() as name:
        folder = emptied(keep.absolute() / topic.name.partition(".")[0]) if keep else Path(name)
        (folder / "briefing.toml").write_text(SETTINGS, encoding="utf-8")
        (folder / "articles").mkdir()
        published = Counter(str(row["published"])[:10] for row in rows)
        span = run(first, days) if first else busiest(published, days)
        for day in (each for each in span if published[str(each)]):
            lines = [json.dumps(row) for row in rows if str(row["published"]).startswith(str(day))]
            (folder / "articles" / f"{day}.jsonl").write_text("\n".join(lines), encoding="utf-8")
            daily = (sys.executable, "-m", "briefing", "daily", "--as-of", f"{day}T23:30:00Z")
            subprocess.run(daily, cwd=folder, check=False)
            for edition in sorted((folder / "out").glob(f"*/{day}*/*.json")):
                for what, before, now in rows_of(edition):
                    print(
                        f"{topic.name.partition('.')[0]} {day} {what}\n  before: {before}\n  now:    {now}", flush=True
                    )


def main() -> None:
    """Read the topics one after the other."""
    options = command_line(__doc__)
    options.add_argument("--topic", action="append", choices=TOPICS, help="default: haiti, bpoil and egypt")
    options.add_argument("--days", type=int, default=14)
    options.add_argument("--first", type=date.fromisoformat, help="the first day; default: that of the busiest days")
    options.add_argument("--keep", type=Path, help="where the desks stay; default: nowhere")
    given = options.parse_args()
    folder = gold_folder("timeline")
    for name in (given.topic or USUAL) if folder else ():
        desk(folder / "gold" / "timeline" / f"{name}.articles.jsonl", given.days, given.first, given.keep)


if __name__ == "__main__":
    main()
