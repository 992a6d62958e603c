"""The subject of the mail."""

from briefing.delivery.subject import subject_line
from tests.delivery.parcels import parcel


def test_every_placeholder_of_the_settings_is_filled() -> None:
    subject = subject_line("{title}|{profile}|{date}|{revision}|{new}", parcel())
    assert subject == "Lage am Grünhafen – 港口|dämmerung|7 March 2025|1|3"


def test_it_is_one_line_whatever_stands_in_the_title() -> None:
    assert subject_line("{title}", parcel("Marlo\r\nBcc: all@example.org")) == "Marlo Bcc: all@example.org"
