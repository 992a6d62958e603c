import sys
from types import SimpleNamespace

import pytest

from briefing.delivery.secrets import Secret, from_environment, from_keyring
from briefing.errors import NotDelivered


def ring(get_password):
    return SimpleNamespace(get_password=get_password)


def test_a_secret_does_not_show():
    secret = Secret("hunter2")
    assert "hunter2" not in f"{secret} {secret!r} {[secret]} {secret:}"
    assert secret.word == "hunter2"


def test_the_environment_gives_it_without_the_line_end_of_a_file():
    assert from_environment("X", "token-env", {"X": "hunter2\n"}).word == "hunter2"


@pytest.mark.parametrize("environ", [{}, {"X": ""}, {"X": "\n"}])
def test_an_empty_variable_is_none(environ):
    with pytest.raises(NotDelivered, match="names the environment variable X, which is not set"):
        from_environment("X", "token-env", environ)


def test_the_keyring_gives_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "keyring", ring(lambda service, user: f"{service}/{user}"))
    assert from_keyring("briefing", "desk", "keyring").word == "briefing/desk"


def test_without_the_package_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(NotDelivered, match=r"pip install 'briefing\[keyring\]'"):
        from_keyring("briefing", "desk", "[delivery.mail] keyring")


def test_a_keyring_without_it_says_how_to_put_it_there(monkeypatch):
    monkeypatch.setitem(sys.modules, "keyring", ring(lambda service, user: None))
    with pytest.raises(NotDelivered, match="keyring set briefing desk"):
        from_keyring("briefing", "desk", "[delivery.mail] keyring")


def test_a_keyring_that_cannot_be_opened_is_one_line_without_its_words(monkeypatch):
    def locked(service, user):
        raise RuntimeError("hunter2 is locked")

    monkeypatch.setitem(sys.modules, "keyring", ring(locked))
    with pytest.raises(NotDelivered) as caught:
        from_keyring("briefing", "desk", "[delivery.mail] keyring")
    assert str(caught.value) == "[delivery.mail] keyring: this machine's keyring cannot be opened (RuntimeError)"
    assert caught.value.__suppress_context__
