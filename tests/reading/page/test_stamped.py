"""What a single element of a page says of a day."""

from __future__ import annotations

from datetime import date

import pytest
from lxml.html import fragment_fromstring

from briefing.model import EvidenceKind
from briefing.reading.page.stamped import shown_words, stamps_of


def test_the_words_before_a_day_on_its_line_say_of_what_it_is() -> None:
    line = fragment_fromstring("<div>page revision: 8, last edited: <span>17 Jun 2018 15:15</span></div>")
    (found,) = stamps_of(line[0], "en")
    assert found.kind is EvidenceKind.MODIFIED
    line = fragment_fromstring("<div>updated by Ann Lee, printed <span>17 Jun 2018</span></div>")
    assert [item.kind for item in stamps_of(line[0], "en")] == [EvidenceKind.BYLINE]


def test_a_day_in_the_headline_is_none_of_the_box_around_it() -> None:
    assert days("<header><h1>The flood of 9 May 2019</h1>Harbour</header>") == []
    assert days("<header><h1>The flood</h1>Harbour | 9 May 2019</header>") == [(EvidenceKind.BYLINE, date(2019, 5, 9))]


def days(markup: str) -> list[tuple[EvidenceKind, date | None]]:
    found = stamps_of(fragment_fromstring(markup), "en")
    return [(item.kind, item.interval.first_day if item.interval else None) for item in found]


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<p>Published 9 May 2019</p>", EvidenceKind.BYLINE),
        ("<span>9 May 2019</span>", EvidenceKind.BYLINE),
        ("<a class='post-date'>9 May 2019</a>", EvidenceKind.BYLINE),
        ("<p>Length: 4 minutes<br>Published 9 May 2019<br>Licence: free</p>", EvidenceKind.BYLINE),
        ('<time datetime="2019-05-09">today</time>', EvidenceKind.BYLINE),
        ('<time datetime="2019-07-03T10:18:46Z">Publié le 9 mai 2019</time>', EvidenceKind.BYLINE),
        ('<time datetime="2019-05-09T23:18:46Z">10 May 2019</time>', EvidenceKind.BYLINE),
        (
            "<p>Last changed by the desk at noon<br>Published: 9 May 2019<br>Read 61 times"
            "<br>All rights of this page are held by those who wrote it, and by the paper that printed it first, in the"
            " whole of the country and abroad</p>",
            EvidenceKind.BYLINE,
        ),
        ('<p class="post_meta">9 May 2019 · Email this page · Print this page</p>', EvidenceKind.BYLINE),
        ("<p>港ニュース\u30002019年5月9日 09:43</p>", EvidenceKind.BYLINE),
        ('<span class="last-modified">9 May 2019</span>', EvidenceKind.MODIFIED),
        ('<span class="updated hidden">2019-05-09T17:27:31+02:00</span>', EvidenceKind.MODIFIED),
        ('<span class="date updated">9 May 2019</span>', EvidenceKind.BYLINE),
        ('<time class="updated" datetime="2019-05-09">today</time>', EvidenceKind.MODIFIED),
    ],
)
def test_a_stamp_in_a_line_of_its_own_is_read(markup: str, kind: EvidenceKind) -> None:
    assert days(markup) == [(kind, date(2019, 5, 9))]


@pytest.mark.parametrize(
    "markup",
    [
        "<h2>9 May 2019</h2>",  # a heading of a chronology
        "<p>9 May 1945</p>",  # before there were pages
        "<p>The mayor said on 9 May 2019 that the bridge of Marlo would be closed for a year.</p>",
        "<article>9 May 2019</article>",
        "<a>9 May 2019</a>",
        '<p class="date">9 May 2019 · Registration closes</p>',
        '<p class="date">9 May 2019 · In cinemas</p>',
        '<p class="date">9 May 2027 · 8pm · £12</p>',
        '<p class="date">3. Mai 2027 · Eintritt frei</p>',
        '<p class="date">2026年6月12日（発売）</p>',
        "<p>2026年6月12日\u3000東京ドーム</p>",
        "<p>発売日\u30002026年6月12日</p>",
        "<p>Old mill<br>9 May 2019</p>".replace("Old mill", "The doors of the mill are open"),
    ],
)
def test_a_day_that_is_no_stamp_is_none(markup: str) -> None:
    assert days(markup) == []


@pytest.mark.parametrize(("day", "found"), [("1 January 1970", 0), ("31 December 1969", 0), ("2 January 1970", 1)])
def test_the_day_that_computers_count_from_is_none_though_its_label_says_so(day: str, found: int) -> None:
    table = fragment_fromstring(f"<dl><dt>Published</dt><dd>{day}</dd></dl>")
    assert len(stamps_of(table[1], "en")) == found


def test_words_that_a_browser_shows_apart_are_apart() -> None:
    words = shown_words(fragment_fromstring("<p>Ann<br>9 May 2019</p>"))
    assert [part.strip() for part in words.split("|") if part.strip()] == ["Ann", "9 May 2019"]
