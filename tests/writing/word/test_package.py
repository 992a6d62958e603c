import io
import zipfile

from lxml import etree

from briefing.writing.word.package import filled, zipped


def test_the_archive_is_the_same_at_any_time_and_opens_on_the_mac():
    content = zipped({"b.xml": b"<b/>", "[Content_Types].xml": b"<Types/>"})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == ["[Content_Types].xml", "b.xml"]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o600}


def test_a_body_is_put_into_a_document_whatever_prefixes_that_one_uses():
    main, other = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "urn:other"
    part = f"""<x:document xmlns:x="{main}" xmlns:w="{other}" xmlns:m="urn:m" m:kept="m"><x:background w:kept="w"/>
        <x:body><x:sectPr/></x:body></x:document>"""
    root = etree.fromstring(filled(part.encode(), ["<w:p/>", "<w:p><w:t>ü</w:t></w:p>"]))
    assert root.get("{urn:m}kept") == "m"
    assert root[0].get(f"{{{other}}}kept") == "w"
    assert [etree.QName(one).text for one in root[1]] == [f"{{{main}}}{name}" for name in ("p", "p", "sectPr")]
    assert root[1][1][0].text == "ü"
