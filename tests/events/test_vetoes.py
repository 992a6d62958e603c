"""What forbids that two mentions report one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from briefing.events.corpus import Corpus
from briefing.events.profiles import profile
from briefing.events.vetoes import CHEAPEST_FIRST, VETOES, veto, vetoes_for
from briefing.model import NO_MATTER, Article, Matter, Mention, Number, Status, When
from tests.events.hand import FRIDAY, THURSDAY, by, on, tells
from tests.make import article, claim

KILLED = "Somebody was killed near the old mill in Marlo, the mayor said."
HERALD = article(KILLED, FRIDAY, id="herald")
POST = article(KILLED, FRIDAY, id="post", publisher="The Post")


def found(one: Mention, other: Mention, *sources: Article) -> str | None:
    """What forbids that two mentions are one event, which has to be the same both ways."""
    articles = {source.id: source for source in sources or (HERALD, POST)}
    corpus = Corpus.of(tuple(articles.values()))
    left, right = (profile(each, articles[each.article], corpus, order) for order, each in enumerate((one, other)))
    forbidden = veto(left, right, corpus)
    assert veto(right, left, corpus) == forbidden
    assert any(forbids(left, right, corpus) for forbids in vetoes_for(left)) is (forbidden is not None)
    return forbidden


def killed(source: Article, victim: str = "", when: When | None = None, lemma: str = "kill") -> Mention:
    made = tells(source, source.text, "killed", when or by(FRIDAY))
    return replace(made, lemma=lemma, affected=victim, number=Number.ONE)


def test_nothing_forbids_that_two_outlets_report_one_event() -> None:
    assert found(killed(HERALD), killed(POST)) is None
    assert found(killed(HERALD, "a boy", on(THURSDAY)), killed(POST, "his 5-year-old son", on(THURSDAY))) is None


def test_what_befell_a_boy_befell_no_woman() -> None:
    assert found(killed(HERALD, "a boy"), killed(POST, "a woman")) == "person"


def test_whom_a_thing_befell_matters_only_where_it_befalls_somebody_in_particular() -> None:
    one, other = (killed(source, who, lemma="meet") for source, who in ((HERALD, "a boy"), (POST, "a woman")))
    assert found(one, other) is None


ELM = article("A man was shot on Elm Street in Marlo on Thursday, police said.", FRIDAY, id="elm")
OAK = article("A man was shot on Oak Avenue in Tessin on Thursday, police said.", FRIDAY, id="oak")
NEAR = article("A man was shot near Tessin on Thursday. He was from Marlo, police said.", FRIDAY, id="near")


@pytest.mark.parametrize(("other", "expected"), [(OAK, "place"), (NEAR, None)])
def test_another_place_that_the_other_article_does_not_know_is_another_event(
    other: Article, expected: str | None
) -> None:
    one, two = (
        replace(tells(source, f"{source.text.partition('.')[0]}.", "shot", on(THURSDAY)), place=place)
        for source, place in ((ELM, "Marlo"), (other, "Tessin"))
    )
    assert found(one, two, ELM, other) == expected


def test_another_victim_by_name_is_another_event() -> None:
    lund = article("Ida Lund was killed in Marlo on Thursday.", FRIDAY, id="lund")
    brae = article("Selwyn Brae was killed in Marlo on Thursday.", FRIDAY, id="brae")
    both = article("Selwyn Brae was killed in Marlo on Thursday, as was Ida Lund.", FRIDAY, id="both")
    one, other = killed(lund, "Ida Lund"), killed(brae, "Selwyn Brae")
    assert found(one, other, lund, brae) == "victim"
    assert found(one, killed(both, "Selwyn Brae"), lund, both) is None
    assert found(one, replace(other, lemma="meet"), lund, brae) is None


BUDGET = "Parliament approved the budget on Thursday. The budget saves billions."
REFORM = "Parliament approved the reform on Thursday. The reform is of pensions."


def approved(text: str, matter: Matter, name: str, lemma: str = "approve") -> tuple[Mention, Article]:
    source = article(text, FRIDAY, id=name)
    first = f"{text.partition('.')[0]}."
    return replace(tells(source, first, "approved", on(THURSDAY)), lemma=lemma, matter=matter), source


@pytest.mark.parametrize(
    ("text", "matter", "expected"),
    [
        (REFORM, Matter("reform", ""), "matter"),
        (REFORM.replace(" The reform", " It"), Matter("reform", ""), None),
        (REFORM + " The budget is next.", Matter("reform", ""), None),
        (REFORM.replace("is of pensions", "saves billions"), Matter("reform", ""), None),
        (REFORM, NO_MATTER, None),
        (BUDGET, Matter("budget", ""), None),
    ],
    ids=["another thing", "named once", "known to the other", "alike in all else", "no thing", "the same"],
)
def test_what_acts_on_something_else_is_another_event(text: str, matter: Matter, expected: str | None) -> None:
    one, source = approved(BUDGET, Matter("budget", ""), "one")
    other, second = approved(text, matter, "two")
    assert found(one, other, source, second) == expected


def test_what_one_kind_of_thing_is_about_tells_events_apart_whomever_they_befall() -> None:
    bridge, school = (
        f"Parliament approved the {each} on Thursday. The {each} is new." for each in ("bridge", "school")
    )
    one, source = approved(bridge, Matter("plan", "bridge"), "one")
    other, second = approved(school, Matter("plan", "school"), "two")
    assert found(one, other, source, second) == "matter"
    assert found(one, replace(other, matter=Matter("plan", "")), source, second) is None
    assert found(replace(one, lemma="arrest"), replace(other, lemma="arrest"), source, second) == "matter"


def test_neither_whom_it_befell_nor_a_word_for_what_is_announced_is_another_matter() -> None:
    (one, source), (other, second) = (
        approved(f"Parliament approved the {each} on Thursday. The {each} is new.", Matter(each), each)
        for each in ("banker", "man")
    )
    for lemma in ("arrest", "announce"):
        assert found(replace(one, lemma=lemma), replace(other, lemma=lemma), source, second) is None
    assert found(one, other, source, second) == "matter"


def test_inside_an_article_what_a_clause_adds_is_another_event() -> None:
    source = article(f"{BUDGET} It also approved the reform.", FRIDAY, id="one")
    first = replace(
        tells(source, "Parliament approved the budget on Thursday.", "approved", on(THURSDAY)), lemma="approve"
    )
    later = replace(tells(source, "It also approved the reform.", "approved", on(THURSDAY)), lemma="approve")
    one, other = replace(first, matter=Matter("budget")), replace(later, matter=Matter("reform"))
    assert found(one, other, source) == "matter"
    assert found(one, replace(other, matter=Matter("budget")), source) is None


def test_two_words_of_one_family_are_one_matter() -> None:
    probe, inquiry = (
        f"Parliament approved the {each} on Thursday. The {each} is new." for each in ("probe", "investigation")
    )
    one, source = approved(probe, Matter("probe", ""), "one")
    other, second = approved(inquiry, Matter("investigation", ""), "two")
    assert found(one, other, source, second) is None


def test_a_place_is_another_though_the_clauses_share_a_name() -> None:
    here, there = (article("Ida Lund spoke on Thursday.", FRIDAY, id=place) for place in ("Marlo", "Tessin"))
    one, other = (
        replace(tells(source, source.text, "spoke", on(THURSDAY)), place=source.id) for source in (here, there)
    )
    assert found(one, other, here, there) == "place"


def test_clauses_of_other_names_tell_of_two_events() -> None:
    here = article("Orrin Freight opened a depot in Marlo on Thursday.", FRIDAY, id="here")
    there = article("On Thursday Calder Lines opened a depot in Marlo. Orrin was not there.", FRIDAY, id="there")
    one, other = (tells(source, source.text.partition(".")[0], "opened", on(THURSDAY)) for source in (here, there))
    assert found(one, other, here, there) is None
    elsewhere = article("On Thursday Calder Lines opened a depot.", FRIDAY, id="elsewhere")
    unnamed = tells(elsewhere, elsewhere.text, "opened", on(THURSDAY))
    assert found(one, unnamed, here, elsewhere) == "names"


def test_the_shares_of_one_company_are_not_another_s() -> None:
    orrin = article("Shares of Orrin fell on Thursday in Marlo.", FRIDAY, id="orrin")
    calder = article("Shares of Calder fell on Thursday in Marlo.", FRIDAY, id="calder")
    one, other = (
        replace(tells(source, source.text, "fell", on(THURSDAY)), lemma="fall", actors=(name,))
        for source, name in ((orrin, "Shares of Orrin"), (calder, "Shares of Calder"))
    )
    assert found(one, other, orrin, calder) == "owner"
    assert found(replace(one, lemma="meet"), replace(other, lemma="meet"), orrin, calder) is None


def test_what_fell_by_another_share_fell_another_time() -> None:
    source = article("Profit at Orrin fell 10%. Pretax profit fell 3.7%. Profit fell 3.5%.", FRIDAY)
    shares = (("Profit at Orrin fell 10%", "10%", 10.0), ("Pretax profit fell 3.7%", "3.7%", 3.7))
    more = ("Profit fell 3.5%", "3.5%", 3.5)
    ten, nearly_four, again = (
        replace(
            tells(source, words, "fell", by(FRIDAY)),
            lemma="fall",
            claims=(claim(source, "percent", share, value, value, value),),
        )
        for words, share, value in (*shares, more)
    )
    assert found(ten, nearly_four, source) == "share"
    assert found(nearly_four, again, source) is None


def moved(text: str, actor: str, share: str, id: str) -> tuple[Mention, Article]:
    source = article(text, FRIDAY, id=id)
    percent = float(share.rstrip("%"))
    verb = "rose" if "rose" in text else "fell"
    made = tells(source, text, verb, by(FRIDAY), actors=(actor,))
    lemma = {"rose": "grow", "fell": "fall"}[verb]
    return replace(made, lemma=lemma, claims=(claim(source, "percent", share, percent, percent, percent),)), source


def test_another_share_of_the_very_same_thing_is_what_another_outlet_says_of_it() -> None:
    ten, post = moved("Acme shares fell 10% in Oslo.", "Acme shares", "10%", "post")
    four, mail = moved("Shares of Acme fell 4% in Oslo.", "Shares of Acme", "4%", "mail")
    assert found(ten, four, post, mail) is None
    pretax, herald = moved("Pretax profit at Acme fell 4% in Oslo.", "Pretax profit at Acme", "4%", "herald")
    profit, times = moved("Profit at Acme fell 10% in Oslo.", "Profit at Acme", "10%", "times")
    assert found(profit, pretax, times, herald) == "share"


def test_a_level_is_no_step() -> None:
    level, post = moved("Turnout at noon rose to a record 60% in Oslo.", "Turnout at noon", "60%", "post")
    step, mail = moved("Turnout rose 5% in Oslo.", "Turnout", "5%", "mail")
    more, herald = moved("Turnout at noon rose 60% in Oslo.", "Turnout at noon", "60%", "herald")
    assert found(level, step, post, mail) is None
    assert found(more, step, herald, mail) == "share"


@pytest.mark.parametrize("status", [Status.REPORTED, Status.PLANNED, Status.HYPOTHETICAL])
def test_what_did_not_happen_is_nothing_that_did_or_may(status: Status) -> None:
    negated = replace(killed(POST), status=Status.NEGATED)
    assert found(replace(killed(HERALD), status=status), negated) == "factuality"
    assert found(replace(killed(HERALD), status=Status.NEGATED), negated) is None


def test_a_denial_is_of_what_is_reported() -> None:
    assert found(killed(HERALD), replace(killed(POST), status=Status.DENIED)) is None


def test_a_thing_of_another_number_is_another_thing() -> None:
    one, other = (article(f"A guard was killed on Flight {n} to Marlo, police said.", id=str(n)) for n in (11, 370))
    assert found(killed(one), killed(other), one, other) == "number"
    assert found(killed(one), replace(killed(one)), one) is None


@pytest.mark.parametrize(("apart", "expected"), [(0, None), (1, None), (14, "day")])
def test_days_too_far_apart_are_of_two_events(apart: int, expected: str | None) -> None:
    one, other = (article(KILLED, FRIDAY + timedelta(30), id=name, publisher=name) for name in ("herald", "post"))
    first, second = killed(one, when=on(THURSDAY)), killed(other, when=on(THURSDAY + timedelta(apart)))
    assert found(first, second, one, other) == expected


def test_articles_with_hardly_a_word_in_common_tell_of_two_events() -> None:
    crime = f"{KILLED} Detectives seek a man in a grey coat, whom two clerks saw run towards the harbour."
    wolves = "Hunters killed seven wolves. Farmers had lost lambs all winter; fences, dogs and bells kept no pack away."
    here, there = article(crime, FRIDAY, id="here"), article(wolves, FRIDAY, id="there")
    assert found(killed(here), killed(there), here, there) == "story"


def test_articles_without_a_name_in_common_tell_of_two_events() -> None:
    clause = "A clerk was killed at a bank on Thursday."
    here, there, again = (
        article(f"{clause} {rest}", id=rest)
        for rest in (
            "She was Ida Lund, police of Marlo say.",
            "He was Olin Farrow, police of Tessin say.",
            "Police of Marlo seek a man.",
        )
    )
    one, other, too = (tells(source, clause, "killed", by(THURSDAY)) for source in (here, there, again))
    assert found(one, other, here, there) == "strangers"
    assert found(one, too, here, again) is None


def test_what_was_in_print_before_the_day_stated_for_it_is_another_event() -> None:
    early = article(KILLED, THURSDAY, id="early")
    stated = killed(POST, when=on(FRIDAY))
    assert found(killed(early, when=by(THURSDAY)), stated, early, POST) == "printed_before"


def test_a_plan_may_be_in_print_before_its_day() -> None:
    early = article(KILLED, THURSDAY, id="early")
    planned = replace(killed(early, when=by(THURSDAY)), status=Status.PLANNED)
    assert found(planned, killed(POST, when=on(FRIDAY)), early, POST) is None


def test_the_copy_of_an_article_has_no_day_of_its_own_to_be_printed_before() -> None:
    copy = article(KILLED, THURSDAY, id="copy", reprint_of="elsewhere")
    assert found(killed(copy, when=by(THURSDAY)), killed(POST, when=on(FRIDAY)), copy, POST) is None


def test_the_merge_asks_every_veto_that_explain_names() -> None:
    assert sorted(CHEAPEST_FIRST) == sorted(VETOES)


def test_of_what_names_nobody_and_numbers_nothing_few_vetoes_are_asked() -> None:
    plain = article("It rained.", FRIDAY, id="plain")
    asked = vetoes_for(profile(tells(plain, "It rained.", "rained", by(FRIDAY)), plain, Corpus.of((plain,)), 0))
    told = profile(killed(HERALD, "Ida Lund", on(THURSDAY)), HERALD, Corpus.of((HERALD,)), 0)
    assert len(asked) < len(vetoes_for(told)) < len(VETOES)
    assert VETOES["names"].forbids not in asked
    assert VETOES["victim"].forbids in vetoes_for(told)
