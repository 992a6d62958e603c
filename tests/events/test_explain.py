"""The working of an event is given in words."""

from __future__ import annotations

from dataclasses import replace

from briefing.events.explain import explain
from briefing.events.merge import merge_mentions
from briefing.model import Claim, Judgement, NewsKind, Passage, Ruled, Status
from tests.events.hand import FRIDAY, blast_story, by, tells
from tests.make import article


def figure_of(words: Passage) -> Claim:
    return Claim("killed", 12, 12, 12, words)


def test_it_names_the_mentions_the_evidence_and_the_reprint() -> None:
    blast, other = merge_mentions(*blast_story())
    working = explain(blast)
    for words in (blast.id, "herald", "post", "echo", "joined:", "reprints, no confirmation: echo", "salience"):
        assert words in working
    assert "joined:" not in explain(other)


def test_a_dispute_names_each_side() -> None:
    articles, mentions = blast_story()
    sentence = mentions[1].sentence.text.replace("23", "12")
    source = article(sentence, id="late", publisher="The Late")
    words = source.passage(sentence.index("12"), sentence.index("12") + 9)
    low = replace(tells(source, sentence, "killed", by(FRIDAY), place="Marlo"), claims=(figure_of(words),))
    working = explain(merge_mentions([*articles, source], [*mentions, low])[0])
    assert "in dispute (killed)" in working
    assert "late: “12 people”" in working


def test_what_the_reading_model_made_of_a_mention_is_said() -> None:
    articles, mentions = blast_story()
    ruled = (Ruled(Status.HYPOTHETICAL, "police", spoken=True), Ruled(Status.REPORTED, "", spoken=False))
    judged = [
        replace(each, judgement=Judgement(NewsKind.NEWS, 0.97, 0.05, 0.96), ruled=ruled[index % 2])
        for index, each in enumerate(mentions)
    ]
    working = explain(merge_mentions(articles, judged)[0])
    assert "kind news: read as news, 0.97" in working
    assert "whose words: those of police by the rules; read as somebody's words, 0.05" in working
    assert "whose words: the article's own by the rules; read as somebody's words, 0.05" in working
    assert "status reported: hypothetical by the rules; read as having happened, 0.96" in working
