from base64 import b64encode, encodebytes
from datetime import date
from email.message import EmailMessage

import pytest

from briefing.model import EvidenceKind
from briefing.reading import read
from tests.reading.mails import DIGEST, STORY_1, STORY_2, mail


def reading_of(tmp_path, message, name="a.eml"):
    path = tmp_path / name
    path.write_bytes(message if isinstance(message, bytes) else message.as_bytes())
    return read([path])


def test_a_mail_is_an_article_of_the_day_on_which_it_was_sent(tmp_path):
    message = mail(f"{STORY_1}\n\n{STORY_2}\n\n-- \nThe Post", Message_ID="<1@post>", List_Id="<x>")
    (article,) = reading_of(tmp_path, message).articles
    assert article.text == f"{STORY_1}\n\n{STORY_2}".replace("\n\n", "\n\n")
    assert (article.title, article.publisher, article.author, article.id) == (
        "This morning",
        "The Post",
        None,
        "1@post",
    )
    assert (article.published.day, article.published.zone) == (date(2015, 10, 9), "-04:00")
    assert article.published.basis is EvidenceKind.MAIL


def test_headers_beyond_ascii_and_a_sender_who_writes_to_one(tmp_path):
    message = mail(STORY_1, From="Jörg Möß <j@x.example>", Subject="Brücke geschlossen")
    (article,) = reading_of(tmp_path, message, "a.txt").articles
    assert (article.title, article.author, article.publisher) == ("Brücke geschlossen", "Jörg Möß", None)


HEAD = b"From: a@x.example\r\nDate: Fri, 09 Oct 2015 23:30:00 -0400\r\nSubject: Shut\r\nMIME-Version: 1.0\r\n"
MARKUP = f"<html><body><p>{STORY_1}</p><script>x()</script><p>{STORY_2}</p></body></html>".encode()


@pytest.mark.parametrize(
    "rest",
    [
        b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + MARKUP,
        b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encodebytes(MARKUP),
        b"Content-Type: text/html\r\n\r\n" + encodebytes(MARKUP),
        b'Content-Type: multipart/alternative; boundary="=_A"\r\n\r\n--=_B\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\n" + encodebytes(MARKUP) + b"\r\n--=_B--\r\n",
    ],
    ids=["as plain", "encoded", "encoded without a word", "another boundary"],
)
def test_markup_is_read_as_markup_whatever_its_part_says(tmp_path, rest):
    (article,) = reading_of(tmp_path, HEAD + rest).articles
    assert article.text == f"{STORY_1}\n\n{STORY_2}"
    assert article.published.day == date(2015, 10, 9)


def test_a_header_in_an_encoding_with_more_characters_than_it_names(tmp_path):
    title = "码头封闭镕"
    encoded = b64encode(title.encode("gb18030"))
    message = HEAD.replace(b"Shut", b"=?gb2312?B?" + encoded + b"?=") + b"\r\n" + STORY_1.encode()
    assert reading_of(tmp_path, message).articles[0].title == title


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_header_in_bytes_without_their_encoding(tmp_path, encoding):
    message = HEAD.replace(b"Shut", "Brücke geschlossen".encode(encoding)) + b"\r\n" + STORY_1.encode()
    assert reading_of(tmp_path, message).articles[0].title == "Brücke geschlossen"


def test_scripts_and_encoded_files_in_a_plain_part_are_no_story(tmp_path):
    rest = f"{STORY_1}\n\n<script type='x'>if (a < b) run()</script>\n\n".encode() + encodebytes(b"x" * 600) + b"\n"
    (article,) = reading_of(tmp_path, HEAD + b"Content-Type: text/plain\r\n\r\n" + rest + STORY_2.encode()).articles
    assert article.text == f"{STORY_1}\n\n{STORY_2}"


def test_each_story_of_a_digest_is_its_own_article(tmp_path):
    reading = reading_of(tmp_path, mail("short", DIGEST))
    assert [article.text for article in reading.articles] == [STORY_1, STORY_2]
    first = reading.articles[0]
    assert (first.title, first.url, first.origin) == (
        "Bridge closed", "https://post.example/1", f"{tmp_path}/a.eml, story 1",
    )  # fmt: skip
    assert all(article.summary_only and article.published.day == date(2015, 10, 9) for article in reading.articles)


@pytest.mark.parametrize(
    "head",
    [
        "---------- Forwarded message ---------\nFrom: Bob Lee <b@x.example>\nDate: Thu, Oct 8, 2015 at 9:13 PM\n"
        "Subject: Bridge\nTo: Ann <a@x.example>",
        "Von: Bob Lee <b@x.example>\nGesendet: Donnerstag, 8. Oktober 2015 21:13\nAn: Ann\nBetreff: Bridge",
    ],
)
def test_a_mail_passed_on_has_the_date_of_the_one_inside(tmp_path, head):
    (article,) = reading_of(tmp_path, mail(f"fyi\n\n{head}\n\n{STORY_1}", Subject="Fwd: Bridge")).articles
    assert (article.text.strip(), article.title, article.author) == (STORY_1, "Bridge", "Bob Lee")
    assert article.published.day == date(2015, 10, 8)
    assert [rival.kind for rival in article.published.rivals] == [EvidenceKind.CAPTURED]


def test_attached_files_are_read_by_their_own_readers_and_pictures_passed_over(tmp_path):
    message = mail("See attached.")
    message.add_attachment(STORY_1, filename="../notes.txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    message.add_attachment(b"\x00" * 500, maintype="application", subtype="octet-stream", filename="b.bin")
    inner = mail(STORY_2, Date="Wed, 07 Oct 2015 10:00:00 +0200")
    message.add_attachment(inner)
    reading = reading_of(tmp_path, message)
    assert [article.origin.removeprefix(f"{tmp_path}/") for article in reading.articles] == [
        "a.eml, attachment notes.txt", "a.eml, attachment mail.eml",
    ]  # fmt: skip
    assert [article.published.day for article in reading.articles] == [None, date(2015, 10, 7)]
    assert [skipped.origin for skipped in reading.skipped] == [f"{tmp_path}/a.eml, attachment b.bin"]


def test_mails_inside_mails_are_followed_so_far_and_no_further(tmp_path):
    message = mail(STORY_1)
    for _ in range(10):
        outer = mail("See below.")
        outer.add_attachment(message)
        message = outer
    reading = reading_of(tmp_path, message)
    assert not reading.articles
    assert "inside each other" in reading.skipped[0].reason


def test_a_mail_of_very_many_parts_or_levels_is_named(tmp_path):
    message = EmailMessage()
    message["From"], message["Date"], message["Subject"] = "a@x", "Fri, 09 Oct 2015 10:00:00 +0200", "s"
    message.make_mixed()
    for _ in range(300):
        message.attach(mail("x y z"))
    (skipped,) = reading_of(tmp_path, message).skipped
    assert "more than 200 parts" in skipped.reason
    level = 'Content-Type: multipart/mixed; boundary="{0}"\n\n--{0}\n'
    deep = "MIME-Version: 1.0\n" + "".join(level.format(number) for number in range(3_000))
    assert len(reading_of(tmp_path, deep.encode()).skipped) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"From: a\nDate: b\nSubject: c\n\n",
        b"Message-ID: <a>\nContent-Type: text/plain; charset=nonsense\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"MIME-Version: 1.0\nSubject: =?utf-8?b?////?= =?x?q?a?=\nContent-Type: text/html; charset=\xff\n\n<p>",
        b"Received: x\nContent-Type: multipart/mixed; boundary=\n\nx",
        b'Date: \xff\xfe\nFrom: "\nSubject: (\nTo: <<\n\nText here on Friday.',
    ],
)
def test_a_damaged_mail_is_read_or_named(tmp_path, content):
    reading = reading_of(tmp_path, content)
    assert len(reading.articles) + len(reading.skipped) == 1
