import io
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BadData
from briefing.reading.parsing.zipped import opened_zip, unpacked, unpacked_xml
from briefing.reading.source import Budget, OpenFile
from tests.reading.packed import zipped

STORED = zipfile.ZIP_STORED


def source(content, budget=1_000_000_000):
    return OpenFile("a.zip", "a.zip", io.BytesIO(content), budget=Budget(budget))


def unpack(content, member="a.txt", **limits):
    file = source(content)
    return unpacked(file, opened_zip(file), member, **limits)


def test_a_file_comes_out_as_it_went_in_and_is_counted():
    file = source(zipped({"a.txt": "It rained.", "b.txt": ""}), budget=10)
    archive = opened_zip(file)
    assert unpacked(file, archive, "a.txt") == b"It rained."
    assert unpacked(file, archive, archive.infolist()[1]) == b""
    with pytest.raises(BadData, match="unpacks to more"):
        unpacked(file, archive, "a.txt")


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x05\x06", zipped({"a.txt": "x"})[:-30], b"It rained. " * 100])
def test_what_is_no_archive_is_refused_in_one_line(content):
    with pytest.raises(BadData, match=r"^the packed file is damaged or no such file \(\w+\)$"):
        opened_zip(source(content))


def test_a_missing_locked_or_damaged_file_is_refused():
    good = zipped({"a.txt": "It rained."}, STORED)
    locked = bytearray(good)
    locked[6] |= 1
    locked[good.index(b"PK\x01\x02") + 8] |= 1
    changed = good.replace(b"It rained.", b"It poured.")
    for content, member, reason in (
        (good, "b.txt", "the file is damaged: b.txt is missing in it"),
        (bytes(locked), "a.txt", "locked with a password; save it without one"),
        (changed, "a.txt", "the packed file is damaged"),
    ):
        with pytest.raises(BadData, match=reason):
            unpack(content, member)


def test_a_bomb_is_refused_before_it_is_unpacked_and_a_small_file_never():
    with pytest.raises(BadData, match="more than 200 times its size, as no document does"):
        unpack(zipped({"a.txt": b"a" * 5_000_000}))
    assert len(unpack(zipped({"a.txt": b"a" * 900_000}))) == 900_000


def test_a_file_that_lies_about_its_size_gives_no_more_than_it_says():
    content = zipped({"a.txt": b"a" * 5_000_000})
    place = content.index(b"PK\x01\x02")
    lying = content[: place + 24] + struct.pack("<L", 1_000) + content[place + 28 :]
    with pytest.raises(BadData, match="the packed file is damaged"):
        unpack(lying)


def test_a_file_of_more_than_one_article_is_refused():
    with pytest.raises(BadData, match="larger than 2 MB, too large for one article; split it"):
        unpack(zipped({"a.txt": b"ab" * 1_000_001}, STORED), most=2_000_000)


def test_an_archive_of_very_many_files_is_refused():
    with pytest.raises(BadData, match="a packed file of more than 10,000 files; unpack it and name the folder"):
        opened_zip(source(zipped({str(number): "" for number in range(10_001)}, STORED)))


def test_a_list_of_contents_too_long_to_hold_is_refused_before_it_is_read():
    content = bytearray(zipped({"a.txt": "x"}))
    place = content.rindex(b"PK\x05\x06")
    content[place + 12 : place + 16] = struct.pack("<L", 5_000_001)
    with pytest.raises(BadData, match="a packed file of too many files; unpack it and name the folder"):
        opened_zip(source(bytes(content)))


def test_a_part_in_xml_has_its_bounds():
    content = zipped({"a.xml": b"".join(b"<p%d>" % number for number in range(400_001))})
    file = source(content)
    with pytest.raises(BadData, match="tags, too many"):
        unpacked_xml(file, opened_zip(file), "a.xml")


@settings(max_examples=60)
@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=6))
def test_damage_anywhere_is_noticed_or_does_no_harm(place, blot):
    content = bytearray(zipped({"a.txt": "It rained on Friday. " * 5}))
    start = place % len(content)
    content[start : start + len(blot)] = blot
    file = source(bytes(content))
    try:
        archive = opened_zip(file)
        found = [unpacked(file, archive, info) for info in archive.infolist()]
    except BadData as error:
        found = [str(error).encode()]
    assert all(len(each) < 1_000 for each in found)
