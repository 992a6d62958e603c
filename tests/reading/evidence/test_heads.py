"""The head of a text without layout: title, byline, day; and what is none."""

from datetime import date

import pytest

from briefing.model import EvidenceKind, Span
from briefing.reading.evidence.heads import NO_HEAD, head_of, head_spans, parted, printed_at, stamps_of

STORY = "The bridge over the Alder fell on Thursday, killing four, and the police asked why on 3 March 2019 already."
DAY = date(2026, 5, 12)


def head(text: str, language: str | None = None):
    text = f"{text}\n\n{STORY}\n"
    return head_of([text[span.start : span.end] for span in head_spans(text)], language)


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        ("Four die in bridge collapse\nBy Jane Smith\n12 May 2026", "en", "Four die in bridge collapse"),
        ("Bridge collapse kills four\n\nBy Jane Smith\n\n12 May 2026 14:05 BST", "en", "Bridge collapse kills four"),
        ("Bridge falls\nPublished: 12 May 2026\nUpdated: 13 May 2026 10:00", "en", None),
        (
            "The Herald\nMay 12, 2026 Tuesday\n\nBridge collapse kills four\n\nBYLINE: Jane Smith\n\nLENGTH: 432 words",
            "en",
            "Bridge collapse kills four",
        ),
        (
            "Bridge collapse kills four\n\nThe Herald\nMay 12, 2026 Tuesday\nLondon Edition\n\nSection: NEWS; Pg. 4",
            "en",
            "Bridge collapse kills four",
        ),
        ("Title: Four die\nDate: 2026-05-12\nAuthor: Jane Smith", "en", "Four die"),
        ("Bridge collapse kills four\nBy Jane Smith | 12 May 2026 | Reuters", "en", "Bridge collapse kills four"),
        ("Bridge collapse kills four\nTwo more are hurt as a span gives way.\nMay 12, 2026 · 5 min read", "en", ...),
        ("Brückeneinsturz fordert vier Tote\nVon Anna Müller\n12. Mai 2026", "de", "Brückeneinsturz fordert vier Tote"),
        ("Vier Tote\nVeröffentlicht am 12.05.2026 um 14:05 Uhr\nAktualisiert am 13.05.2026", "de", None),
        ("Effondrement d'un pont : quatre morts\nmardi 12 mai 2026", "fr", "Effondrement d'un pont : quatre morts"),
        ("Quatre morts\nPublié le 12 mai 2026 à 14h05 - Mis à jour le 13 mai 2026", "fr", None),
        ("El derrumbe deja cuatro muertos\nPublicado: 12/05/2026 14:05", "es", "El derrumbe deja cuatro muertos"),
        ("El derrumbe deja cuatro muertos\nMadrid - 12 MAY 2026 - 14:05 CEST", "es", "El derrumbe deja cuatro muertos"),
    ],
)
def test_the_day_and_the_title_of_a_head(text: str, language: str, title: str | None) -> None:
    found = head(text, language)
    assert title is ... or found.title == title
    published = [each for each in found.stamps if each.kind is EvidenceKind.BYLINE]
    assert [each.interval.day for each in published if each.interval] == [DAY]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The inquiry was opened by the ministry of the interior and the police on\n3 March 2019",
        "The inquiry was opened by the ministry of the interior\n3 March 2019.",
        "It began in the spring, said the mayor,\n3 March 2019",
        f"{STORY}\n12 May 2026",
        f"{' '.join(['word'] * 30)}\n12 May 2026",
        "\n".join(["A line of verse that ends nowhere"] * 8) + "\n12 May 2026",
        "HD Bridge collapse kills four\nBY Jane Smith\nWC 432 words\nPD 12 May 2026",
        "Concert on 12 May 2026 in the town hall",
    ],
)
def test_a_date_in_running_text_is_none(text: str) -> None:
    assert head(text).stamps == ()


def test_days_alone_are_the_headings_of_a_chronology() -> None:
    assert head("The week\n12 May 2026\nA bridge fell\n13 May 2026\nAn inquiry was opened").stamps == ()


def test_a_summary_of_one_sentence_may_stand_between_title_and_day_and_two_may_not() -> None:
    summary = "Two more people were hurt when the northern span gave way."
    assert head(f"Bridge collapse kills four\n{summary}\n12 May 2026").lines == 3
    assert head(f"Bridge collapse kills four\n{summary}\n{summary}\n12 May 2026") == NO_HEAD


def test_what_a_browser_prints_over_a_page_is_the_moment_of_printing() -> None:
    for line in ("5/12/26, 2:05 PM", "12.05.2026, 14:05"):
        printed = printed_at(line)
        assert printed is not None
        assert printed.kind is EvidenceKind.CAPTURED
    assert printed_at("12 May 2026, 14:05") is None
    found = head(
        "12.05.2026, 14:05\nFour die in bridge collapse - The Herald\nFour die in bridge collapse\n9. Mai 2026"
    )
    assert found.title == "Four die in bridge collapse"
    assert [(each.kind, each.words) for each in found.stamps] == [
        (EvidenceKind.CAPTURED, "12.05.2026, 14:05"),
        (EvidenceKind.BYLINE, "9. Mai 2026"),
    ]


def test_a_line_that_says_anything_else_is_no_stamp() -> None:
    assert stamps_of("Marlo, 12 May 2026") == ()
    assert stamps_of("Published 12 May 2026 at 2:05 p.m.") != ()
    assert stamps_of("Published 12 May 2026.") == ()


def test_the_lines_of_a_head_are_paragraphs_of_their_own() -> None:
    assert head_spans("a b \n\n c\n", most=5) == (Span(0, 3), Span(7, 8))
    assert head_spans("a\nb\nc", most=2) == (Span(0, 1), Span(2, 3))
    text = "a\nb\n\nStory"
    assert parted(text, (Span(0, 3), Span(5, 10)), (Span(0, 1), Span(2, 3))) == (Span(0, 1), Span(2, 3), Span(5, 10))
    assert parted(text, (Span(0, 10),), (Span(0, 1),)) == (Span(0, 1), Span(2, 10))
    assert parted(text, (Span(0, 10),), ()) == (Span(0, 10),)


@pytest.mark.parametrize(
    "text",
    [
        "The Marlo airship disaster\nMay 6, 1937",  # the story knows of 2019
        "Remembering the great flood\n12 June 1962",
        "Town council meeting of the month\nTuesday, 19 May 2026\n7 p.m., Town Hall",
        "Pleno del ayuntamiento\nFecha: 20 de junio de 2026\nLugar: Ayuntamiento",
        "Choir in the old mill\nDate: 20 June 2026\nVenue: Alder Mill",
    ],
)
def test_the_day_of_an_occasion_is_none_of_publication(text: str) -> None:
    assert head(text).stamps == ()


def test_a_labelled_stamp_outranks_a_day_alone() -> None:
    found = head("What happened at Hillgate\n15 April 1989\nBy Jane Smith\nPublished 12 May 2026")
    assert [each.interval.day for each in found.stamps if each.interval] == [DAY]
