"""The labels have a word for everything that the brief may have to name."""

import pytest

from briefing.model import EvidenceKind, Status
from briefing.resources import labels, room_data


@pytest.mark.parametrize("kind", EvidenceKind)
def test_every_evidence_has_a_label(kind: EvidenceKind) -> None:
    assert kind.name.lower().replace("_", "-") in labels()["evidence"]


@pytest.mark.parametrize("status", Status)
def test_every_status_has_a_label(status: Status) -> None:
    assert status.value in labels()["status"]


def test_every_kind_of_figure_has_a_label() -> None:
    figures = room_data("briefing.mentions", "languages/en.toml")["figures"]
    kinds = {*figures["nouns"], *figures["verbs"], *figures["adjectives"].values(), "money", "magnitude", "percent"}
    assert kinds <= set(labels()["figures"])
