"""Stamps that share their line with what else is said of the article, and lines that tell the day of other things."""

from datetime import date

import pytest

from briefing.model import EvidenceKind
from briefing.reading.evidence.company import names_a_subject, stamp_in_company

DAY = date(2015, 10, 9)


def days(line, kind=EvidenceKind.BYLINE):
    return [item.interval.first_day for item in stamp_in_company(line, "de") if item.kind is kind and item.interval]


@pytest.mark.parametrize(
    "line",
    [
        "Autor: Anna Schmidt, 9. Oktober 2015",
        "Osmere, 9. Oktober 2015",
        "Eva Kranz, 09.10.2015",
        "Rudern Nord • 09.10.2015",
        "9. Okt 2015 // Eva Kranz",
        "October 9, 2015 / Jon Perrin",
        "09.10.2015 10:16 Uhr - 2. Liga",
        "10:16 Uhr – 09.10.2015 | Hafen",
        "Datum: 09.10.2015, Rubrik: Hafen",
        "Datum: 09.10.2015 Autorin: Eva Kranz Quelle: Die Post",
        "Pressemitteilung vom 09.10.2015",
        "09/10/2015 - 04:30 - Fonte: Agência Costa - Foto: L. Marsh",
        "Accueil | Par Noé Varin | 9 octobre 2015",
        "October 9, 2015 | Local | 12 comments | Print",
        "October 9, 2015 at 08:45 AM | categories: Harbour, Bridges | 3",
        "기자 이름 | 2015-10-09 16:52:59",
        "2015年10月09日10:21 来源：东方日报",
        "9 October 2015 · Filed under harbour and coast",
        "Publié le 2015-10-09 | post.example",
        "9. Oktober 2015 | Abgelegt unter Hafen",
        "オスメア最新ニュース | 2015年10月9日 09:43",
    ],
)
def test_stamps_in_company(line):
    assert days(line) == [DAY]


def test_the_change_after_the_day_of_writing():
    line = "Written: 2015-10-09 15:03:30 / Updated: 2015-10-11 15:30:46"
    assert (days(line), days(line, EvidenceKind.MODIFIED)) == ([DAY], [date(2015, 10, 11)])


@pytest.mark.parametrize(
    "line",
    [
        "Also: Ferry vote fails, 9 October 2015",
        "Event: 9 October 2015, Old mill, 18:00",
        "Report 3. - 9. October 2015",
        "Week 3 – 9 October 2015",
        "2015年10月9日、オスメアで橋が落ちた。",
        "2015年10月9日 | 橋が落ちた。市長は",
        "9 October 2015, Osmere",
        "Windows 9.10.15",
        "Friday 9 October 2015, 14:45 to 15:45, Osmere",
        "Ann Lee, born 9 October 2015",
        "Photo taken 9 October 2015",
        "Photo: L. Marsh, 9 October 2015",
        "Review of the play of 9 October 2015",
        "Concert · 9 October 2015",
        "Valid until 9 October 2015",
        "Next meeting | 9 October 2015",
        "4 May 1931 – 9 October 2015",
        "Ausstellung bis 09.10.2015",
        "The council met on 9 October 2015 | Harbour",
        "Harbour | Bridges",
        "",
    ],
)
def test_lines_that_tell_the_day_of_something_else(line):
    assert stamp_in_company(line, "en") == ()


def test_words_that_make_a_day_that_of_another_thing():
    assert names_a_subject("Venue: Town hall")
    assert not names_a_subject("By Jon Perrin")
