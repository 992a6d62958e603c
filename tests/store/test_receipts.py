"""A delivery has its receipt once it was made, and where nobody can know, none is made a second time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import CannotWrite
from briefing.store import Pending
from briefing.store.receipts import Receipt, exists, read_all, write
from tests.store.samples import DAY, NOW, edition, mail

MAIL = mail(edition())


def test_a_delivery_that_was_made_and_none_that_is_like_it_has_its_receipt(tmp_path):
    write(tmp_path, MAIL, NOW)
    assert exists(tmp_path, MAIL)
    for other in (
        replace(MAIL, profile="night"),
        replace(MAIL, date=DAY + timedelta(days=1)),
        replace(MAIL, revision=2),
        replace(MAIL, channel="folder"),
    ):
        assert not exists(tmp_path, other)
    assert list(read_all(tmp_path)) == [Receipt(MAIL, NOW)]


@settings(max_examples=25)
@given(profiles=st.lists(st.text(st.characters(codec=None), min_size=1, max_size=8), min_size=2, max_size=2))
def test_whatever_profiles_are_called_their_receipts_are_kept_apart(tmp_path_factory, profiles):
    folder = tmp_path_factory.mktemp("state")
    made, other = (replace(MAIL, profile=name) for name in profiles)
    write(folder, made, NOW)
    assert exists(folder, other) is (made == other)
    assert list(read_all(folder)) == [Receipt(made, NOW)]


def test_where_nothing_was_delivered_there_is_none(tmp_path):
    assert not exists(tmp_path / "none", MAIL)
    assert list(read_all(tmp_path / "none")) == []


@pytest.mark.parametrize("content", [b"", b"{", b"{}", b"\xff"])
def test_one_that_is_damaged_is_given_by_its_path_and_the_others_are_read(tmp_path, content):
    write(tmp_path, MAIL, NOW)
    (path,) = tmp_path.rglob("*.json")
    write(tmp_path, replace(MAIL, channel="webhook"), NOW)
    path.write_bytes(content)
    assert list(read_all(tmp_path)) == [path, Receipt(replace(MAIL, channel="webhook"), NOW)]


def test_one_that_was_copied_over_another_deliverys_is_no_receipt_of_it(tmp_path):
    write(tmp_path, MAIL, NOW)
    (path,) = tmp_path.rglob("*.json")
    copied = path.with_name(path.name.replace("r1", "r2"))
    copied.write_bytes(path.read_bytes())
    assert list(read_all(tmp_path)) == [Receipt(MAIL, NOW), copied]


def test_where_it_cannot_be_known_whether_it_was_made_that_is_an_error_and_not_a_no(tmp_path):
    (tmp_path / "receipts").write_text("a file")
    with pytest.raises(CannotWrite, match=r"r1\.mail\.json: it lies below a file, not a folder; check what is there"):
        exists(tmp_path, MAIL)
    with pytest.raises(CannotWrite, match="state folder"):
        write(tmp_path, Pending("desk", DAY, 1, "mail"), NOW)
