from briefing.reading import read
from tests.reading.mails import DIGEST, STORY_1, STORY_2, mail

START = b"From news@post.example Fri Oct  9 23:30:00 2015\n"


def test_every_mail_of_a_mailbox(tmp_path):
    quoted = mail(f"{STORY_1}\n\n>From the harbour: {STORY_2}")
    path = tmp_path / "news"
    path.write_bytes(b"".join(START + each.as_bytes() + b"\n\n" for each in (quoted, mail("x", DIGEST), mail(" "))))
    reading = read([path])
    assert [article.origin.removeprefix(f"{path}, ") for article in reading.articles] == [
        "mail 1", "mail 2, story 1", "mail 2, story 2",
    ]  # fmt: skip
    assert f"\nFrom the harbour: {STORY_2}" in reading.articles[0].text
    assert [skipped.origin for skipped in reading.skipped] == [f"{path}, mail 3"]


def test_a_mail_larger_than_any_is_passed_over_and_the_next_read(tmp_path, monkeypatch):
    monkeypatch.setattr("briefing.reading.formats.mailbox.MAX_FILE_BYTES", 5_000)
    path = tmp_path / "news.mbox"
    path.write_bytes(START + mail("x" * 70_000).as_bytes() + b"\n\n" + START + mail(STORY_1).as_bytes())
    reading = read([path])
    assert [article.text.strip() for article in reading.articles] == [STORY_1]
    assert "save it alone" in reading.skipped[0].reason


def test_a_mailbox_that_holds_none_is_named(tmp_path):
    path = tmp_path / "news.mbox"
    path.write_text("\n")
    assert len(read([path]).skipped) == 1
