from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from briefing.writing.pdf import render
from tests.writing.example_brief import HOUSE, example
from tests.writing.pdf import reading as read

EXAMPLE = example()


def test_the_properties_give_title_language_and_cut_off(reader):
    assert reader.metadata.title == "Port Marrow grain terminal explosion"
    assert not reader.metadata.author
    assert "Edition: 7 March 2025" in reader.metadata.subject
    assert reader.metadata.creation_date == EXAMPLE.cutoff
    assert reader.metadata.modification_date == EXAMPLE.cutoff
    assert reader.root_object["/Lang"] == "en"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_properties_stand_in_xmp_too(reader):
    xmp = reader.xmp_metadata
    assert xmp.dc_title == {"x-default": "Port Marrow grain terminal explosion"}
    assert xmp.dc_language == ["en"]
    assert xmp.xmp_create_date == EXAMPLE.cutoff.replace(tzinfo=None)


@pytest.mark.parametrize("hours", [-9.5, 0, 5.75])
def test_the_cut_off_keeps_its_zone(hours):
    cutoff = datetime(2025, 3, 7, 18, 0, tzinfo=timezone(timedelta(hours=hours)))
    assert read.opened(render(replace(EXAMPLE, cutoff=cutoff), HOUSE)).metadata.creation_date == cutoff


@pytest.mark.parametrize(
    ("title", "language", "claimed"), [("News", "en", True), (" ", "en", False), ("News", "", False)]
)
def test_accessibility_is_claimed_only_with_a_title_and_a_language(title, language, claimed):
    brief = replace(EXAMPLE, masthead=replace(EXAMPLE.masthead, title=title), language=language)
    data = read.opened(render(brief, HOUSE)).root_object["/Metadata"].get_object().get_data()
    assert (b"pdfuaid:part>1<" in data) is claimed
