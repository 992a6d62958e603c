import pytest

from briefing.delivery import mail as mail_module
from briefing.delivery.deliver import deliver
from briefing.errors import NotDelivered
from briefing.settings.schema import Delivery, Mail
from tests.delivery.parcels import FILES, parcel
from tests.delivery.servers import CERTIFICATE, Mailbox, closed_port, dripping, mail_server, talking

PASSWORD = "hunter2-geheim"
ENVIRON = {"MAIL_PASSWORD": PASSWORD}


@pytest.fixture
def mailbox():
    return Mailbox()


@pytest.fixture
def trusted(monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))


def settings(port, *, to=("editor@example.org",), attempts=4, timeout=5.0, **changes):
    table = {"host": "127.0.0.1", "port": port, "security": "none", "sender": "Früh <desk@example.org>", "to": to}
    return Delivery(mail=Mail(**(table | changes)), attempts=attempts, pause_seconds=2.0, timeout_seconds=timeout)


class Run:
    """One delivery by mail, with what it reported and how it paused."""

    def __init__(self):
        self.pauses, self.problems = [], []

    def __call__(self, delivery, what=None, environ=ENVIRON):
        deliver(
            what or parcel(),
            delivery,
            "mail",
            environ=environ,
            sleep=self.pauses.append,
            problem=self.problems.append,
        )


@pytest.fixture
def send():
    return Run()


def test_a_mail_arrives_with_text_html_and_documents(mailbox, send):
    with mail_server(mailbox) as port:
        send(settings(port, subject="{title} · {date} · {new} neu"))
    (message,) = mailbox.messages
    assert message["Subject"] == "Lage am Grünhafen – 港口 · 7 March 2025 · 3 neu"
    assert message["From"].addresses[0].display_name == "Früh"
    kinds = [part.get_content_type() for part in message.walk()]
    assert kinds == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]
    sent = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    assert sent == {name: FILES[name] for name in FILES if not name.endswith(".json")}
    assert "“An explosion tore through" in message.get_body(["plain"]).get_content()
    assert (send.pauses, send.problems) == ([], [])


def test_a_document_of_three_megabytes_arrives_whole(mailbox, send):
    content = bytes(range(256)) * 12_000
    with mail_server(mailbox) as port:
        send(settings(port), parcel(files={"daily.pdf": content}))
    (attached,) = mailbox.messages[0].iter_attachments()
    assert attached.get_content() == content


def test_fifty_recipients_get_one_mail(mailbox, send):
    to = tuple(f"reader{number}@example.org" for number in range(50))
    with mail_server(mailbox) as port:
        send(settings(port, to=to))
    ((recipients, _),) = mailbox.taken
    assert tuple(recipients) == to
    assert [address.addr_spec for address in mailbox.messages[0]["To"].addresses] == list(to)


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("password", [PASSWORD, "gehëim 鍵"])
def test_it_logs_in_under_tls(mailbox, send, security, password):
    mailbox.password = password
    with mail_server(mailbox, security=security) as port:
        secure = settings(port, security=security, user="desk@example.org", password_env="MAIL_PASSWORD")
        send(secure, environ={"MAIL_PASSWORD": password})
    assert mailbox.logins == [("desk@example.org", password)]
    assert mailbox.encrypted == [True]


def test_a_certificate_that_nobody_vouches_for_is_not_accepted(mailbox, send):
    with mail_server(mailbox, security="starttls") as port:
        caught = refused(send, settings(port, security="starttls"))
    assert "certificate does not hold" in caught
    assert (mailbox.taken, send.pauses) == ([], [])


def test_nothing_is_sent_in_the_clear_where_encryption_was_asked_for(mailbox, send):
    with mail_server(mailbox) as port:
        caught = refused(send, settings(port, security="starttls"))
    assert "STARTTLS" in caught
    assert (mailbox.taken, send.pauses) == ([], [])


@pytest.mark.usefixtures("trusted")
def test_a_wrong_password_is_not_tried_again_nor_printed(mailbox, send):
    mailbox.password = "another"
    with mail_server(mailbox, security="tls") as port:
        caught = refused(send, settings(port, security="tls", user="desk", password_env="MAIL_PASSWORD"))
    assert "refuses user and password (535)" in caught
    assert send.pauses == []


@pytest.mark.usefixtures("trusted")
def test_a_server_that_repeats_our_password_does_not_bring_it_into_a_line(send):
    reply = f"535 no such password: {PASSWORD}\r\n".encode()
    with talking([b"220 hi\r\n", b"250-hi\r\n250 AUTH LOGIN PLAIN\r\n", reply, reply, reply, b"221 bye\r\n"]) as port:
        local = settings(port, user="desk", password_env="MAIL_PASSWORD")
        assert "[secret]" in refused(send, local)


def refused(send, delivery, what=None, environ=ENVIRON):
    """The line of a delivery that fails, which holds no secret anywhere."""
    with pytest.raises(NotDelivered) as caught:
        send(delivery, what, environ)
    assert caught.value.exit_code == 69
    chain = [caught.value]
    while error := chain[-1].__cause__ or (None if chain[-1].__suppress_context__ else chain[-1].__context__):
        chain.append(error)
    for error in chain:
        assert PASSWORD not in f"{error} {error!r} {error.__dict__}"
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_deferral_is_tried_again_with_pauses_that_double(mailbox, send):
    mailbox.data = ["451 later", "452 disk full", "421 busy"]
    with mail_server(mailbox) as port:
        send(settings(port))
    assert len(mailbox.taken) == 1
    assert send.pauses == [2.0, 4.0, 8.0]


def test_deferred_for_good_is_not_delivered(mailbox, send):
    mailbox.data = ["451 later"] * 4
    with mail_server(mailbox) as port:
        caught = refused(send, settings(port))
    assert "(451): later; tried 4 times" in caught
    assert mailbox.taken == []
    assert send.pauses == [2.0, 4.0, 8.0]


def test_a_refusal_is_not_tried_again(mailbox, send):
    mailbox.data = ["552 too big for us"]
    with mail_server(mailbox) as port:
        assert "(552): too big for us" in refused(send, settings(port))
    assert (mailbox.taken, send.pauses) == ([], [])


def test_a_recipient_who_is_refused_is_named_and_the_rest_are_served(mailbox, send):
    mailbox.recipients = {"gone@example.org": ["550 no such user"]}
    with mail_server(mailbox) as port:
        send(settings(port, to=("editor@example.org", "gone@example.org", "desk@example.org")))
    ((recipients, _),) = mailbox.taken
    assert recipients == ["editor@example.org", "desk@example.org"]
    (line,) = send.problems
    assert "gone@example.org" in line
    assert "550: no such user" in line


def test_a_recipient_who_is_put_off_gets_the_same_mail_later_and_alone(mailbox, send):
    mailbox.recipients = {"slow@example.org": ["450 greylisted", "450 greylisted"]}
    with mail_server(mailbox) as port:
        send(settings(port, to=("editor@example.org", "slow@example.org")))
    assert [recipients for recipients, _ in mailbox.taken] == [["editor@example.org"], ["slow@example.org"]]
    assert len({message["Message-ID"] for message in mailbox.messages}) == 1
    assert send.problems == []


def test_put_off_for_good_after_others_were_served_is_named_and_counts_as_delivered(mailbox, send):
    mailbox.recipients = {"slow@example.org": ["450 greylisted"] * 9}
    with mail_server(mailbox) as port:
        send(settings(port, to=("editor@example.org", "slow@example.org")))
    assert [recipients for recipients, _ in mailbox.taken] == [["editor@example.org"]]
    (line,) = send.problems
    assert "slow@example.org" in line


def test_a_server_that_leaves_among_the_recipients_is_asked_for_all_of_them_again(send):
    script = [b"220 hi\r\n", b"250 hi\r\n", b"250 ok\r\n", b"250 ok\r\n", b"421 leaving\r\n"]
    to = ("one@example.org", "two@example.org", "three@example.org")
    with talking(script, script) as port:
        assert "mail to one@example.org" in refused(send, settings(port, to=to, attempts=2))
    assert send.problems == []


def test_nobody_accepted_is_not_delivered(mailbox, send):
    mailbox.recipients = {"editor@example.org": ["550 no such user"]}
    with mail_server(mailbox) as port:
        assert "editor@example.org: the server answers 550" in refused(send, settings(port))
    assert send.pauses == []


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ([], "broke off"),
        ([b"421 come back later\r\n"], "(421): come back later"),
        ([b"220 hi\r\n", b"250 hi\r\n"], "broke off"),
        ([b"220 hi\r\n", b"250 hi\r\n", b"250 ok\r\n", b"421 closing\r\n"], "421: closing"),
        ([b"no reply of SMTP\r\n"] * 9, "answers (-1)"),
    ],
)
def test_a_connection_that_breaks_is_tried_again(send, script, words):
    with talking(script, script) as port:
        assert words in refused(send, settings(port, attempts=2))
    assert send.pauses == [2.0]


def test_a_server_that_is_not_there_is_tried_again(send):
    assert "no server listens there; tried 3 times" in refused(send, settings(closed_port(), attempts=3))
    assert send.pauses == [2.0, 4.0]


@pytest.mark.parametrize("host", ["mail.invalid", "mail..example", "x" * 80 + ".example"])
def test_a_name_that_nobody_knows(send, host):
    assert "no such server is known" in refused(send, settings(25, host=host, attempts=1))


def test_a_silent_server_does_not_hold_the_run(send):
    with dripping(b"", drop=b"") as port:
        assert "does not answer in time" in refused(send, settings(port, attempts=1, timeout=0.2))


def test_a_server_that_sends_a_byte_now_and_then_does_not_either(send, monkeypatch):
    monkeypatch.setattr(mail_module, "MOST_SECONDS", 0.3)
    with dripping(b"220-") as port:
        assert "broke off or does not answer in time" in refused(send, settings(port, attempts=1, timeout=5))


@pytest.mark.parametrize("script", [[], [b"220 hi\r\n"], [b"220 hi\r\n", b"250 hi\r\n", b"250 ok\r\n"]])
def test_a_reply_without_end_is_not_read_to_its_end(send, script):
    endless = b"250-" + b"x" * 60 + b"\r\n"
    with talking([*script, endless * 20_000]) as port:
        assert "reply does not end" in refused(send, settings(port, attempts=1))


def test_what_a_server_says_after_it_took_the_mail_changes_nothing(send):
    script = [b"220 hi\r\n", b"250 hi\r\n", b"250 ok\r\n", b"250 ok\r\n", b"354 go\r\n"]
    with talking([*script, b"250 taken\r\n", b"500 what?\r\n"]) as port:
        send(settings(port))
    assert send.pauses == []


def test_a_second_delivery_of_an_edition_is_recognised_as_one(mailbox, send):
    with mail_server(mailbox) as port:
        send(settings(port))
        send(settings(port))
        send(settings(port), parcel(revision=2))
        send(settings(port), parcel(title="Another desk"))
    ids = [message["Message-ID"] for message in mailbox.messages]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3
    first, second, *_ = (content for _, content in mailbox.taken)
    assert first == second


def test_a_password_that_is_not_set_is_one_line(send):
    secure = settings(25, security="tls", user="desk", password_env="MAIL_PASSWORD")
    assert "environment variable MAIL_PASSWORD, which is not set" in refused(send, secure, environ={})


def test_addresses_beyond_ascii_need_a_server_that_takes_them(mailbox, send):
    to = ("grüße@exämple.org",)
    with mail_server(mailbox, enable_SMTPUTF8=True) as port:
        send(settings(port, to=to))
    ((recipients, _),) = mailbox.taken
    assert recipients == ["grüße@xn--exmple-cua.org"]
    with mail_server(mailbox, enable_SMTPUTF8=False) as port:
        assert "SMTPUTF8" in refused(send, settings(port, to=to))


@pytest.mark.usefixtures("trusted")
def test_a_check_logs_in_and_sends_nothing(mailbox):
    mailbox.password = PASSWORD
    with mail_server(mailbox, security="tls") as port:
        mail = settings(port, security="tls", user="desk@example.org", password_env="MAIL_PASSWORD").mail
        mail_module.check(mail, timeout=5.0, environ=ENVIRON)
        with pytest.raises(NotDelivered, match="refuses user and password") as caught:
            mail_module.check(mail, timeout=5.0, environ={"MAIL_PASSWORD": "wrong-word"})
    assert "wrong-word" not in str(caught.value)
    assert (mailbox.logins[0], mailbox.taken) == (("desk@example.org", PASSWORD), [])


def test_a_check_says_that_no_server_is_there(mailbox):
    with pytest.raises(NotDelivered, match="no server listens there"):
        mail_module.check(settings(closed_port()).mail, timeout=5.0, environ={})
