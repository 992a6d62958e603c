"""Two counts of one voice are no dispute."""

from __future__ import annotations

from dataclasses import replace

from briefing.events.conflicts import conflicts
from briefing.model import Attribution, Span
from tests.events.counts import TWENTY, TWENTY_THREE, reports


def test_what_one_outlet_tells_later_is_no_dispute() -> None:
    mentions, articles = reports(TWENTY, TWENTY_THREE)
    assert conflicts(mentions, {**articles, "a1": replace(articles["a1"], publisher="p0")}) == ()


def test_two_counts_of_one_source_are_no_dispute_whoever_prints_them() -> None:
    mentions, articles = reports(TWENTY, TWENTY_THREE)
    words = Span(0, 3)
    by_one = [replace(mention, attribution=Attribution("The Ministry", words)) for mention in mentions]
    assert conflicts(by_one, articles) == ()
    by_two = [by_one[0], replace(by_one[1], attribution=Attribution("Rebels", words))]
    assert [conflict.kind for conflict in conflicts(by_two, articles)] == ["killed"]


def test_a_body_has_one_voice_whoever_speaks_for_it() -> None:
    mentions, articles = reports(TWENTY, TWENTY_THREE, apart=0)
    words = Span(0, 3)
    for first, second, disputed in (
        ("Tavian health minister", "health ministry", False),
        ("spokesman for the health ministry", "Tavia's health minister Nora Vale", False),
        ("health ministry", "defence ministry", True),
        ("Tavian army", "Free Tavian Army", True),
        ("health minister", "former health minister", True),
        ("residents", "Marlo residents", True),
    ):
        said = [
            replace(mention, attribution=Attribution(name, words))
            for mention, name in zip(mentions, (first, second), strict=True)
        ]
        assert bool(conflicts(said, articles)) is disputed
