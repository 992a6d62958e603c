"""Note which texts the labels of the reading model are of: `python tests/evaluation/stamp_labels.py [--check]`.

Each article of `reading_model/labels.jsonl` that has no digest gets that of its text in the gold data; where another
is noted, the text has changed since its sentences were read, and nothing is written. `--check` writes nothing at all.
"""

from __future__ import annotations

import json
import sys

from gold import gold_folder, read_rows
from reading_model import labels


def main(arguments: list[str]) -> int:
    """Write the digests; 0 also where there is no gold data, 1 where `--check` finds an article without one."""
    folder = gold_folder("reader")
    if folder is None:
        return 0
    rows = read_rows(labels.LABELS)
    stamped = labels.stamped(rows, folder / "gold")
    print(f"{len(rows)} articles, {sum('digest' not in row for row in rows)} without a digest")
    if "--check" in arguments:
        return int(stamped != rows)
    lines = (json.dumps(row, ensure_ascii=False) for row in stamped)
    labels.LABELS.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
