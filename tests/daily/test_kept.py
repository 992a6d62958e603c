from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from briefing.daily import kept
from briefing.daily.edition import EditionRequest
from briefing.errors import BadData, BadSettings
from briefing.model import NewsKind, Passage, PrintedEvent, PrintedMention, Unparsed
from briefing.pipeline import Mentions
from briefing.store import Edition, Item, Remembered, Store
from briefing.store.manifest import Manifest, manifest_path, write_manifest
from briefing.store.serial import dump
from tests.make import article
from tests.store.samples import printed

DAY = date(2026, 3, 31)
NOW = datetime(2026, 3, 31, 4, tzinfo=UTC)
STORY = article("A crane fell.", DAY, id="crane")
MENTIONS = Mentions({"crane": ()}, (Unparsed(STORY.passage(0, 7), NewsKind.JUNK),))
REQUEST = EditionRequest("daily", DAY, 1, NOW, ("md",), frozenset({"crane"}), printed={"e0": printed("e0")})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "state") as opened:
        yield opened


def item(store: Store) -> Item:
    return Item("daily", "crane", "crane", store.objects.put(dump(STORY)), "crane.txt", "articles", None, NOW)


def keep(store: Store, *, template: Path | None = None) -> dict[str, Any]:
    after = {"e1": printed("e1")}
    return kept.keep_request(
        store,
        REQUEST,
        [item(store)],
        template=template,
        parcel=b"a parcel",
        printed=kept.keep_remembered(store, kept.remembered(after)),
        mentions=MENTIONS,
        mention_objects={},
    )


def manifest(store: Store, request: dict[str, Any], *, files: dict[str, str] | None = None) -> Manifest:
    folder = store.folder.parent / "out"
    return Manifest("daily", DAY, 1, 1, NOW, NOW, str(folder), request, files or {}, (), store.objects.put(b"{}"))


def written(store: Store, of: Manifest) -> Edition:
    return of.edition(write_manifest(store.folder, of))


def test_what_an_edition_was_made_of_is_read_back(store: Store) -> None:
    of = manifest(store, keep(store))
    request, articles = kept.request_of(store, of)
    assert request == REQUEST
    assert articles == [STORY]
    assert kept.parcel_of(store, of) == b"a parcel"
    mentions = kept.mentions_of(store, of)
    assert mentions == MENTIONS
    assert mentions is not None
    assert mentions.unparsed == MENTIONS.unparsed


def test_all_that_it_needs_is_named_by_its_manifest_so_that_nothing_takes_it_away(store: Store) -> None:
    request = keep(store)
    assert {request["edition"], request["remembered"], request["parcel"], *request["articles"]} <= (
        manifest(store, request).objects
    )


def test_what_was_printed_up_to_an_edition_is_known_by_its_manifest(store: Store) -> None:
    edition = written(store, manifest(store, keep(store)))
    assert kept.printed_after(store, edition) == {"e1": printed("e1")}


def test_a_manifest_that_was_written_by_somebody_else_is_not_believed(store: Store) -> None:
    edition = written(store, manifest(store, keep(store)))
    assert kept.manifest_of(store, edition).date == DAY
    written(store, replace(manifest(store, keep(store)), number=2))
    with pytest.raises(BadData, match="is not the manifest that was written with the edition"):
        kept.manifest_of(store, edition)
    manifest_path(store.folder, "daily", DAY, 1).unlink()
    with pytest.raises(BadData, match="is missing"):
        kept.manifest_of(store, edition)


def test_an_article_that_is_lost_is_bad_data(store: Store) -> None:
    of = item(store)
    assert kept.article(store, of) == STORY
    store.objects.path(of.object).unlink()
    with pytest.raises(BadData, match="is missing"):
        kept.article(store, of)


def test_what_is_remembered_is_the_same_in_whatever_order_it_comes(store: Store) -> None:
    one, other = {"a": printed("a"), "b": printed("b")}, {"b": printed("b"), "a": printed("a")}
    assert kept.keep_remembered(store, kept.remembered(one)) == kept.keep_remembered(store, kept.remembered(other))


def test_the_mentions_of_what_was_printed_lead_to_its_event() -> None:
    assert kept.remembered({"e1": printed("e1")}).ids == {"fp": "e1"}


def test_the_users_templates_are_laid_out_as_they_were(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "labels.toml").write_bytes(b"[masthead]\n")
    (folder / ".hidden").write_bytes(b"not ours")
    (folder / "below").mkdir()
    word = tmp_path / "own.docx"
    word.write_bytes(b"a document")
    requests = keep(store, template=folder), keep(store, template=word)
    (folder / "labels.toml").unlink()
    word.unlink()
    with kept.templates_laid_out(store, manifest(store, requests[0])) as laid:
        assert laid is not None
        assert {path.name: path.read_bytes() for path in laid.iterdir()} == {"labels.toml": b"[masthead]\n"}
    assert not laid.exists()
    with kept.templates_laid_out(store, manifest(store, requests[1])) as laid:
        assert laid is not None
        assert (laid.name, laid.read_bytes()) == ("own.docx", b"a document")


def test_without_templates_of_the_users_there_are_none(store: Store) -> None:
    with kept.templates_laid_out(store, manifest(store, keep(store))) as laid:
        assert laid is None


def test_templates_that_cannot_be_read_are_a_mistake_of_the_settings(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "own.docx").touch()
    monkeypatch.setattr(Path, "read_bytes", refused)
    with pytest.raises(BadSettings, match=r"\[output\] template: .*own\.docx cannot be read \(permission denied\)"):
        keep(store, template=tmp_path / "own.docx")


def test_the_files_of_an_edition_are_given_only_as_they_were_made(store: Store) -> None:
    files = {"daily.md": b"a brief"}
    of = manifest(store, keep(store), files=kept.hashes_of(files))
    document = Path(of.folder) / "daily.md"
    document.parent.mkdir()
    document.write_bytes(b"a brief")
    assert kept.files_of(of) == files
    document.write_bytes(b"my own words")
    with pytest.raises(BadData, match=r"daily\.md was changed since it was made"):
        kept.files_of(of)
    document.unlink()
    with pytest.raises(BadData, match=r"daily\.md cannot be read: no such file or directory"):
        kept.files_of(of)


def test_the_versions_name_all_that_an_edition_is_made_with(monkeypatch: pytest.MonkeyPatch) -> None:
    found = kept.versions()
    assert {"python", "briefing", "dateparser", "reportlab", "python-docx", "spacy"} <= found.keys()
    monkeypatch.setattr(kept, "_MADE_WITH", ("no-such-package",))
    assert kept.versions()["no-such-package"] == "not installed"


def printed_from(start: int, end: int, words: str) -> PrintedEvent:
    mention = PrintedMention("f1", "fall", Passage(STORY.id, start, end, words), words)
    return replace(printed("e1"), mentions=(mention,))


def test_the_source_articles_of_an_event_are_those_in_which_its_passages_stand(store: Store) -> None:
    edition = written(store, manifest(store, keep(store)))
    store.commit(edition, [item(store)], Remembered({}, {}), (), ())
    assert kept.source_articles(store, "daily", printed_from(0, 13, STORY.text)) == {STORY.id: STORY}
    assert kept.source_articles(store, "daily", printed_from(0, 13, "A dam broke.")) == {}
    store.objects.path(item(store).object).unlink()
    assert kept.source_articles(store, "daily", printed_from(0, 13, STORY.text)) == {}
