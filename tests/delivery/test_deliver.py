import pytest

from briefing.delivery.deliver import CHANNELS, channels, deliver
from briefing.errors import NotDelivered
from briefing.settings.schema import Delivery, DropFolder, Mail, Webhook
from tests.delivery.parcels import FILES, parcel


def hand_over(delivery, channel):
    deliver(parcel(), delivery, channel, environ={}, sleep=pytest.fail, problem=pytest.fail)


def test_channels_are_those_of_the_settings_the_nearest_first(tmp_path):
    everything = Delivery(
        mail=Mail(host="localhost", security="none", sender="a@example.org", to=("b@example.org",)),
        folder=DropFolder(folder=tmp_path),
        webhook=Webhook(url="https://hook.example/x"),
    )
    assert channels(everything) == CHANNELS
    assert channels(Delivery(folder=DropFolder(folder=tmp_path))) == ("folder",)
    assert channels(Delivery()) == ()


def test_the_folder_gets_every_file(tmp_path):
    hand_over(Delivery(folder=DropFolder(folder=tmp_path)), "folder")
    assert {path.name for path in tmp_path.iterdir()} == set(FILES)


@pytest.mark.parametrize("channel", [*CHANNELS, "pigeon"])
def test_a_channel_that_the_settings_no_longer_have_is_said(channel):
    with pytest.raises(NotDelivered, match=f"no \\[delivery.{channel}\\] any more"):
        hand_over(Delivery(), channel)
