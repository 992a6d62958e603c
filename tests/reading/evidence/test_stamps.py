from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import EvidenceKind
from briefing.reading.evidence.stamps import agreed, announced_day, are_names, read_stamp, stamps_in
from briefing.reading.text.paragraphs import paragraphs

DAY = date(2015, 10, 9)
STORY = "The town council of Osmere met and decided to close the old bridge, " + "which is a hundred years old " * 4


def days(kind, stamps):
    return [item.interval.first_day for item in stamps if item.kind is kind and item.interval]


@pytest.mark.parametrize(
    "line",
    [
        "Published: 9 October 2015",
        "First published on Fri 9 Oct 2015 18.30 GMT",
        "October 9, 2015, 4:45 p.m. EDT",
        "Friday, October 9th, 2015",
        "October 9, 2015 by Ann Lee, leave a comment",
        "09. Oktober 2015, keine Kommentare",
        "9. 10. 2015",
        "2015. 10. 9.",
        "2015. október 9. 15:04",
        "9 Ekim 2015 Cuma 15:04",
        "9 Οκτωβρίου 2015",
        "9 Oct 2015, 22:11 GMT+10",
        "Release date: October 9, 2015",
        "News vom 9. Oktober 2015",
        "Pressemitteilung Nr. 45/2015 vom 9. Oktober 2015",
        "Hinzugefügt am 9.10.2015",
        "OCT 9, 2015",
        "By Jon Perrin and Lena Marsh | Oct. 9, 2015",
        "Posted by Jon Perrin on 2015-10-09 at 10:00",
        "Publicado el 9 de octubre de 2015",
        "Por Ana Ruiz - 9 de octubre de 2015 - 10:35 h",
        "Veröffentlicht am Freitag, 9. Oktober 2015, 18:05 Uhr",
        "Von Eva Kranz, 09.10.2015",
        "Publié le 9 octobre 2015 à 10h12",
        "Pubblicato il 9 ottobre 2015",
        "Publicado em 9 de outubro de 2015 às 14h20",
        "Gepubliceerd op 9 oktober 2015 om 10:00 uur",
        "Publicerad 9 oktober 2015 kl. 10.00",
        "Opublikowano: 9 października 2015",
        "Опубликовано 9 октября 2015 г.",
        "2015年10月9日 15時30分",
        "公開日：２０１５年１０月９日（金）",
        "2015年10月09日15時30分",
        "2015年10月9日 公開",
        "2015/10/09 (金) 08:00 配信",
        "2015年10月9日 読了時間: 3分",
        "发布时间：2015-10-09 10:21",
        "기사입력 2015.10.09 오전 10:21",
        "This story is from October 9, 2015",
        "By.AL : 2015年10月09日 09:00",
        "9 October 2015 – last updated 3 hours ago",
    ],
)
def test_stamps_of_publication(line):
    stamps = read_stamp(line)
    assert (days(EvidenceKind.BYLINE, stamps), days(EvidenceKind.MODIFIED, stamps)) == ([DAY], [])


@pytest.mark.parametrize(
    "line",
    [
        "Updated 9 October 2015, 10:30",
        "Last updated: Oct. 9, 2015 at 9:30 a.m. ET", "Actualizado el 9 de octubre de 2015",
        "Zuletzt aktualisiert: 09.10.2015, 12:00 Uhr", "Stand: 9. Oktober 2015", "Mis à jour le 9 octobre 2015 à 12h00",
        "Aggiornato il 9 ottobre 2015", "Laatst bijgewerkt: 9 oktober 2015",
    ],
)  # fmt: skip
def test_stamps_of_change(line):
    stamps = read_stamp(line)
    assert (days(EvidenceKind.BYLINE, stamps), days(EvidenceKind.MODIFIED, stamps)) == ([], [DAY])


@pytest.mark.parametrize(
    "line",
    [
        "9 October 2015 · Updated 14:30",
        "Oct 9, 2015 10:00 AM, Updated 2:30 PM",
        "09.10.2015 | Aktualisiert 14:30 Uhr",
        "9. Oktober 2015, Stand 14:30 Uhr",
        "9 octobre 2015 Mis à jour 14:30",
        "Friday 9 October 2015 | Updated Monday",
    ],
)
def test_a_clock_after_a_word_of_changing_is_what_changed_then(line):
    stamps = read_stamp(line)
    assert (days(EvidenceKind.BYLINE, stamps), days(EvidenceKind.MODIFIED, stamps)) == ([DAY], [])


@pytest.mark.parametrize(
    "line",
    [
        "Published 9 October 2015 | Updated 11 October 2015",
        "Updated: October 11, 2015 9:10 AM, Published: October 9, 2015 8:02 PM",
        "Publié le 9 octobre 2015 à 07h00, mis à jour le 11 octobre 2015 à 09h30",
        "Erschienen am 09.10.2015, aktualisiert am 11.10.2015",
    ],
)
def test_both_in_one_line(line):
    stamps = read_stamp(line)
    assert days(EvidenceKind.BYLINE, stamps) == [DAY]
    assert days(EvidenceKind.MODIFIED, stamps) == [date(2015, 10, 11)]


@pytest.mark.parametrize(
    "line",
    [
        "Hearing: 12 May 2017", "The bridge on 2 February 2017. Photo: L. Marsh", "October 7, 2012, was the day.",
        "Osmere, 4 May 1921", "© 2014 The Post", "3 hours ago", "Published Friday, 10:30 a.m.",
        "Published 9 October, 10:30",
        "Correction, 14 October 2015: An earlier version said 20.", "He was born on 9 October 2015", "1998-2015", "",
    ],
)  # fmt: skip
def test_what_says_more_than_a_stamp_or_gives_no_whole_day_is_none(line):
    assert read_stamp(line) == ()


@pytest.mark.parametrize(
    "words",
    [
        "This entry was posted on Friday, 9 October 2015 at 14:48 by Ann and is filed under Roads. Follow it.",
        "Dieser Beitrag wurde am 9. Oktober 2015 um 14:48 veröffentlicht und unter Verkehr abgelegt.",
        "Cet article a été publié le 9 octobre 2015 par Ann.",
    ],
)
def test_the_sentence_with_which_publishing_systems_close_an_article(words):
    assert days(EvidenceKind.BYLINE, announced_day(words)) == [DAY]


@pytest.mark.parametrize(
    "words",
    [
        "This entry was posted by Ann.",
        "Dieser Artikel wurde zuletzt am 9. Oktober 2015 geändert.",
        "The bridge was closed on 9 October 2015.",
        "This entry was posted while the town was still asking who had known of the cracks on 9 October 2015.",
    ],
)
def test_other_sentences_announce_no_day(words):
    assert announced_day(words) == ()


def test_an_account_may_stand_between_the_word_of_publishing_and_the_day():
    assert days(EvidenceKind.BYLINE, read_stamp("Gespeichert von ann77 am 9. Oktober 2015 - 18:55")) == [DAY]
    assert read_stamp("Seen by ann77 on 9 October 2015") == ()


@pytest.mark.parametrize(("length", "is_stamp"), [(150, True), (250, False)])
def test_an_account_does_not_count_for_the_length_of_a_stamp_if_it_is_one(length, is_stamp):
    assert bool(read_stamp(f"Posted by {'a' * length} on 9 October 2015")) is is_stamp


def test_figures_go_by_the_language():
    assert days(EvidenceKind.BYLINE, read_stamp("9 | 10 | 2015", "de")) == [DAY]
    assert days(EvidenceKind.BYLINE, read_stamp("10/29/15", "en")) == [date(2015, 10, 29)]
    assert days(EvidenceKind.BYLINE, read_stamp("29/10/15", "fr")) == [date(2015, 10, 29)]
    assert days(EvidenceKind.BYLINE, read_stamp("29/10/15", "en")) == days(EvidenceKind.BYLINE, read_stamp("9/10/15"))
    assert days(EvidenceKind.BYLINE, read_stamp("Published 9.10.15", "de")) == [DAY]
    assert read_stamp("Published 9.10.15", "en")[0].interval is None
    assert read_stamp("Published 9.10.15.2", "de") == ()
    assert days(EvidenceKind.BYLINE, read_stamp("Publicado: 09/10/2015", "es")) == [DAY]
    assert days(EvidenceKind.BYLINE, read_stamp("Published 09/10/2015", "en-GB")) == [DAY]
    for language in ("en", "en-US", "fr-CA", None):
        assert days(EvidenceKind.BYLINE, read_stamp("Published 09/10/2015", language)) == [date(2015, 9, 10)]
        assert not read_stamp("Published 09/10/2015", language)[0].interval.is_one_day


def test_a_text_is_looked_at_up_to_its_story():
    head = f"Bridge closed\n\nBy Jon Perrin\n\nPublished 9 October 2015\n\n{STORY}"
    assert days(EvidenceKind.BYLINE, stamps_in(head, paragraphs(head))) == [DAY]
    below = f"{STORY}\n\nPublished 9 October 2015"
    assert stamps_in(below, paragraphs(below)) == ()


def test_of_two_days_neither_is_believed_and_both_are_kept():
    text = f"Published 9 October 2015\n\nPublished 2 October 2015\n\n{STORY}"
    stamps = agreed(stamps_in(text, paragraphs(text)))
    assert [(item.words, item.interval) for item in stamps] == [("9 October 2015", None), ("2 October 2015", None)]


@given(st.text(alphabet=st.sampled_from("Published on 9 October 2015, updated: 10/11.-|年月日"), max_size=60))
def test_any_line_is_read_without_an_error(line):
    assert all(item.words for item in read_stamp(line))


def test_the_days_over_the_parts_of_a_chronology_are_no_stamps():
    text = f"March 3, 1998\n\n{STORY}\n\nJune 5, 2001\n\n{STORY}"
    assert stamps_in(text, paragraphs(text)) == ()
    alone = f"March 3, 1998\n\n{STORY}"
    assert days(EvidenceKind.BYLINE, stamps_in(alone, paragraphs(alone))) == [date(1998, 3, 3)]


@pytest.mark.parametrize(
    "line", ["Date: 9 October 2015", "Released: 9 October 2015", "Published 9 October 2015 in Bridges"]
)
def test_days_of_events_films_and_studies_are_no_stamps(line):
    assert read_stamp(line) == ()


@pytest.mark.parametrize(
    ("foot", "words"),
    [
        ("© dpa-infocom, dpa:211102-99-837456/3", "2021-11-02"),
        ("(c) Copyright Thomson Reuters 2015. 09-Oct-2015 14:05", "2015-10-09T14:05"),
        ("dpa:219902-99-837456/3", None),
        ("The tender dpa:211102 was signed on 09-Oct-2015 in Osmere", None),
    ],
)
def test_the_number_of_an_agencys_message_and_the_moment_in_its_notice(foot: str, words: str | None) -> None:
    text = f"A fire broke out in Halden on Sunday, the fire service said in the evening.\n\n{foot}"
    assert [item.words for item in stamps_in(text, paragraphs(text))] == ([words] if words else [])


@pytest.mark.parametrize(
    "line", ["2015年10月9日 更新", "2015/10/09 (金) 08:00 更新", "9 October 2015 (updated)", "최종수정 2015.10.09"]
)
def test_a_word_after_the_day_says_that_it_is_one_of_change(line):
    stamps = read_stamp(line)
    assert (days(EvidenceKind.BYLINE, stamps), days(EvidenceKind.MODIFIED, stamps)) == ([], [DAY])


def test_words_after_their_days_stand_so_for_all_of_a_line():
    stamps = read_stamp("2015年10月9日 公開・2019年3月8日 更新")
    assert (days(EvidenceKind.BYLINE, stamps), days(EvidenceKind.MODIFIED, stamps)) == ([DAY], [date(2019, 3, 8)])


def test_a_sentence_without_spaces_is_no_name():
    assert not are_names(["東京で地震があった。"])
    assert not are_names(["東京で地震があったと気象庁が発表しその後も余震が続いている"])
    assert are_names(["東京新聞"])
