"""What is kept of an edition, so that it can be made again and handed over later: objects that its manifest names."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from briefing.daily.edition import EditionRequest
from briefing.errors import BadData, BadSettings
from briefing.ledger import digest
from briefing.mentions import package_versions
from briefing.model import Article, Mention, Passage, PrintedEvent, Unparsed
from briefing.pipeline import Mentions
from briefing.store import Edition, Item, Remembered, Store
from briefing.store.manifest import Manifest, manifest_path, read_manifest
from briefing.store.serial import dump, load, parts

_MADE_WITH = ("briefing", "dateparser", "python-docx", "reportlab", "tzdata")
"""Besides the packages of the parsers."""


def article(store: Store, item: Item) -> Article:
    """The article as it was when the item was first seen; raises `BadData` where it is lost or damaged."""
    return load(Article, store.objects.get(item.object))


def source_articles(store: Store, profile: str, printed: PrintedEvent) -> dict[str, Article]:
    """The kept articles that an event was printed from, by id: those in which its passages stand as they did."""
    passages: dict[str, list[Passage]] = {}
    for mention in (*printed.follows, *printed.mentions):
        passages.setdefault(mention.article, []).append(mention.passage)
    found: dict[str, Article] = {}
    for item in store.items(profile).values():
        if item.article_id in passages:
            with suppress(BadData):
                kept = article(store, item)
                if all(kept.text[each.start : each.end] == each.text for each in passages[kept.id]):
                    found[kept.id] = kept
    return found


def keep_request(
    store: Store,
    request: EditionRequest,
    items: Sequence[Item],
    *,
    template: Path | None,
    parcel: bytes,
    printed: str,
    mentions: Mentions,
    mention_objects: Mapping[str, str],
) -> dict[str, Any]:
    """Keep all that an edition is made of; what the manifest says of it, contents by their SHA-256.

    What was printed before it is the content that the edition before left, and is not kept twice. `items` are in
    the order of the articles, `template` is the user's folder of templates or Word document, `parcel` what is handed
    over besides the files, `printed` the content of what was printed up to it, which manifests call "told". `mentions`
    are what was read in the articles: another processor might read a share otherwise in its last bit.
    `mention_objects` are those of them, by article id, that are kept and were found whole.
    """
    templates = {name: store.objects.put(content) for name, content in _templates(template).items()}
    return {
        "edition": store.objects.put(dump(replace(request, printed={}))),
        "remembered": keep_remembered(store, remembered(request.printed)),
        "articles": [item.object for item in items],
        "mentions": {
            article: mention_objects.get(article) or store.objects.put(dump(own)) for article, own in mentions.items()
        },
        "unparsed": store.objects.put(dump(mentions.unparsed)),
        "templates": templates,
        "template_is_folder": bool(template and template.is_dir()),
        "parcel": store.objects.put(parcel),
        "told": printed,
    }


def remembered(printed: Mapping[str, PrintedEvent]) -> Remembered:
    """What is to be remembered where all this was printed; equal bytes for equal records, in whatever order."""
    ordered = {event: printed[event] for event in sorted(printed)}
    return Remembered(ordered, {mention.fingerprint: id_ for id_, each in ordered.items() for mention in each.mentions})


def keep_remembered(store: Store, remembered: Remembered) -> str:
    """Keep what is remembered after an edition; the SHA-256 of the object."""
    return store.objects.put_parts(parts(remembered))


def manifest_of(store: Store, edition: Edition) -> Manifest:
    """The manifest of an edition, with the folder that it lies in now.

    Raises `BadData` where it is not the one that was written for it.
    """
    path = manifest_path(store.folder, edition.profile, edition.date, edition.revision)
    manifest, sha = read_manifest(path)
    if sha != edition.manifest:
        raise BadData(f"{path} is not the manifest that was written with the edition")
    return replace(manifest, folder=edition.folder)


def request_of(store: Store, manifest: Manifest) -> tuple[EditionRequest, list[Article]]:
    """What an edition was made of; raises `BadData` where any of it is lost or damaged."""
    objects = store.objects
    articles = [load(Article, objects.get(sha)) for sha in manifest.request["articles"]]
    printed = load(Remembered, objects.get(manifest.request["remembered"])).printed
    return replace(load(EditionRequest, objects.get(manifest.request["edition"])), printed=printed), articles


def mentions_of(store: Store, manifest: Manifest) -> Mentions | None:
    """What was read in the articles of an edition; None where it was made before that was kept.

    Raises `BadData` where any of it is lost or damaged.
    """
    kept: Mapping[str, str] | None = manifest.request.get("mentions")
    if kept is None:
        return None
    found = {article: load(tuple[Mention, ...], store.objects.get(sha)) for article, sha in kept.items()}
    unparsed = manifest.request.get("unparsed")
    return Mentions(found, load(tuple[Unparsed, ...], store.objects.get(unparsed)) if unparsed else ())


def printed_after(store: Store, edition: Edition) -> Mapping[str, PrintedEvent]:
    """What had been printed up to the day of an edition; raises `BadData` where that is lost or damaged.

    Of one made after later ones that is less than what the profile remembered from then on.
    """
    manifest = manifest_of(store, edition)
    return load(Remembered, store.objects.get(manifest.request["told"])).printed


def parcel_of(store: Store, manifest: Manifest) -> bytes:
    """What is handed over of an edition besides its files, as it was kept."""
    return store.objects.get(manifest.request["parcel"])


def changed_files(manifest: Manifest) -> tuple[Path, ...]:
    """The edition's files that are there and hold something else than was written."""
    paths = {Path(manifest.folder) / name: sha for name, sha in manifest.files.items()}
    return tuple(path for path, sha in paths.items() if path.is_file() and digest(path.read_bytes()) != sha)


def files_of(manifest: Manifest, *, changed: bool = False) -> dict[str, bytes]:
    """The edition's files as they were written; raises `BadData` where one is gone or, unless `changed`, is another."""
    files = {}
    for name, sha in manifest.files.items():
        path = Path(manifest.folder) / name
        try:
            files[name] = path.read_bytes()
        except OSError as error:
            raise BadData(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from error
        if not changed and digest(files[name]) != sha:
            raise BadData(f"{path} was changed since it was made")
    return files


def hashes_of(files: Mapping[str, bytes]) -> dict[str, str]:
    """The SHA-256 of each file, as a manifest has it."""
    return {name: digest(content) for name, content in files.items()}


@contextmanager
def templates_laid_out(store: Store, manifest: Manifest) -> Iterator[Path | None]:
    """The templates that an edition was made with, as files for as long as it is made again; None without any."""
    templates: dict[str, str] = manifest.request["templates"]
    if not templates:
        yield None
        return
    with TemporaryDirectory(prefix="briefing-") as name:
        folder = Path(name)
        for file, sha in templates.items():
            (folder / file).write_bytes(store.objects.get(sha))
        yield folder if manifest.request["template_is_folder"] else folder / next(iter(templates))


def versions() -> dict[str, str]:
    """The versions of what an edition is made with: with others it may come out otherwise."""
    found = {"python": platform.python_version(), **package_versions()}
    for package in _MADE_WITH:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not installed"
    return found


def _templates(path: Path | None) -> dict[str, bytes]:
    """The user's templates by file name: those of a folder, or the one Word document; none without any."""
    if path is None:
        return {}
    try:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        return {file.name: file.read_bytes() for file in files if file.is_file() and not file.name.startswith(".")}
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BadSettings(f"[output] template: {path} cannot be read ({reason})") from error
