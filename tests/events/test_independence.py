"""How many sources report an event on their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefing.events.independence import independent, own_reports, reprints_among
from briefing.model import Article, Attribution, Mention, Reference, Span
from tests.events.hand import BLAST, FRIDAY, by, tells, toll
from tests.make import article


def copies(**originals: str | None) -> dict[str, Article]:
    return {name: article(BLAST, FRIDAY, id=name, reprint_of=original) for name, original in originals.items()}


SHORT = "A bomb at the market killed 20."
"""Too short to betray that two took it from one copy."""


def report(name: str) -> Mention:
    source = article(SHORT, FRIDAY, id=name)
    return tells(source, SHORT, "killed", by(FRIDAY))


def test_of_several_copies_the_first_is_the_source() -> None:
    given = copies(herald=None, echo="herald", mail="herald")
    assert reprints_among(("herald", "echo", "mail"), given) == {"echo", "mail"}
    assert reprints_among(("echo", "mail"), given) == {"mail"}


def test_a_copy_of_a_copy_is_one() -> None:
    given = copies(herald=None, echo="herald", mail="echo", post=None)
    assert reprints_among(("herald", "post", "mail"), given) == {"mail"}


def test_articles_that_name_each_other_as_original_are_read_to_an_end() -> None:
    given = copies(echo="mail", mail="echo", post=None)
    assert "post" not in reprints_among(("post", "echo", "mail"), given)


def test_a_copy_whose_original_is_not_at_hand_is_the_source() -> None:
    given = copies(echo="herald", post=None)
    assert reprints_among(("echo", "post"), given) == frozenset()


def test_an_article_that_only_points_back_or_touches_on_it_reports_nothing_of_its_own() -> None:
    back = replace(report("post"), reference=Reference.DEFINITE)
    aside = replace(report("mail"), central=False)
    assert own_reports([report("herald"), back, aside]) == [report("herald")]
    assert own_reports([back, aside]) == []


def test_an_article_that_gives_a_figure_reports_it_however_it_refers_to_it() -> None:
    source = article(BLAST, FRIDAY, id="post")
    counted = toll(source, BLAST, "at least 20 people", (20, None, None), by(FRIDAY))
    given = replace(counted, reference=Reference.DEFINITE, central=False)
    assert own_reports([given]) == [given]


def told(articles: Mapping[str, Article], reprints: frozenset[str] = frozenset(), *names: str) -> int:
    return independent([report(name) for name in names or articles], reprints, articles)


def test_an_article_is_one_source_however_often_it_reports() -> None:
    given = {name: article(BLAST, FRIDAY, id=name, publisher=name) for name in ("post", "herald")}
    assert told(given, frozenset(), "post", "herald", "post") == 2


def test_reports_that_rest_on_the_word_of_one_source_are_one() -> None:
    given = {name: article(BLAST, FRIDAY, id=name, publisher=name) for name in ("post", "herald", "mail")}
    by_ministry = [replace(report(name), attribution=Attribution("The Ministry", Span(0, 3))) for name in given]
    assert independent(by_ministry, frozenset(), given) == 1
    assert independent([*by_ministry[:2], report("mail")], frozenset(), given) == 2
    rebels = replace(report("mail"), attribution=Attribution("Rebels", Span(0, 3)))
    assert independent([*by_ministry[:2], rebels], frozenset(), given) == 2
    assert independent([*by_ministry, report("post")], frozenset(), given) == 2  # the Post tells it by itself as well


def resting(name: str, word: str | None) -> Mention:
    return replace(report(name), attribution=Attribution(word, Span(0, 3))) if word else report(name)


def test_an_outlet_and_those_that_rest_on_its_word_are_one():
    given = {name: article(BLAST, FRIDAY, id=name, publisher=name) for name in ("Reuters", "post", "herald")}
    both = [resting("Reuters", None), resting("post", "Reuters")]
    assert independent(both, frozenset(), given) == 1
    assert independent([*both, resting("herald", None)], frozenset(), given) == 2


def test_an_outlet_that_is_called_by_its_host_and_those_that_rest_on_its_word_are_one():
    given = {name: article(BLAST, FRIDAY, id=name, publisher=name) for name in ("reuters.com", "post", "herald")}
    both = [resting("reuters.com", None), resting("post", "Reuters")]
    assert independent(both, frozenset(), given) == 1
    assert independent([*both, resting("herald", None)], frozenset(), given) == 2


def test_outlets_that_only_pass_on_what_two_say_are_two():
    given = {name: article(BLAST, FRIDAY, id=name, publisher=name.strip("12")) for name in ("post1", "post2", "a", "b")}
    told = {"post1": "the ministry", "post2": "the rebels", "a": "the ministry", "b": "the rebels"}
    assert independent([resting(name, word) for name, word in told.items()], frozenset(), given) == 2


def test_articles_of_unknown_publishers_are_no_further_independent_sources() -> None:
    known = {name: article(BLAST, FRIDAY, id=name, publisher=f"The {name}") for name in ("post", "herald")}
    unknown = {name: article(BLAST, FRIDAY, id=name, publisher=None) for name in ("one", "two")}
    assert told(unknown) == 1
    assert told({**known, **unknown}) == 2
    assert told({}, frozenset(), "nowhere") == 1


def test_an_outlet_an_agency_and_a_reprint_count_once() -> None:
    first, again = (article(BLAST, FRIDAY, id=name, publisher="The Post") for name in ("first", "again"))
    wired = [replace(article(BLAST, FRIDAY, id=name, publisher=name), agency="Wire") for name in ("echo", "mail")]
    copy = article(BLAST, FRIDAY, id="copy", publisher="The Copy", reprint_of="first")
    given = {each.id: each for each in (first, again, *wired, copy)}
    assert told(given, frozenset({"copy"})) == 2


def test_an_outlet_is_one_however_its_name_is_spelt() -> None:
    names = ("Osmere Post", "OSMERE POST ", "The Osmere P\u043est", "Osmere Mail")
    given = {str(number): article(BLAST, FRIDAY, id=str(number), publisher=name) for number, name in enumerate(names)}
    assert told(given) == 2


def test_articles_of_one_host_are_of_one_outlet() -> None:
    given = {
        name: replace(article(BLAST, FRIDAY, id=name, publisher=name), url=f"https://{host}/{name}")
        for name, host in (("Post", "www.post.example"), ("Herald", "post.example"), ("Mail", "mail.example"))
    }
    assert told(given) == 2
    wire = {name: replace(item, agency="NCNA") for name, item in given.items() if name == "Post"}
    # The agency's copy on the site of the Post is no further publisher.
    assert told(given | wire, frozenset(), *given) == 2


def test_writers_on_one_platform_are_apart_and_an_archive_is_no_outlet() -> None:
    hosts = {"Ida": "ida.blogspot.com", "Ole": "ole.blogspot.com", "Ada": "ada.substack.com", "Ola": "ola.substack.com"}
    apart = {
        name: replace(article(BLAST, FRIDAY, id=name, publisher=name), url=f"https://{host}/a")
        for name, host in hosts.items()
    }
    assert told(apart) == 4
    copies_of = {
        name: replace(each, url=f"https://web.archive.org/web/2019/{each.url}") for name, each in apart.items()
    }
    assert told(copies_of) == 4
    of_one = {
        name: replace(each, url="https://web.archive.org/web/2019/https://post.example/a")
        for name, each in apart.items()
    }
    assert told(of_one) == 1


def test_a_page_called_by_its_host_is_of_its_domain_and_of_the_outlet_of_that_name() -> None:
    hosts = ("ida.blogspot.com", "ida.wordpress.com", "gov.uk", "gov.pl", "post.com", "post.de")
    given = {name: replace(article(BLAST, FRIDAY, id=name, publisher=name), url=f"https://{name}/a") for name in hosts}
    assert told(given) == len(hosts)
    named = article(BLAST, FRIDAY, id="post", publisher="Post")
    assert told({"post": named, "post.de": given["post.de"]}) == 1


def test_a_site_that_calls_itself_the_copy_of_several_agencies_is_one_source() -> None:
    given = {
        name: replace(article(BLAST, FRIDAY, id=name, publisher=name), url=f"https://post.example/{name}", agency=name)
        for name in ("NCNA", "Tidewire", "Baywire")
    }
    assert told(given) == 1
    hosts = dict(zip(given, ("www.post.example", "m.post.example", "post.example."), strict=True))
    apart = {name: replace(each, publisher=None, url=f"https://{hosts[name]}/a") for name, each in given.items()}
    assert told(apart) == 1
    without = {name: replace(each, publisher=None, url=None) for name, each in given.items()}
    assert told(without) == 3


def test_an_article_without_a_publisher_adds_none_whoever_speaks_in_it() -> None:
    given = {"post": article(BLAST, FRIDAY, id="post"), "file": article(BLAST, FRIDAY, id="file", publisher=None)}
    police = replace(report("file"), attribution=Attribution("police", Span(0, 3)))
    assert independent([report("post"), police], frozenset(), given) == 1


def test_outlets_that_tell_it_in_the_words_of_one_copy_are_one() -> None:
    texts = {
        "post": f"{BLAST} Nobody has said that it was theirs.",
        "herald": f"{BLAST} The market was to reopen next week.",
        "mail": "Twenty people died as a bomb went off in Marlo.",
    }
    given = {name: article(text, FRIDAY, id=name, publisher=name) for name, text in texts.items()}
    copied = [tells(given[name], BLAST, "killed", by(FRIDAY)) for name in ("post", "herald")]
    assert independent(copied, frozenset(), given) == 1
    assert independent([*copied, tells(given["mail"], texts["mail"], "died", by(FRIDAY))], frozenset(), given) == 2


def test_outlets_whose_articles_share_a_copy_are_one_though_each_opens_in_words_of_its_own() -> None:
    copy = "The stalls had been full of people buying for a feast. Firemen of three towns put out all that still burnt."
    leads = {"post": "A bomb killed twenty people in Marlo.", "herald": "Twenty died as Marlo market blew up."}
    given = {name: article(f"{lead} {copy}", FRIDAY, id=name, publisher=name) for name, lead in leads.items()}
    reports = [
        tells(given["post"], leads["post"], "killed", by(FRIDAY)),
        tells(given["herald"], leads["herald"], "died", by(FRIDAY)),
    ]
    assert independent(reports, frozenset(), given) == 1
