import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BadData
from briefing.reading.parsing.safexml import first, local_name, parsed, words


def text(markup):
    return words(parsed(markup if isinstance(markup, bytes) else markup.encode()))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "cp1252", "cp1251"])
def test_the_encoding_that_it_declares_or_proves_is_taken(encoding):
    story = "Мост закрыт" if encoding == "cp1251" else "Das Café schloß"
    markup = f"<?xml version='1.0' encoding='{encoding.removesuffix('-sig')}'?>\n<a>{story}</a>"
    assert text(markup.encode(encoding)) == story


@pytest.mark.parametrize("declared", ["nonsense", "rot13", "utf-16", "\xff", "a" * 500])
def test_an_encoding_that_is_none_or_a_wrong_one_does_no_harm(declared):
    assert "rained" in text(f"<?xml version='1.0' encoding='{declared}'?><a>It rained.</a>".encode("latin-1"))


def test_no_entity_is_expanded_and_no_file_is_read():
    bomb = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    found = text(
        f'<!DOCTYPE a [<!ENTITY a0 "aaaaaaaaaa">{bomb}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        "<a>Rain &a9; &f; fell.</a>"
    )
    assert len(found) < 1_000
    assert "root:" not in found


@pytest.mark.parametrize("markup", ["<a><b>It rained.", "<a>It rained.</b>", "<a>It rained. & <"])
def test_what_is_damaged_is_mended(markup):
    assert "It rained." in text(markup)


@pytest.mark.parametrize("content", [b"", b" ", b"It rained.", b"<", b"<?xml version='1.0'?>", b"<!-- a -->"])
def test_what_is_no_xml_is_refused_in_one_line(content):
    with pytest.raises(BadData) as caught:
        parsed(content)
    assert "XML" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_more_markup_than_any_article_has_is_refused_before_it_is_parsed():
    with pytest.raises(BadData, match="too many for one article"):
        parsed(b"<a>" * 400_001)


@settings(max_examples=50)
@given(st.binary(max_size=60) | st.text("<>/ab!?-[]&;= '\"", max_size=60).map(str.encode))
def test_any_bytes_are_parsed_or_refused(content):
    try:
        root = parsed(b"<a>" + content)
    except BadData:
        return
    assert isinstance(words(root), str)


def test_elements_are_found_by_their_name_in_whatever_namespace():
    root = parsed(b"<x:News xmlns:x='urn:x'><!-- n --><x:Head>A\n b</x:Head><HEAD>c</HEAD><?pi?></x:News>")
    assert local_name(root) == "news"
    assert words(first(root, "tail", "head")) == "A b"
    assert first(root, "news") is None
    assert words(None) == ""
    assert {local_name(element) for element in root.iter()} == {"news", "head", ""}
