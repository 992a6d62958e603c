"""Who says a clause, mostly on sentences parsed by hand."""

import pytest

from briefing.mentions.sources.sayings import find_saying
from tests.mentions.handmade import sample, sampled, sentence, word
from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("text", "verb", "saying", "source"),
    [
        ("Rebels fled, officials said.", "fled", "said", "officials"),
        ("Officials denied that troops had fired.", "fired", "denied", "Officials"),
        ("The raid was carried out, according to police.", "carried", "according", "police"),
    ],
)
def test_the_saying_over_a_clause_and_its_source(text: str, verb: str, saying: str, source: str) -> None:
    parsed = sample(text)
    found = find_saying(word(parsed, verb))
    assert found is not None
    assert found.verb is word(parsed, saying)
    assert found.source is word(parsed, source)


def test_what_the_article_itself_reports_has_no_saying() -> None:
    assert find_saying(sampled("Police cancelled the march.", "cancelled")) is None


@pytest.mark.parametrize(("words", "source"), [("plan", None), ("police", "police"), ("the plan", "plan")])
def test_what_goes_according_to_plan_is_said_by_nobody(words: str, source: str | None) -> None:
    found = mention(f"The troops withdrew on Sunday, according to {words}.", "withdrew").attribution
    assert (found.name if found else None) == source


def test_the_end_of_an_adverb_is_no_source() -> None:
    told = mention("The company flat-out denied that it had paid bribes.", "paid")
    assert told.attribution is not None
    assert told.attribution.name == "company"


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        ("The road was closed on Friday, the mayor said, citing safety concerns.", "closed", "mayor"),
        ("He had fired on the crowd, Mayor Tom Reed told reporters, citing the discovery of rifles.", "fired", "Reed"),
        ("The army fired on Monday, state radio said, citing a military spokesman.", "fired", "spokesman"),
    ],
)
def test_a_reason_that_is_cited_says_nothing(text: str, trigger: str, source: str) -> None:
    found = mention(text, trigger).attribution
    assert found is not None
    assert found.name.endswith(source)


TOLL = "214 people, including 124 civilians, were killed across the country on Wednesday"


@pytest.mark.parametrize(
    ("text", "source", "relay"),
    [
        ("The ministry said three people were killed, according to state television.", "ministry", "state television"),
        ("Nora Vale said that, according to police, three people were killed in Marlo.", "police", "Nora Vale"),
        (
            f"The Tavian Watch for Human Rights said on Thursday that at least {TOLL}, AFP reports.",
            "Tavian Watch",
            "AFP",
        ),
    ],
)
def test_who_reports_what_another_reports_passes_it_on(text: str, source: str, relay: str) -> None:
    found = mention(text, "killed").attribution
    assert found is not None
    assert found.relayed_by is not None
    assert found.name.startswith(source)
    assert found.relayed_by.name == relay


def test_whom_the_clause_is_about_is_not_who_speaks_after_it() -> None:
    told = (
        "At least one member of the Tavian security forces was killed Wednesday in clashes in and around Marlo's Square"
    )
    found = mention(
        f"{told}, a spokesman for the Ministry of Health, Tom Alan Reed, said on state television.", "killed"
    )
    assert found.attribution is not None
    assert found.attribution.name.startswith("spokesman")


def test_who_closes_a_sentence_says_it_though_the_parser_joins_the_two() -> None:
    said = "a source close to the talks said on condition of anonymity."
    found = mention(f"The 21 were freed before dawn in the town of Banki, near the border with Marlo, {said}", "freed")
    assert found.attribution is not None
    assert found.attribution.name == "source close to the talks"


@pytest.mark.parametrize(
    ("noun", "described", "source"),
    [
        ("source", "close close JJ amod 8", "source"),
        ("man", "briefed brief VBN acl 8", "man"),
        # Of who is not said to know anything nobody can tell, and the noun at the end stands.
        ("shots", "fired fire VBN acl 8", "residents"),
    ],
)
def test_who_knows_says_it_and_not_what_he_knows_of(noun: str, described: str, source: str) -> None:
    parsed = sentence(
        f"""
        They they PRP nsubjpass 3
        were be VBD auxpass 3
        freed free VBN ccomp 13
        near near IN prep 3
        Marlo Marlo NNP pobj 4
        , , , punct 5
        a a DT det 8
        {noun} {noun} NN appos 5
        {described}
        to to IN prep 9
        the the DT det 12
        residents resident NNS pobj 10
        said say VBD ROOT 0
        """
    )
    found = find_saying(word(parsed, "freed"))
    assert found is not None
    assert found.source is word(parsed, source)


def test_who_closes_a_sentence_by_name_says_it_and_is_not_cut_off() -> None:
    told = "Death toll in the Alder fire, in which a man drove a truck into a market on July 14 in the southern town,"
    found = mention(f"{told} rose to 85, Christian Vale, president of the Alder region announced on Thursday.", "rose")
    assert found.attribution is not None
    assert found.attribution.name == "Christian Vale"
    assert found.passage.text.endswith("announced on Thursday.")


def test_two_things_that_happened_are_no_saying() -> None:
    assert mention("The truck burnt, the market closed and the mayor spoke.", "burnt").attribution is None


def test_who_filed_a_complaint_says_what_stands_in_it() -> None:
    found = mention("According to a complaint Alder Group filed on Monday, the firm bought the names.", "bought")
    assert found.attribution is not None
    assert found.attribution.name == "Alder Group"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The truck burnt, the market closed and the mayor responded.", "burnt"),
        ("Police used tear gas on Monday, shops were burnt, the suspects were charged with murder.", "burnt"),
    ],
)
def test_a_deed_at_the_end_says_nothing(text: str, trigger: str) -> None:
    assert mention(text, trigger).attribution is None


def test_who_answers_with_a_deed_is_no_source() -> None:
    text = "Protests spread to three cities, the government responded with curfews."
    assert mention(text, "spread").attribution is None
    text = "The mill will close, the government responded."
    found = mention(text, "close").attribution
    assert found is not None
    assert found.name == "government"


def test_who_is_reported_to_have_done_something_says_nothing() -> None:
    assert mention("Hart, earlier reported to have drowned, is at large.", "drowned").attribution is None
    guards = mention("Guards reported seeing smoke.", "seeing").attribution
    assert guards is not None
    assert guards.name == "Guards"
