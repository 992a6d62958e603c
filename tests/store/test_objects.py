import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BadData, CannotWrite
from briefing.store import Objects

LONG = b"the same words again and again, " * 100


@given(st.binary(max_size=2000) | st.binary(max_size=8).map(lambda part: part * 200))
def test_what_was_put_is_had_again_under_its_hash(tmp_path_factory, content):
    objects = Objects(tmp_path_factory.mktemp("objects"))
    sha = objects.put(content)
    assert sha == hashlib.sha256(content).hexdigest()
    assert objects.get(sha) == content
    assert list(objects.all()) == [sha]


def test_content_that_is_put_twice_lies_there_once(tmp_path):
    objects = Objects(tmp_path)
    sha = objects.put(LONG)
    before = objects.path(sha).stat()
    assert objects.put(LONG) == sha
    after = objects.path(sha).stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_size) == (before.st_ino, before.st_mtime_ns, before.st_size)
    assert len(list(tmp_path.rglob("*"))) == 2


def test_long_content_takes_less_room(tmp_path):
    objects = Objects(tmp_path)
    assert objects.path(objects.put(LONG)).stat().st_size < len(LONG) / 10


@pytest.mark.parametrize("content", [LONG, b"short"])
@pytest.mark.parametrize("damage", [lambda kept: kept[:-1], lambda kept: kept[:2] + b"?" + kept[3:], lambda kept: b""])
def test_a_damaged_file_is_named_and_mended_by_putting_it_again(tmp_path, content, damage):
    objects = Objects(tmp_path)
    sha = objects.put(content)
    path = objects.path(sha)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(BadData, match=path.name) as caught:
        objects.get(sha)
    assert "\n" not in str(caught.value)
    assert not objects.holds(sha)
    assert objects.get(objects.put(content)) == content


@pytest.mark.parametrize("sha", ["0" * 64, "../../etc/passwd", ""])
def test_a_hash_of_nothing_kept(tmp_path, sha):
    with pytest.raises(BadData):
        Objects(tmp_path).get(sha)


def test_pruning_keeps_what_is_to_be_kept(tmp_path):
    objects = Objects(tmp_path)
    kept, gone = objects.put(LONG), [objects.put(b"one"), objects.put(LONG + b"two")]
    assert objects.prune({kept}) == len(gone)
    assert list(objects.all()) == [kept]


def test_a_folder_that_cannot_be(tmp_path):
    (tmp_path / "objects").write_text("a file")
    with pytest.raises(CannotWrite, match="state folder"):
        Objects(tmp_path / "objects").put(b"x")


def test_a_content_that_comes_part_by_part_is_the_one_that_comes_whole(tmp_path):
    objects = Objects(tmp_path)
    sha = objects.put_parts(iter([b"abc" * 500, b"", b"d" * 70_000]))
    assert objects.get(sha) == b"abc" * 500 + b"d" * 70_000
    assert objects.put(objects.get(sha)) == objects.put_parts([objects.get(sha)]) == sha
    path = objects.path(sha)
    path.write_bytes(path.read_bytes()[:-3])
    assert not objects.holds(sha)
    assert objects.put_parts([b"abc" * 500, b"d" * 70_000]) == sha
    assert objects.holds(sha)
