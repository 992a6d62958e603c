import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import EvidenceKind
from briefing.reading.evidence.addresses import address_evidence


def found(address):
    return [(item.kind, item.words) for item in address_evidence(address)]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("2015/10/09/bridge", "2015-10-09"),
        ("news/2015/10/9/bridge.html", "2015-10-09"),
        ("world/2015/oct/09/bridge", "2015-10-09"),
        ("2015-10-09-bridge", "2015-10-09"),
        ("2015-10-09/bridge", "2015-10-09"),
        ("news/20151009/bridge", "2015-10-09"),
        ("news/20151009", "2015-10-09"),
        ("2015/10/bridge", "2015-10"),
        ("2015/octubre/bridge", "2015-10"),
    ],
)
def test_a_date_that_stands_in_the_path_by_itself(path, words):
    assert found(f"https://post.example/{path}") == [(EvidenceKind.ADDRESS, words)]


@pytest.mark.parametrize(
    "path",
    [
        "2015/bridge",
        "remembering-2001-09-11",
        "2015/13/40/bridge",
        "20159909/a",
        "news/09-10-2015",
        "product/20211029.html",
        "events/29-10-2015-talk",
        "13-07-2020-vs-14-07-2020",
        "news/2015101/a",
        "?d=2015-10-9",
    ],
)
def test_what_else_looks_like_a_date_is_none(path):
    assert found(f"https://post.example/{path}") == []


def test_the_capture_of_an_archive_bounds_and_the_address_within_it_dates():
    archived = "https://web.archive.org/web/20160101120000/http://post.example/2015/10/09/bridge"
    assert found(archived) == [(EvidenceKind.CAPTURED, "2016-01-01"), (EvidenceKind.ADDRESS, "2015-10-09")]


@given(st.one_of(st.none(), st.text(max_size=80)))
def test_any_address_is_read_without_an_error(address):
    assert all(item.words for item in address_evidence(f"https://a.example/{address}"))
    assert found(address) is not None


def test_other_archives_write_the_capture_in_figures_as_well():
    for capture in ("20160101120000", "2016.01.01-120000"):
        archived = f"https://archive.ph/{capture}/https://post.example/bridge"
        assert found(archived) == [(EvidenceKind.CAPTURED, "2016-01-01")]
