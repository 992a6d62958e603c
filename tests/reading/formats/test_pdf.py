from datetime import date

import pytest

from briefing.errors import BadData
from briefing.model import EvidenceKind
from briefing.reading import read
from briefing.reading.formats.pdf import raw_article_of
from briefing.reading.formats.pdfpages import Line, Pages, from_json, taken_apart
from tests.reading.pdfs import LEFT, MIDDLE, TOP, column, pdf

FIRST = ["The town council of Osmere met on Friday and de-", "cided to close the old bridge, the mayor said."]
SECOND = ["Engineers had found cracks in two of its piers, and", "heavy trucks are sent round by the coast road."]


def raw_article(content):
    return raw_article_of(from_json(taken_apart(content)), "a.pdf")


def test_a_file_is_taken_apart_and_its_properties_are_weak_evidence(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf(column(FIRST), title="a.docx", author="Ann Lee"))
    (article,) = read([tmp_path]).articles
    assert (
        article.text == "The town council of Osmere met on Friday and decided to close the old bridge, the mayor said."
    )
    assert (article.title, article.author) == (None, "Ann Lee")
    assert (article.published.basis, article.published.day) == (EvidenceKind.DOCUMENT, None)


def test_columns_are_read_one_after_the_other_under_their_headline():
    page = [
        (LEFT, 740, "Bridge closed after cracks are found in it", 22),
        *column([*FIRST, *FIRST], LEFT),
        *column([*SECOND, *SECOND], MIDDLE),
    ]
    found = raw_article(pdf(page))
    assert found.title == "Bridge closed after cracks are found in it"
    words = " ".join(found.text.split())
    assert words.index("the mayor said. The town council") < words.index("Engineers had")
    assert words.count("decided") == 2


def test_running_heads_feet_and_page_numbers_are_left_out():
    towns = {1: "Osmere", 2: "Halden", 3: "Calder"}
    printed = [
        [(LEFT, 800, f"THE POST, Friday {n}"), *column([f"{town} met.", *FIRST, *SECOND, f"{town} ended."]),
         (280, 30, f"Page {n} of 3")]
        for n, town in towns.items()
    ]  # fmt: skip
    text = raw_article(pdf(*printed)).text
    assert "THE POST" not in text
    assert "Page" not in text
    assert all(f"{town} met." in text and f"{town} ended." in text for town in towns.values())


def test_a_paragraph_goes_on_on_the_next_page():
    first = [*column(["A first paragraph ends here.", "The council met on Friday in the hall and then"])]
    second = [*column(["went on to vote, the mayor of the town said.", "It was late."])]
    text = raw_article(pdf([*first, (280, 30, "1")], [*second, (280, 30, "2")])).text
    assert "in the hall and then went on to vote" in text


def test_hyphens_that_belong_to_the_word_stay():
    lines = [
        "A well-known bridge stood in Osmere, as well-",
        "known as any, built in 1912 by an Anglo-",
        "American firm, from 2014-",
        "15 repaired.",
    ]
    text = raw_article(pdf(column(lines))).text
    assert "as well-known as any" in text
    assert "Anglo-American firm, from 2014-15 repaired" in text


def test_paragraphs_by_gap_by_indent_and_by_a_short_last_line():
    gap = column(FIRST) + column(SECOND, top=TOP - 40)
    indent = [*column(FIRST), (LEFT + 12, TOP - 24, SECOND[0]), (LEFT, TOP - 36, SECOND[1])]
    short = column([*FIRST[:1], "cided so.", *SECOND])
    for page in (gap, indent, short):
        assert raw_article(pdf(page)).text.count("\n\n") == 1


def test_the_address_that_a_browser_prints_at_the_foot_is_the_articles():
    foot = (LEFT, 20, "https://post.example/bridge"), (540, 20, "1/1")
    found = raw_article(pdf([*column([*FIRST, *SECOND, *FIRST]), *foot]))
    assert found.url == "https://post.example/bridge"
    assert "post.example" not in found.text


HEAD = ["Old bridge of Osmere is to close", "By Ann Lee", "9 October 2026"]


def test_the_lines_of_a_head_of_one_size_are_no_sentence_and_its_day_is_read(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf(column([*HEAD, *FIRST])))
    (article,) = read([tmp_path]).articles
    assert article.title == HEAD[0]
    assert (article.published.basis, article.published.day) == (EvidenceKind.BYLINE, date(2026, 10, 9))
    assert article.text.split("\n\n")[:3] == HEAD


def test_what_a_browser_prints_over_the_page_is_when_it_was_printed(tmp_path):
    header = (LEFT, TOP + 40, "30/11/2026, 07:41"), (LEFT + 250, TOP + 40, f"{HEAD[0]} - The Post")
    (tmp_path / "a.pdf").write_bytes(pdf([*header, *column([*HEAD, *FIRST])]))
    (article,) = read([tmp_path]).articles
    assert (article.title, article.published.day) == (HEAD[0], date(2026, 10, 9))
    assert "The Post" not in article.text
    assert EvidenceKind.CAPTURED in {each.kind for each in article.published.rivals}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (pdf([]), "not recognised"),
        (pdf(column(FIRST))[:300], "without text|damaged"),
        (b"%PDF-1.7\n" + b"[" * 100_000, "damaged|without text"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named_in_one_line(tmp_path, content, reason):
    (tmp_path / "a.pdf").write_bytes(content)
    (skipped,) = read([tmp_path]).skipped
    assert any(words in skipped.reason for words in reason.split("|"))
    assert "\n" not in skipped.reason


def test_letters_that_nobody_can_tell_are_no_text():
    lines = tuple(Line(1, 50, 700 - 12 * n, 300, 710 - 12 * n, 10, "(cid:3)(cid:4) word") for n in range(9))
    with pytest.raises(BadData, match="which letters"):
        raw_article_of(Pages(lines, 1), "a.pdf")


@pytest.mark.parametrize("created", ["D:20151009233000-04'00'", "20151009", "D:20151009233000Z", "nonsense", ""])
def test_the_time_of_making_keeps_its_zone(created):
    found = from_json({**taken_apart(pdf(column(FIRST))), "created": created})
    days = [item.interval.first_day for item in raw_article_of(found, "a").evidence]
    assert days == ([date(2015, 10, 9)] if created[:1] in "D2" and created else [])
