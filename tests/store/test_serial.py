import typing
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BadData
from briefing.model import Article, Event, EvidenceKind, Interval, Mention, Timex
from briefing.model.change import Change, PrintedEvent
from briefing.store import Edition, InputSeen, Item, Pending, Remembered
from briefing.store.serial import dump, load

ZONES = st.just(UTC) | st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
PLAIN = {
    str: st.text(st.characters(codec=None), max_size=6),
    int: st.integers(-(2**60), 2**60),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(timezones=ZONES),
    type(None): st.none(),
    # The days of an article are local, without a zone.
    Interval: st.tuples(st.datetimes(), st.datetimes()).map(sorted).map(lambda ends: Interval(*ends))
    | st.just(Interval(None, None)),
}


def values(hint):
    """Any value that a field of that type may hold."""
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if hint in PLAIN:
        return PLAIN[hint]
    if origin is tuple:
        one = values(parts[0])
        return st.lists(one, max_size=1).map(tuple) if parts[-1] is ... else st.tuples(*map(values, parts))
    if origin in (frozenset, Mapping):
        keys = values(parts[0])
        return st.frozensets(keys, max_size=3) if origin is frozenset else st.dictionaries(keys, values(parts[1]))
    if parts:
        return st.one_of(*map(values, parts))
    return st.sampled_from(list(hint)) if issubclass(hint, str) else st.deferred(lambda: records(hint))


def records(kind):
    return st.builds(kind, **{name: values(hint) for name, hint in typing.get_type_hints(kind).items()})


KINDS = (Article, Mention, Event, Timex, PrintedEvent, Change, Item, Edition, Pending, InputSeen, Remembered)
STRATEGIES = {kind: records(kind) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=15)
@given(data=st.data())
def test_what_was_written_is_read_to_the_letter(kind, data):
    record = data.draw(STRATEGIES[kind])
    written = dump(record)
    read = load(kind, written)
    assert read == record
    # The bytes also tell a whole number from one with decimals, which compare equal.
    assert dump(read) == written
    assert b"\n" not in written


def test_a_set_is_written_in_order_whatever_its_hashes():
    assert dump(frozenset("zyxabc")) == b'["a","b","c","x","y","z"]'


@pytest.mark.parametrize("content", [b"", b"\xff", b"{", b"[]", b'{"profile": "desk"}', b"[" * 100_000])
def test_what_is_no_record_is_named_in_one_line(content):
    with pytest.raises(BadData, match="no Edition") as caught:
        load(Edition, content)
    assert "\n" not in str(caught.value)


def test_a_field_that_came_later_has_its_default():
    assert load(InputSeen, b'{"profile":"desk","input":"a","gone":1}') == InputSeen("desk", "a")


def test_evidence_of_a_byline_is_known_by_the_words_of_earlier_versions():
    assert load(EvidenceKind, b'"date beside the byline"') is EvidenceKind.BYLINE
    assert load(EvidenceKind, dump(EvidenceKind.BYLINE)) is EvidenceKind.BYLINE


def test_a_field_may_bear_another_name_than_states_on_disk_know_it_by():
    assert dump(Remembered(ids={"a": "e1"})) == b'{"told":{},"ids":{"a":"e1"}}'
    assert load(Remembered, dump(Remembered(ids={"a": "e1"}))) == Remembered(ids={"a": "e1"})


def test_what_no_record_holds_is_refused():
    with pytest.raises(TypeError, match="bytes"):
        dump({"content": b""})
