import pytest

from briefing.reading.copies.agencies import (
    agency_called,
    agency_in_address,
    agency_named_in,
    agency_with_rights,
    is_own_copy,
)


@pytest.mark.parametrize(
    ("publisher", "agency"),
    [
        ("Reuters", "Reuters"),
        ("The Associated Press", "AP"),
        ("Tidewire", "TIDEWIRE"),
        ("North Coast News Agency", "NCNA"),
    ],
)
def test_a_service_is_known_by_name_mark_or_initials(publisher, agency):
    assert is_own_copy(publisher, agency)


@pytest.mark.parametrize(("publisher", "agency"), [("The Post", "AP"), (None, "AP"), ("The Post", None), ("", "AP")])
def test_a_paper_is_no_service(publisher, agency):
    assert not is_own_copy(publisher, agency)


def test_a_byline_may_name_the_service():
    assert agency_named_in("By Jon Perrin, The Associated Press") == "AP"
    assert agency_named_in("By Jon Perrin") is None


@pytest.mark.parametrize(
    ("name", "mark"),
    [("The Associated Press", "AP"), ("Reuters", "Reuters"), ("AP", "AP"), ("Foreign Press Association", None)],
)
def test_a_service_is_called_by_its_very_name(name, mark):
    assert agency_called(name) == mark


@pytest.mark.parametrize(
    ("url", "mark"),
    [
        ("https://paper.example/wires/ap/article-1.html", "AP"),
        ("https://paper.example/aponline/2024/05/17/us/ap-us-fire.html", "AP"),
        ("https://paper.example/reuters/2024/05/17/world/17reuters-fire.html", "Reuters"),
        ("https://paper.example/states/ap/a-flood.html", None),  # Andhra Pradesh
        ("https://paper.example/tag/reuters/agency-cuts-jobs", None),
        ("https://paper.example/companies/reuters/2024/layoffs", None),
        ("https://paper.example/news/afp/raid", None),  # a police force
        ("https://www.gov.example/afp/statement", None),
        ("https://paper.example/agency/pa/hearing", None),
        ("https://paper.example/reuters/layoffs", None),
        ("https://paper.example/", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_an_address_may_name_the_service_whose_feed_it_is_of(url, mark):
    assert agency_in_address(url) == mark


def test_all_rights_in_a_copy_are_those_of_its_writer():
    assert agency_with_rights("Copyright 2024 The Associated Press. All rights reserved.") == "AP"
    assert agency_with_rights("© 2024, Agence France-Presse") == "AFP"
    assert agency_with_rights("Copyright (c) 2019-2024 by United Press International, Inc.") == "UPI"
    assert agency_with_rights("All contents © copyright 2024 Associated Press All rights reserved") == "AP"
    assert agency_with_rights("Copyright 2024 The Post. All rights reserved.") is None
    assert agency_with_rights("Copyright 2024 The Post. The Associated Press contributed to this report.") is None
    assert agency_with_rights("© 2024 The Post. Photo: Associated Press") is None
    assert agency_with_rights("© 2024 Associated Press Club of Osmere") is None
    assert agency_with_rights("The Associated Press contributed to this report.") is None
