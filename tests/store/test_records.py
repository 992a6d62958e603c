from dataclasses import replace
from datetime import timedelta

import pytest

from tests.store.samples import DAY, edition, mail


@pytest.mark.parametrize("channel", ["mail", "folder", "webhook"])
def test_a_delivery_is_of_its_edition_on_whatever_channel(channel):
    assert replace(mail(edition()), channel=channel).is_of(edition())


@pytest.mark.parametrize(
    "other",
    [edition(revision=2), edition(DAY + timedelta(days=1)), edition(profile="night")],
    ids=lambda each: each.folder,
)
def test_a_delivery_is_not_of_another_revision_day_or_profile(other):
    assert not mail(edition()).is_of(other)
