import hashlib
import io
from pathlib import Path

import pytest

from briefing.daily.journal import Journal
from briefing.daily.sending import send
from briefing.delivery.parcel import parcel_of
from briefing.settings.schema import Calendar, Delivery, DropFolder, Inputs, Mail, Profile, Webhook
from briefing.store import Store
from tests.delivery.servers import Mailbox, closed_port, mail_server, web_server
from tests.store.samples import NOW, edition, keep, mail
from tests.writing.example_brief import example

PDF = b"a brief"  # what tests.store.samples.keep puts into the folder of an edition


@pytest.fixture
def mailbox():
    return Mailbox()


@pytest.fixture
def store(tmp_path):
    """A state in which one edition waits to be sent by mail."""
    with Store.open(tmp_path / "state") as opened:
        parcel = parcel_of(example(), {"brief.pdf": PDF}, profile="desk")
        made = edition(out=tmp_path / "out")
        request = {"parcel": opened.objects.put(parcel.dump()), "articles": ["0" * 64], "edition": "0" * 64}
        keep(opened, made, request=request, files={"brief.pdf": hashlib.sha256(PDF).hexdigest()})
        assert opened.pending("desk") == (mail(made),)
        yield opened


def settings(port, **others):
    table = Mail(host="127.0.0.1", port=port, security="none", sender="desk@example.org", to=("editor@example.org",))
    delivery = Delivery(**{"mail": table, "attempts": 2, "timeout_seconds": 5.0} | others)
    return Profile(
        name="desk", inputs=Inputs(folders=(Path("articles"),)), edition=Calendar(zone="UTC"), delivery=delivery
    )


def sent(store, profile):
    """Whether all could be sent, and the problems on the way."""
    journal = Journal(io.StringIO())
    done = send(profile, store, journal, now=NOW, environ={}, sleep=lambda seconds: None)
    return done, journal.problems


def test_an_edition_is_sent_once(store, mailbox):
    with mail_server(mailbox) as port:
        assert sent(store, settings(port)) == (True, ())
        assert sent(store, settings(port)) == (True, ())
    assert len(mailbox.taken) == 1
    (attached,) = mailbox.messages[0].iter_attachments()
    assert attached.get_content() == PDF
    assert store.pending("desk") == ()


def test_what_fails_is_not_recorded_and_is_sent_by_a_later_run(store, mailbox):
    waiting = store.pending("desk")
    for _ in range(3):
        done, problems = sent(store, settings(closed_port()))
        assert not done
        assert "no server listens there; tried 2 times" in problems[0]
        assert store.pending("desk") == waiting
        assert not list(Path(store.folder).glob("receipts/**/*.json"))
    with mail_server(mailbox) as port:
        assert sent(store, settings(port)) == (True, ())
    assert len(mailbox.taken) == 1


def test_a_run_that_was_killed_between_sending_and_recording_sends_the_very_same_again(store, mailbox, monkeypatch):
    def killed(*_):
        raise KeyboardInterrupt

    with mail_server(mailbox) as port:
        with monkeypatch.context() as patched:
            patched.setattr(Store, "delivered", killed)
            with pytest.raises(KeyboardInterrupt):
                sent(store, settings(port))
        assert sent(store, settings(port)) == (True, ())
    first, second = mailbox.messages
    assert first["Message-ID"] == second["Message-ID"]
    assert mailbox.taken[0] == mailbox.taken[1]


def test_a_document_that_was_changed_since_and_cannot_be_made_again_is_not_sent(store, mailbox, tmp_path):
    (document,) = tmp_path.glob("out/**/brief.pdf")
    document.write_bytes(b"another")
    with mail_server(mailbox) as port:
        done, (problem,) = sent(store, settings(port))
    assert not done
    assert "was changed since it was made" in problem
    assert mailbox.taken == []


def test_a_channel_that_the_settings_no_longer_have_is_given_up(store, tmp_path):
    assert sent(store, settings(1, mail=None, folder=DropFolder(folder=tmp_path))) == (True, ())
    assert store.pending("desk") == ()


def test_a_channel_that_came_later_gets_no_old_edition(store, mailbox):
    with mail_server(mailbox) as port, web_server() as server:
        assert sent(store, settings(port, webhook=Webhook(url=server.url()))) == (True, ())
    assert len(mailbox.taken) == 1
    assert server.requests == []
