from dataclasses import replace

import pytest

from briefing.errors import BadData, CannotWrite
from briefing.store import Store
from briefing.store.manifest import manifest_path, manifest_paths, read_manifest, write_manifest
from tests.store.samples import DAY, edition, item, keep


@pytest.fixture
def manifest(tmp_path):
    with Store.open(tmp_path / "state") as store:
        return keep(store, edition(out=tmp_path), waiting=(item("w\udce9"),))[0]


def test_what_was_written_is_read(tmp_path, manifest):
    sha = write_manifest(tmp_path, manifest)
    path = manifest_path(tmp_path, "desk", DAY, 1)
    assert read_manifest(path) == (manifest, sha)
    assert manifest.edition(sha).manifest == sha
    assert write_manifest(tmp_path, manifest) == sha
    assert list(manifest_paths(tmp_path)) == [path]


def test_the_objects_of_an_edition_are_all_that_it_names(manifest):
    named = {manifest.request["settings"], *manifest.request["new"], manifest.remembered_after, "0" * 64}
    assert manifest.objects == named
    assert "1" * 64 in replace(manifest, request={"a": {"b": [["1" * 64]]}}).objects
    assert "1" * 64 not in replace(manifest, request={"1" * 64: "x" + "1" * 64}).objects


def test_one_that_was_changed_by_a_single_letter_is_refused(tmp_path, manifest):
    write_manifest(tmp_path, manifest)
    path = manifest_path(tmp_path, "desk", DAY, 1)
    path.write_text(path.read_text().replace('"article_id": "id-a"', '"article_id": "id-b"'))
    with pytest.raises(BadData, match="was changed since it was written"):
        read_manifest(path)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"seal": "", "manifest": {}}'])
def test_one_that_is_damaged_or_missing_is_named_in_one_line(tmp_path, content):
    path = manifest_path(tmp_path, "desk", DAY, 1)
    with pytest.raises(BadData, match="missing"):
        read_manifest(path)
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(BadData, match="2026-03-31-r1") as caught:
        read_manifest(path)
    assert "\n" not in str(caught.value)


def test_its_row_in_the_store_has_its_number(manifest):
    assert replace(manifest, number=7).edition("f" * 64).number == 7


@pytest.mark.parametrize("profile", ["..", ".", "a/b", "crisis cell", "\udce9", "Лондон"])
def test_no_name_of_a_profile_leads_out_of_the_folder(tmp_path, manifest, profile):
    write_manifest(tmp_path, replace(manifest, profile=profile))
    (path,) = manifest_paths(tmp_path)
    assert path.parent.parent == tmp_path / "manifests"
    assert read_manifest(path)[0].profile == profile


def test_a_state_folder_that_cannot_be_written(tmp_path, manifest):
    (tmp_path / "manifests").write_text("a file")
    with pytest.raises(CannotWrite, match="state folder"):
        write_manifest(tmp_path, manifest)
