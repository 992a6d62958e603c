"""Which names of sources are those of one body."""

from __future__ import annotations

import pytest

from briefing.events.bodies import Body, body_of, fullest


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("health ministry", ("health", "ministry")),
        ("Marlo's health minister", ("marlo", "health", "ministry")),
        ("Health Minister Nora Vale", ("health", "ministry")),
        ("health ministry spokesman Tom Reed", ("health", "ministry")),
        ("spokesman for the Ministry of Health, Tom Reed", ("health", "ministry")),
        ("Marlo police chief", ("marlo", "police")),
        ("government", ("government",)),
        # Whoever else stands by a body does not speak for it, and many people are no body.
        ("police union", None),
        ("former health minister Nora Vale", None),
        ("shadow health minister", None),
        ("Free Tavian Army", None),
        ("government opponents", None),
        ("residents", None),
        ("Nora Vale", None),
    ],
)
def test_the_body_that_a_source_speaks_for(name: str, body: Body | None) -> None:
    assert body_of(name, "en") == body


def test_a_short_name_is_that_of_the_one_body_that_it_fits() -> None:
    short, health, of_marlo = ("ministry",), ("health", "ministry"), ("marlo", "health", "ministry")
    assert fullest(short, {short, health, of_marlo}) == of_marlo
    assert fullest(short, {short, health, ("defence", "ministry")}) == short
    assert fullest(("army",), {("army",), health}) == ("army",)


def test_a_country_and_its_adjective_are_one() -> None:
    bodies = {("tavia", "health", "ministry"), ("tavian", "health", "ministry")}
    assert len({fullest(body, bodies) for body in bodies}) == 1
