import pytest

from briefing.writing.references.titles import closed, headline, quoted, sentence, shortened, single
from briefing.writing.references.work import Work
from tests.writing.references.works import source


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("It is over.", "It is over"),
        ("He said “it is over.”", "He said “it is over”"),
        ("Strike hits the U.S.", "Strike hits the U.S."),
        ("Talks go on until 5 p.m.", "Talks go on until 5 p.m."),
        ("Recall at Ford Motor Co.", "Recall at Ford Motor Co."),
        ("Fire in Springfield, Ill.", "Fire in Springfield, Ill."),
        ("Two children fall ill.", "Two children fall ill"),
        ("Voters say no.", "Voters say no"),
        ("And then...", "And then..."),
        ("Is it over?", "Is it over?"),
        ("...", "..."),
        ("", ""),
    ],
)
def test_the_full_stop_of_a_headline_is_the_citations_own_but_that_of_its_last_word(title, expected):
    assert headline(title) == expected
    assert Work.of(source(1, title=title)).title == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("„Alles ist verloren“, sagt der Minister", "‘Alles ist verloren’, sagt der Minister"),
        ("„Wszystko stracone” – minister", "‘Wszystko stracone’ – minister"),
        ("”Allt är förlorat”, säger ministern", "‘Allt är förlorat’, säger ministern"),
        ("“All” or “nothing”", "‘All’ or ‘nothing’"),
        ('"All" or ("nothing")', "‘All’ or (‘nothing’)"),
        ('He is 6\'2" tall, "the giant" of Arden', "He is 6'2\" tall, ‘the giant’ of Arden"),
        ('"The 6\'2" giant" of Arden', "‘The 6'2\" giant’ of Arden"),
        ('A 12" record "sold', 'A 12" record "sold'),
        ("«Tout est perdu»", "«Tout est perdu»"),
    ],
)
def test_marks_become_single_ones_in_pairs(title, expected):
    assert single(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("All is lost", "“All is lost,”"),
        ("“All is lost”", "“‘All is lost,’”"),
        ('She said "all"', "“She said ‘all,’”"),
        ("Is it safe?", "“Is it safe?”"),
        ("The workers’", "“The workers’,”"),
        ("And then...", "“And then...”"),
        ("Strike hits the U.S.", "“Strike hits the U.S.,”"),
    ],
)
def test_a_comma_stands_within_the_marks_of_a_title(title, expected):
    assert quoted(title, ",").replace("\u202f", "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Lind, E.", "Lind, E."), ("Is it?", "Is it?"), ("“All is lost”", "“All is lost.”"), ("It is", "It is.")],
)
def test_a_sentence_ends_with_one_sign(text, expected):
    assert sentence(text) == expected


def test_a_full_stop_is_not_set_twice():
    assert quoted("Strike hits the U.S.", ".") == "“Strike hits the U.S.”"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A strike hits", "A strike hits"),
        ("A strike, then another", "A strike"),
        ("“All is lost, forever,” he said", "‘All is lost’"),
        ("Nobody’s strike hits ports", "Nobody’s"),
    ],
)
def test_a_long_title_is_cut_between_words_and_its_marks_are_closed(title, expected):
    assert shortened(title, 14) == expected


@pytest.mark.parametrize(("text", "expected"), [("‘All", "‘All’"), ("‘All’", "‘All’"), ("‘Nobody’s", "‘Nobody’s’")])
def test_a_mark_left_open_is_closed(text, expected):
    assert closed(text) == expected
