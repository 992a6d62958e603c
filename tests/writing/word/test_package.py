import io
import zipfile

from briefing.writing.word.package import zipped


def test_the_archive_is_the_same_at_any_time_and_opens_on_the_mac():
    content = zipped({"b.xml": b"<b/>", "[Content_Types].xml": b"<Types/>"})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == ["[Content_Types].xml", "b.xml"]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o600}
