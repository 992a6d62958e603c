"""Measure every room and the whole way beside peers: `python -m tests.benchmarks [ROOM…]`; README.md explains it.

Of each room: processor seconds in one process, the same in reference loops next to those of `baseline.json`, what it
does a second, the most memory held, its budget, and how many times as long each peer takes on the same input. Exits 1
where a room takes over 15 % more loops than the baseline says. `--write` makes the baseline of what was measured,
`--profile ROOM` prints where the time of one goes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.benchmarks.corpora import kind
from tests.benchmarks.measuring import LIMIT, Figures, in_own_process, profile
from tests.benchmarks.rooms import ROOMS, Room

BASELINE = Path(__file__).with_name("baseline.json")


def line_of(name: str, room: Room, figures: Figures, before: float | None) -> str:
    """The figures of a room in a line, as for people."""
    parts = [f"{name:22}", f"{figures.seconds:7.2f} s", f"{figures.loops:7.1f} loops"]
    parts.append(
        "      new" if before is None else f"x{figures.loops / before:5.2f}{' !' if rises(figures, before) else '  '}"
    )
    parts += [f"{figures.amount / figures.seconds:9.1f} {figures.unit} a second", f"{figures.megabytes:4} MB"]
    parts += [f"budget {room.seconds:g} s"] if room.seconds else []
    parts += [f"{room.megabytes} MB"] if room.megabytes else []
    parts += [f"{peer}: x{times:.2f}" for peer, times in figures.peers.items()]
    return "  ".join(parts)


def rises(figures: Figures, before: float | None) -> bool:
    """Whether a room takes more than the baseline allows."""
    return before is not None and figures.loops > before * LIMIT


def measured(names: list[str], baseline: Mapping[str, float]) -> Iterator[tuple[str, Figures]]:
    """Measure rooms one after the other, and print each as it is done."""
    for name in names:
        figures = in_own_process(ROOMS[name].prepare)
        if rises(figures, baseline.get(name)):  # once more: a busy machine is not a slower program
            figures = min(figures, in_own_process(ROOMS[name].prepare), key=lambda each: each.loops)
        print(line_of(name, ROOMS[name], figures, baseline.get(name)), flush=True)
        yield name, figures


def main() -> int:
    """Print a line a room; 1 where one takes more than it did."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("rooms", nargs="*", metavar="ROOM", help=f"of {', '.join(ROOMS)}; all without one")
    options.add_argument("--write", action="store_true", help="make the baseline of what is measured")
    options.add_argument("--profile", metavar="ROOM", choices=ROOMS, help="print where the time of a room goes")
    given = options.parse_args()
    if unknown := [name for name in given.rooms if name not in ROOMS]:
        options.error(f"there is no room {unknown[0]!r}; there are {', '.join(ROOMS)}")
    if given.profile:
        profile(ROOMS[given.profile].prepare)
        return 0
    kept: dict[str, dict[str, float]] = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    baseline = kept.get(kind(), {})
    found = dict(measured(given.rooms or list(ROOMS), {} if given.write else baseline))
    if given.write:
        baseline |= {name: round(figures.loops, 2) for name, figures in found.items()}
        kept[kind()] = {name: baseline[name] for name in ROOMS if name in baseline}
        BASELINE.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n")
        return 0
    return int(any(rises(figures, baseline.get(name)) for name, figures in found.items()))


if __name__ == "__main__":
    sys.exit(main())
