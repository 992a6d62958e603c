from dataclasses import replace
from datetime import date

import pytest

from briefing.errors import BadSettings
from briefing.model.document import Citation, Line, Run, RunKind, Source
from briefing.resources import templates_folder
from briefing.writing import render
from briefing.writing.citations import CitationSigns, citation_signs, cited, linkable, source_runs
from tests.writing.example_brief import HOUSE, example

SOURCE = Source(
    number=1,
    id="a",
    title="Blast at terminal",
    publisher="The Courier",
    author="Ines Calloway",
    url="https://courier.example/blast",
    origin="articles/blast.html",
    published="4 March 2025",
    published_day=date(2025, 3, 4),
    basis="JSON-LD datePublished",
)


def wording(source, labels=HOUSE.labels):
    return "".join(run.text for run in source_runs(source, labels))


def test_all_that_is_known_of_a_source():
    assert wording(SOURCE) == (
        "The Courier, by Ines Calloway, “Blast at terminal”, 4 March 2025 (JSON-LD datePublished);"
        " file articles/blast.html; https://courier.example/blast."
    )


def test_what_is_not_known_is_said():
    bare = replace(
        SOURCE, title=None, publisher=None, author=None, url=None, published="day not known", published_day=None
    )
    text = wording(replace(bare, basis=""))
    assert text.startswith("Publisher not known, title not known, ")
    assert "day not known" in text
    assert "None" not in text


def test_a_reprint_names_whose_copy_it_carries():
    assert "carries the copy of source 2 (Reuters)" in wording(replace(SOURCE, agency="Reuters", reprint_of=2))
    assert "carries the copy of source 2;" in wording(replace(SOURCE, reprint_of=2))
    assert "agency copy (Reuters)" in wording(replace(SOURCE, agency="Reuters"))


def test_an_agency_that_publishes_its_own_copy_is_named_once():
    assert wording(replace(SOURCE, publisher="Reuters", agency="Reuters")).count("Reuters") == 1


def test_the_url_is_a_run_of_its_own_and_is_not_printed_twice():
    assert [run.text for run in source_runs(SOURCE, HOUSE.labels)].count(SOURCE.url) == 1
    same = replace(SOURCE, origin=SOURCE.url)
    assert wording(same).count("courier.example") == 1


def test_braces_in_what_an_article_brings_are_not_filled_in():
    assert "“{title} {0}”" in wording(replace(SOURCE, title="{title} {0}"))


def test_the_words_are_those_of_the_labels():
    words = replace(HOUSE.labels.source_entry, publisher_not_known="Verlag unbekannt")
    text = wording(replace(SOURCE, publisher=None), replace(HOUSE.labels, source_entry=words))
    assert text.startswith("Verlag unbekannt, ")


def test_sources_of_a_line_are_named_once_in_order_of_citation():
    line = Line((Run("x", RunKind.QUOTE),), (Citation(3, 0, 1), Citation(1, 5, 6), Citation(3, 8, 9)))
    assert cited(line) == (3, 1)
    assert cited(Line(())) == ()


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://x.example/a?b=c#d", "https://x.example/a?b=c#d"),
        ("HTTP://x.example/", "http://x.example/"),
        ("https://x.example/straße b", "https://x.example/stra%C3%9Fe%20b"),
        ("https://x.example/100%", "https://x.example/100%25"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("https://x.example/<img src='f'>", "https://x.example/%3Cimg%20src='f'%3E"),
    ],
)
def test_web_addresses_are_made_fit_for_a_link(url, address):
    assert linkable(url) == address


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//x.example/",
        "x.example",
        "https://",
        "https:///path",
        "https://[bad/",
        "https://x.example:99999/",
        "https://bank.example@evil.example/",
        "https://x.example/\n",
        "https://x.example/\ud800",
        "https://x.example/" + "a" * 3000,
    ],
)
def test_nothing_else_becomes_a_link(url):
    assert linkable(url) is None


def test_the_signs_around_the_numbers_of_a_citation():
    page = replace(HOUSE.labels.page, citation="(see {numbers})", citation_separator="; ")
    assert citation_signs(replace(HOUSE.labels, page=page)) == CitationSigns("(see ", "; ", ")")


@pytest.mark.parametrize("kind", ["md", "docx", "pdf"])
@pytest.mark.parametrize("words", ["[none]", "[{numbers!r}]", "{numbers} {numbers}"])
def test_a_citation_without_its_numbers_is_a_settings_error(tmp_path, kind, words):
    house = (templates_folder() / "labels.toml").read_text()
    (tmp_path / "labels.toml").write_text(house.replace('"[{numbers}]"', f'"{words}"'))
    with pytest.raises(BadSettings, match=r"labels\.toml: \[page\] citation must") as caught:
        render(example(), kind, templates=tmp_path)
    assert "\n" not in str(caught.value)


def test_a_title_that_is_a_quotation_stands_apart_from_its_marks():
    assert "“\u202f‘Never again’\u202f”" in wording(replace(SOURCE, title="‘Never again’"))
    assert "“‘" not in wording(replace(SOURCE, title="‘Never again’: a port mourns"))
