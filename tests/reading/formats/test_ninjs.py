from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BadData
from briefing.model import EvidenceKind
from briefing.reading.formats.ninjs import describes, raw_article

NINJS_1 = {
    "uri": "urn:agency:1", "type": "text", "version": "1", "pubstatus": "usable", "headline": "Bridge shut",
    "body_xhtml": "<p>A bridge shut on Friday.</p><p>Cars wait.</p>", "byline": "Ann Lee", "language": "en",
    "versioncreated": "2015-10-09T23:30:00-04:00",
}  # fmt: skip
NINJS_2 = {
    "uri": "https://agency.example/2", "standard": {"name": "ninjs", "version": "3.0"}, "version": 4,
    "headlines": [{"role": "short", "value": "Shut"}, {"role": "main", "value": "Bridge shut"}],
    "bodies": [{"role": "summary", "value": "x" * 500},
               {"role": "main", "contentType": "text/plain", "value": "Cars.\n\nWait."}],
    "infosources": [{"name": "Agency"}], "firstCreated": "2015-10-08T10:00:00+02:00",
    "versionCreated": "2015-10-09T10:00:00+02:00",
}  # fmt: skip


def dates(found):
    return [(each.kind, each.interval.first_day, each.zone) for each in found.evidence]


def test_version_1():
    found = raw_article(NINJS_1, "a.json")
    assert (found.text, found.title, found.author) == (
        "A bridge shut on Friday.\n\nCars wait.",
        "Bridge shut",
        "Ann Lee",
    )
    assert (found.id, found.language, found.url) == ("urn:agency:1", "en", None)
    assert dates(found) == [(EvidenceKind.NINJS, date(2015, 10, 9), "-04:00")]


def test_versions_2_and_3():
    found = raw_article(NINJS_2, "a.json")
    assert (found.text, found.title, found.publisher) == ("Cars.\n\nWait.", "Bridge shut", "Agency")
    assert found.url == "https://agency.example/2"
    assert dates(found) == [
        (EvidenceKind.NINJS, date(2015, 10, 8), "+02:00"),
        (EvidenceKind.MODIFIED, date(2015, 10, 9), "+02:00"),
    ]


def test_an_export_that_names_its_items_by_guid_and_its_agency_by_the_holder_of_rights():
    item = {"guid" if name == "uri" else name: value for name, value in NINJS_1.items()} | {"copyrightholder": "NCNA"}
    assert describes(item)
    assert (raw_article(item, "a.json").id, raw_article(item, "a.json").publisher) == ("urn:agency:1", "NCNA")


def test_of_several_bodies_the_page_counts_and_the_agencys_own_xml_never():
    system = {"contenttype": "application/xml", "value": f"<XML><NR>a0-10</NR><BODY>{'x' * 900}</BODY></XML>"}
    plain = {"contenttype": "text/plain", "value": "Cars wait. " * 20}
    shown = {"contenttype": "text/html", "value": "<p>A bridge shut.</p><p>Cars wait.</p>"}
    given = [
        raw_article({**NINJS_2, "bodies": bodies}, "x").text for bodies in ([system, plain], [system, plain, shown])
    ]
    assert given == [plain["value"], "A bridge shut.\n\nCars wait."]
    with pytest.raises(BadData):
        raw_article({**NINJS_2, "bodies": [system]}, "x")


@pytest.mark.parametrize("version", ["3", 3, "2.0"])
def test_a_later_version_alone_only_bounds_the_date(version):
    assert dates(raw_article({**NINJS_1, "version": version}, "x"))[0][0] is EvidenceKind.MODIFIED


@pytest.mark.parametrize(
    "status", [{"pubstatus": "canceled"}, {"pubstatus": "withheld"}, {"pubStatus": "stat:Canceled"}]
)
def test_what_its_agency_withdrew_is_no_article(status):
    with pytest.raises(BadData, match="withdrawn by its agency"):
        raw_article({**NINJS_1, **status}, "x")


def test_words_about_a_picture_are_a_summary_and_no_words_are_no_article():
    without = {key: value for key, value in NINJS_1.items() if key != "body_xhtml"}
    found = raw_article({**without, "description_text": "A bridge."}, "x")
    assert (found.text, found.summary_only) == ("A bridge.", True)
    with pytest.raises(BadData, match="no text"):
        raw_article(without, "x")


@pytest.mark.parametrize(
    ("item", "is_ninjs"),
    [
        (NINJS_1, True),
        (NINJS_2, True),
        ({"uri": "urn:1", "headline": "x", "body_text": "y"}, False),
        ({"headlines": [], "bodies": []}, False),
        ({"uri": 3, "headlines": [], "bodies": []}, False),
    ],
)
def test_it_is_known_by_its_identifier_and_two_fields_of_its_own(item, is_ninjs):
    assert describes(item) is is_ninjs


ANY_VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | st.just("<p>It rained.</p>"),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["role", "value", "name", "href"]), inner)
    ),
    max_leaves=6,
)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(sorted({*NINJS_1, *NINJS_2, "altids", "pubStatus"})), ANY_VALUE, max_size=4))
def test_whatever_its_fields_hold_it_is_an_article_or_refused(fields):
    with suppress(BadData):
        assert raw_article({**NINJS_1, **fields}, "x").text.strip()


@pytest.mark.parametrize("field", ["version", "pubstatus", "infosources", "headlines", "language", "altids", "bodies"])
def test_a_field_nested_without_end_is_passed_over(field):
    deep = "x"
    for _ in range(5_000):
        deep = [deep]
    assert raw_article({**NINJS_1, field: deep}, "x").text == "A bridge shut on Friday.\n\nCars wait."
