from datetime import date

import pytest

from briefing.daily.schedule import KINDS, schedule
from tests.daily.schedules import job

SINCE = date(2026, 1, 1)


def test_all_of_it_says_what_belongs_where() -> None:
    text = schedule([job()], machine="Europe/Berlin", since=SINCE)
    assert "\n0 6 * * * /usr/local/bin/briefing daily" in text
    assert "# ==== For systemd: ~/.config/systemd/user/briefing-morning.service\n\n[Unit]" in text
    assert "# ==== For systemd: ~/.config/systemd/user/briefing-morning.timer\n\n[Unit]" in text
    assert "systemctl --user enable --now briefing-morning.timer" in text
    assert "Nothing is installed yet" in text


def test_units_of_the_system_are_distinguished() -> None:
    text = schedule([job()], machine="Europe/Berlin", since=SINCE, user="desk")
    assert "/etc/systemd/system/briefing-morning.timer" in text
    assert "--user" not in text


@pytest.mark.parametrize("only", KINDS)
def test_one_text_alone_can_be_sent_into_a_file(only: str) -> None:
    text = schedule([job()], machine="Europe/Berlin", since=SINCE, only=only)
    assert "====" not in text
    assert ("0 6 * * *" in text, "[Service]" in text, "[Timer]" in text) == tuple(only == kind for kind in KINDS)
