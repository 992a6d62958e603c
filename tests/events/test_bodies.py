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
        ("Minister of Health Nora Vale", ("health", "ministry")),
        ("Minister of Foreign Affairs Nora Vale", ("foreign", "affairs", "ministry")),
        ("Minister of Foreign Affairs", ("foreign", "affairs", "ministry")),
        ("the health minister of Marlo, Nora Vale", ("marlo", "health", "ministry")),
        ("health ministry spokesman Tom Reed", ("health", "ministry")),
        ("spokesman for the Ministry of Health, Tom Reed", ("health", "ministry")),
        ("Marlo police chief", ("marlo", "police")),
        ("government", ("government",)),
        # Whose it is may stand before it or after it, and after whoever heads it.
        ("Marlo police", ("marlo", "police")),
        ("Marlo's police chief", ("marlo", "police")),
        ("the police chief of Marlo", ("marlo", "police")),
        ("Police Chief Nora Vale of Marlo", ("marlo", "police")),
        ("the chief of police of Marlo, Nora Vale", ("marlo", "police")),
        ("police in Marlo", ("marlo", "police")),
        ("the police chief of Orbin", ("orbin", "police")),
        ("the head of the Marlo police", ("marlo", "police")),
        ("the head of the police in Marlo", ("marlo", "police")),
        ("the police chief for Marlo", ("marlo", "police")),
        ("a police spokesman for Marlo", ("marlo", "police")),
        ("the head of the police union", None),
        ("the head of a bank", None),
        ("the health minister of Marlo", ("marlo", "health", "ministry")),
        ("the ministry of health of Marlo", ("marlo", "health", "ministry")),
        ("the Marlo Ministry of Health", ("marlo", "health", "ministry")),
        ("the council of the city of Marlo", ("marlo", "city", "council")),
        ("a health ministry official in Marlo", ("health", "ministry")),
        ("the police chief Nora Vale", ("police",)),
        ("the army chief of staff", None),
        ("Army Chief of Staff Tom Reed", ("army",)),
        ("the police union of Marlo", None),
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


def test_the_police_of_one_town_are_one_voice_and_those_of_another_town_another() -> None:
    of_marlo = ("the head of the Marlo police", "the police chief for Marlo", "Marlo's police chief", "Marlo police")
    names = (*of_marlo, "the police chief of Orbin")
    bodies = [body for name in names if (body := body_of(name, "en")) is not None]
    *marlo, orbin = (fullest(body, bodies) for body in bodies)
    assert len(marlo) == len(of_marlo)
    assert len(set(marlo)) == 1
    assert orbin not in marlo


def test_a_country_and_its_adjective_are_one() -> None:
    bodies = {("tavia", "health", "ministry"), ("tavian", "health", "ministry")}
    assert len({fullest(body, bodies) for body in bodies}) == 1
