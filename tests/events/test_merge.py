"""One event reported by several becomes one that cites all; two events stay two."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from briefing.events.merge import merge_mentions
from briefing.model import (
    Article,
    Basis,
    Event,
    EvidenceKind,
    Interval,
    Mention,
    Number,
    Precision,
    PublicationDate,
    Qualifier,
    Reference,
    Status,
)
from tests.events.hand import BLAST, BLAST_AGAIN, FRIDAY, THURSDAY, blast_story, by, on, tells, toll
from tests.make import article


def event_with(events: tuple[Event, ...], words: str) -> Event:
    return next(e for e in events if any(words in m.sentence.text for m in e.mentions))


def test_two_outlets_and_a_reprint_are_one_event_that_cites_all() -> None:
    events = merge_mentions(*blast_story())
    blast = event_with(events, "bomb")
    assert len(events) == 2
    assert set(blast.sources) == {"herald", "post", "echo"}
    assert blast.reprints == {"echo"}
    assert blast.independent == 2
    assert blast.first_reported == THURSDAY
    assert blast.last_reported == FRIDAY
    assert len(blast.merged_on) == 2
    assert all("evidence" in reason for reason in blast.merged_on)


def test_an_article_of_which_only_the_latest_day_is_known_dates_no_report() -> None:
    articles, mentions = blast_story()
    later = Interval.of_days(None, FRIDAY + timedelta(days=30))
    bound = PublicationDate(later, Precision.DAY, EvidenceKind.MODIFIED)
    events = merge_mentions([articles[0], *(replace(each, published=bound) for each in articles[1:])], mentions)
    assert event_with(events, "bomb").last_reported == articles[0].published.day


def test_the_original_is_the_source_and_not_its_reprint_even_when_published_the_same_day() -> None:
    articles, mentions = blast_story()
    articles[2] = replace(articles[2], id="aaa", published=articles[0].published)
    mentions[2] = replace(mentions[2], article="aaa")
    blast = event_with(merge_mentions(articles, mentions), "bomb")
    assert blast.sources[0] == "herald"
    assert blast.reprints == {"aaa"}


def test_a_stated_afternoon_wins_over_an_undated_report_and_the_working_says_so() -> None:
    sentences = (
        "Militants killed an envoy, Dorian Hale, the state agency said Friday.",
        "Brig. Gen. Hale was martyred on Thursday afternoon.",
    )
    source = article(" ".join(sentences), FRIDAY)
    afternoon = replace(on(THURSDAY), precision=Precision.PART_OF_DAY)
    events = merge_mentions(
        [source],
        [
            tells(source, sentences[0], "killed", by(FRIDAY), actors=("Militants", "Dorian Hale")),
            tells(source, sentences[1], "martyred", afternoon, actors=("Brig. Gen. Hale",), paragraph=1),
        ],
    )
    assert len(events) == 1
    assert events[0].when.interval == afternoon.interval
    assert events[0].when.precision is Precision.PART_OF_DAY
    assert "1 more agrees" in events[0].when.working


def test_bombs_on_two_stated_days_of_different_weeks_are_two_events() -> None:
    first, second = BLAST, BLAST.replace("Thursday", "Friday")
    one, other = article(first, THURSDAY, id="one"), article(second, FRIDAY + timedelta(7), id="two")
    events = merge_mentions(
        [one, other],
        [tells(one, first, "killed", on(THURSDAY)), tells(other, second, "killed", on(FRIDAY + timedelta(7)))],
    )
    assert len(events) == 2


def test_stated_days_that_differ_by_one_stay_one_event_in_dispute_if_all_else_agrees() -> None:
    second = BLAST.replace("Thursday", "Friday")
    one, other = article(BLAST, FRIDAY, id="one"), article(second, FRIDAY, id="two", publisher="The Post")
    events = merge_mentions(
        [one, other],
        [
            toll(one, BLAST, "at least 20 people", (20, None, None), on(THURSDAY)),
            toll(other, second, "at least 20 people", (20, None, None), on(FRIDAY)),
        ],
    )
    assert [conflict.kind for conflict in events[0].conflicts] == ["date"]
    assert events[0].when.interval in (on(THURSDAY).interval, on(FRIDAY).interval)
    assert "differs" in events[0].when.working


def test_the_same_verb_about_other_people_elsewhere_is_another_event() -> None:
    second = "Police in Oberau killed a gunman, Ray Tull, on Thursday."
    one, other = article(BLAST, THURSDAY, id="one"), article(second, THURSDAY, id="two")
    events = merge_mentions(
        [one, other],
        [
            toll(one, BLAST, "at least 20 people", (20, None, None), on(THURSDAY)),
            tells(other, second, "killed", on(THURSDAY), actors=("Police", "Ray Tull"), place="Oberau"),
        ],
    )
    assert len(events) == 2


def test_what_is_negated_does_not_join_what_happened() -> None:
    articles, mentions = blast_story()
    mentions[1] = replace(mentions[1], status=Status.NEGATED)
    assert len(merge_mentions(articles, mentions)) == 3


def test_of_what_was_announced_and_then_happened_the_report_gives_day_status_and_words() -> None:
    plan = "The envoys Ada Holm and Piet Roon will sign the harbour treaty in Tessin on Friday."
    report = "The envoys Ada Holm and Piet Roon signed the harbour treaty in Tessin, officials said."
    before, after = article(plan, THURSDAY, id="before"), article(report, FRIDAY, id="after", publisher="The Post")
    actors = ("Ada Holm", "Piet Roon")
    planned = tells(before, plan, "sign", on(FRIDAY), actors=actors, place="Tessin", status=Status.PLANNED)
    happened = tells(after, report, "signed", by(FRIDAY), actors=actors, place="Tessin")
    events = merge_mentions([before, after], [planned, happened])
    assert len(events) == 1
    assert events[0].status is Status.REPORTED
    assert events[0].summary is happened
    assert events[0].when.interval == happened.when.interval


def test_a_reprint_has_no_say_about_the_day() -> None:
    articles, mentions = blast_story()
    mentions[2] = replace(mentions[2], when=on(FRIDAY))
    blast = event_with(merge_mentions(articles, mentions), "bomb")
    assert "echo" in blast.sources
    assert blast.when.interval == on(THURSDAY).interval
    assert not any(conflict.kind == "date" for conflict in blast.conflicts)


def test_the_death_of_one_is_not_folded_into_a_toll() -> None:
    one = "One of those pulled from the Marlo market died overnight, the mayor said."
    source = article(f"{BLAST} {one}", FRIDAY, id="post")
    deaths = [
        replace(toll(source, BLAST, "at least 20 people", (20, None, None), on(THURSDAY)), lemma="kill"),
        replace(tells(source, one, "died", by(FRIDAY), place="Marlo"), lemma="die", number=Number.ONE),
    ]
    assert len(merge_mentions([source], deaths)) == 2


def test_one_event_in_words_of_one_family_is_one_event() -> None:
    texts = {
        "herald": ("A ferry capsized off Marlo on Thursday with 40 passengers on board.", "capsized", "capsize", ""),
        "post": ("The ferry rolled over off Marlo on Thursday, and 40 passengers swam.", "rolled", "roll", "roll over"),
    }
    sources = [article(text, FRIDAY, id=name, publisher=name) for name, (text, *_) in texts.items()]
    mentions = [
        replace(tells(s, text, word, on(THURSDAY), actors=("ferry",), place="Marlo"), lemma=lemma, sense=sense)
        for s, (text, word, lemma, sense) in zip(sources, texts.values(), strict=True)
    ]
    assert len(merge_mentions(sources, mentions)) == 1


def test_nothing_comes_of_nothing() -> None:
    assert merge_mentions([], []) == ()


def test_a_mention_whose_article_is_missing_is_kept() -> None:
    _, mentions = blast_story()
    events = merge_mentions([], mentions)
    assert sum(len(event.mentions) for event in events) == len(mentions)


@given(st.permutations(range(4)), st.permutations(range(3)))
def test_the_order_of_the_input_does_not_matter(mention_order: list[int], article_order: list[int]) -> None:
    articles, mentions = blast_story()
    shuffled = merge_mentions([articles[i] for i in article_order], [mentions[i] for i in mention_order])
    assert shuffled == merge_mentions(articles, mentions)


def later_report(days: int, sentence: str) -> tuple[Article, Mention]:
    source = article(sentence, FRIDAY + timedelta(days), id=f"later{days}", publisher=f"Outlet {days}")
    return source, tells(source, sentence, "killed", by(FRIDAY + timedelta(days)), place="Marlo")


@given(
    st.lists(st.tuples(st.integers(0, 5), st.sampled_from([BLAST, BLAST_AGAIN])), max_size=4, unique_by=lambda x: x[0])
)
def test_later_sources_that_join_change_no_id(reports: list[tuple[int, str]]) -> None:
    articles, mentions = blast_story()
    before = {event.id for event in merge_mentions(articles, mentions)}
    for days, sentence in reports:
        source, mention = later_report(days, sentence)
        articles.append(source)
        mentions.append(mention)
    assert before <= {event.id for event in merge_mentions(articles, mentions)}


WORDS = ["bomb", "killed", "market", "Marlo", "court", "Hale", "Thursday", "fire", "seized", "20", "\u0301", "\x00"]


@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
            st.sampled_from(["a", "b", "c"]),
            st.integers(0, 3),
            st.sampled_from(list(Status)),
        ),
        max_size=12,
    )
)
def test_every_mention_is_in_one_event_and_no_event_is_surer_than_its_best_mention(
    reports: list[tuple[list[str], str, int, Status]],
) -> None:
    articles, mentions = [], []
    for number, (words, publisher, day, status) in enumerate(reports):
        source = article(" ".join(words), FRIDAY, id=f"{publisher}{number}", publisher=publisher)
        when = on(date(2024, 5, 10 + day)) if day else by(FRIDAY)
        articles.append(source)
        mentions.append(tells(source, source.text, words[0], when, status=status))
    events = merge_mentions(articles, mentions)
    assert sorted(id(m) for e in events for m in e.mentions) == sorted(map(id, mentions))
    assert len({event.id for event in events}) == len(events)
    for event in events:
        assert any(mention.when.interval == event.when.interval for mention in event.mentions)
        assert event.when.basis is Basis.INFERRED or any(m.when.basis is Basis.STATED for m in event.mentions)
        assert event.when.qualifier is not Qualifier.ON or any(m.when.is_dated for m in event.mentions)
        assert event.summary in event.mentions
        assert event.reprints <= set(event.sources)


def test_what_was_in_print_before_the_day_that_another_report_states_is_another_event() -> None:
    articles, mentions = blast_story()
    mentions[1] = replace(mentions[1], when=on(FRIDAY))
    found = {event.sources for event in merge_mentions(articles, mentions) if event.summary.lemma == mentions[0].lemma}
    assert not any({"herald", "post"} <= set(sources) for sources in found)


def test_an_outlet_that_only_points_back_is_cited_and_no_confirmation() -> None:
    fresh, known = (
        "A kiln exploded at the Marlo brickworks.",
        "Marlo mourned after the kiln exploded at the works.",
    )
    back = "The Marlo brickworks reopened after the explosion of a kiln."
    texts = {"herald": (fresh, "exploded"), "post": (known, "exploded"), "mail": (back, "explosion")}
    sources = [article(text, FRIDAY, id=name, publisher=name) for name, (text, _) in texts.items()]
    mentions = [tells(s, s.text, texts[s.id][1], by(FRIDAY), place="Marlo") for s in sources]
    mentions[2] = replace(mentions[2], reference=Reference.DEFINITE)
    event = max(merge_mentions(sources, mentions), key=lambda e: len(e.mentions))
    assert set(event.sources) == {"herald", "post", "mail"}
    assert event.independent == 2
