"""Damages the state of a made desk again and again: is each damage found, or does it change nothing?

    python tests/evaluation/damage.py [--damages 200] [--from 0]

A desk of three editions is made; then, for each number, a copy of it is damaged in one place: a file of its state or
an edition's document is cut short, emptied, removed, filled with zeros, a bit of it is changed, or an older copy put in
its place. A damage is found where the state is refused, or where `briefing doctor` would name it; it is harmless
where all that is remembered, and all that editions can be made again from, is as it was. Exits 1 where one is neither.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from briefing.errors import BadData
from briefing.store import Store
from briefing.store.agreement import key_of, require_agreement
from briefing.store.manifest import manifest_paths, read_manifest
from briefing.store.soundness import faults
from tests.store.samples import DAY, NOW, edition, everything, item, keep, mail

DAYS = 3


def make_desk(folder: Path) -> None:
    """Three editions, each delivered, an item that waits, and next to them the state after the second one."""
    with Store.open(folder / "state") as store:
        for number in range(DAYS):
            made = edition(DAY + timedelta(days=number), out=folder / "out")
            waiting = replace(item(f"w{number}"), object=store.objects.put(f"it waits {number}".encode()))
            keep(store, made, f"{'abc'[number]}{number}", (f"e{number}",))
            store.delivered(mail(made), NOW)
            store.note([waiting], [])
            if number == DAYS - 2:
                store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                shutil.copytree(folder / "state", folder / "older")


def _cut(path: Path, chance: random.Random, _older: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: chance.randrange(max(len(content), 1))])


def _zeros(path: Path, chance: random.Random, _older: Path) -> None:
    content = bytearray(path.read_bytes())
    start = chance.randrange(max(len(content), 1))
    content[start : start + 512] = bytes(len(content[start : start + 512]))
    path.write_bytes(content)


def _flip(path: Path, chance: random.Random, _older: Path) -> None:
    content = bytearray(path.read_bytes() or b"\\0")
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def _remove(path: Path, _chance: random.Random, _older: Path) -> None:
    path.unlink()


def _empty(path: Path, _chance: random.Random, _older: Path) -> None:
    path.write_bytes(b"")


def _put_back(path: Path, _chance: random.Random, older: Path) -> None:
    if older.is_file():
        shutil.copyfile(older, path)
    else:
        path.unlink()


DAMAGES: Mapping[str, Callable[[Path, random.Random, Path], None]] = {
    "cut short": _cut,
    "zeros": _zeros,
    "a bit changed": _flip,
    "removed": _remove,
    "emptied": _empty,
    "older copy": _put_back,
}


def found(desk: Path) -> bool:
    """Whether a run would refuse the state, or the doctor names something."""
    outputs = {"desk": desk / "out" / "desk"}
    try:
        with Store.open(desk / "state") as store:
            everything(store)
            require_agreement(desk / "state", {key_of(each) for each in store.editions("desk")}, outputs)
            return any(True for _ in faults(store, {"desk": DAY}))
    except BadData:
        return True


def remembers(desk: Path) -> object:
    """All that the state remembers, with every content that a manifest names."""
    with Store.open(desk / "state") as store:
        manifests = [read_manifest(path)[0] for path in manifest_paths(desk / "state")]
        contents = {sha: store.objects.get(sha) for manifest in manifests for sha in manifest.objects}
        return everything(store), manifests, contents


def damage(number: int, desk: Path, before: object, made: Path) -> tuple[str, str]:
    """Damage a copy in one place; what was done, and "found", "harmless" or "NEITHER"."""
    chance = random.Random(number)
    shutil.rmtree(desk, ignore_errors=True)
    shutil.copytree(made, desk)
    files = sorted(path for path in desk.rglob("*") if path.is_file() and "older" not in path.parts)
    path = chance.choice([*files, *[desk / "state" / "state.sqlite"] * (len(files) // 4)])
    name = chance.choice(list(DAMAGES))
    content = path.read_bytes()
    DAMAGES[name](path, chance, desk / "older" / path.relative_to(desk).relative_to(path.relative_to(desk).parts[0]))
    what = f"{path.relative_to(desk)} {name}"
    if path.exists() and path.read_bytes() == content:
        return what, "harmless"
    if found(desk):
        return what, "found"
    return what, "harmless" if remembers(desk) == before else "NEITHER"


def main() -> int:
    """Damage the desk so many times; 1 where a damage was neither found nor harmless."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--damages", type=int, default=200)
    parser.add_argument("--from", type=int, default=0, dest="first")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        made, desk = Path(name) / "made", Path(name) / "desk"
        make_desk(desk)
        shutil.copytree(desk, made)  # the state knows where its documents lie, so the damage is done in that place
        before = remembers(desk)
        ended: Counter[str] = Counter()
        for number in range(given.first, given.first + given.damages):
            what, how = damage(number, desk, before, made)
            ended[how] += 1
            if how == "NEITHER":
                print(f"{number}: {what}")
    print(", ".join(f"{how} {count}" for how, count in sorted(ended.items())))
    return int(ended["NEITHER"] > 0)


if __name__ == "__main__":
    sys.exit(main())
