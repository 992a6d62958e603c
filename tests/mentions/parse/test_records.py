"""Words and sentences: how a parse hangs together, and that it lets go of its memory."""

import gc
import weakref

from briefing.mentions.parse.records import Row, Sentence, join, linked, release, text_of
from briefing.mentions.vocabulary import vocabulary
from briefing.model import Span
from tests.make import article
from tests.mentions.handmade import sentence, word

ARREST = """
Police   police  NNS  nsubj  2
arrested arrest  VBD  ROOT   0
two      two     CD   nummod 4
men      man     NNS  dobj   2
in       in      IN   prep   4
Marlo    Marlo   NNP  pobj   5
.        .       .    punct  2
"""


def test_a_word_knows_its_head_and_its_children_on_either_side() -> None:
    verb = word(sentence(ARREST), "arrested")
    assert verb.head is verb
    assert [child.text for child in verb.lefts] == ["Police"]
    assert [child.text for child in verb.rights] == ["men", "."]
    assert [child.text for child in verb.children] == ["Police", "men", "."]


def test_a_subtree_runs_from_edge_to_edge() -> None:
    men = word(sentence(ARREST), "men")
    assert [each.text for each in men.subtree] == ["two", "men", "in", "Marlo"]
    assert (men.left_edge.text, men.right_edge.text) == ("two", "Marlo")


def test_a_subtree_without_what_is_set_apart() -> None:
    arrested = word(sentence(ARREST), "arrested")
    without = arrested.subtree_without(lambda each: each.relation in ("prep", "punct"))
    assert [each.text for each in without] == ["Police", "arrested", "two", "men"]


def test_a_chain_of_clauses_as_long_as_an_article_is_walked_word_by_word() -> None:
    rows = [Row("a", 2 * place, " ", "a", "NN", "NOUN", "relcl", max(0, place - 1)) for place in range(5_000)]
    words = linked(rows, 0, 0, vocabulary("en"))
    join(Sentence(article("a " * 5_000), tuple(words), 0, 0), words)
    assert [each.index for each in words[0].subtree] == list(range(5_000))
    release(words)


def test_neighbours_end_with_the_sentence() -> None:
    parsed = sentence(ARREST)
    assert parsed.first.previous is None
    assert parsed.last.next is None
    assert word(parsed, "two").next is word(parsed, "men")
    assert [each.text for each in parsed.between(-3, 1)] == ["Police", "arrested"]
    assert parsed.between(-5, -1) == ()
    assert parsed.at(99) is None


def test_words_and_passages_stand_at_their_offsets_in_the_article() -> None:
    parsed = sentence(ARREST)
    men = word(parsed, "men")
    assert parsed.article.text[men.start : men.end] == "men"
    assert parsed.passage(men, parsed.last).text == "men in Marlo."
    assert parsed.within(men.start, men.end + 1) == [men]
    assert text_of(parsed.words) == parsed.article.text
    assert parsed.whole.text == parsed.article.text
    assert parsed.root.text == "arrested"


def test_what_stands_between_quotation_marks_is_quoted() -> None:
    parsed = sentence(
        """
        He    he    PRP nsubj 2
        said  say   VBD ROOT  0
        "     "     `` punct 4
        no    no    UH  intj  2
        "     "     '' punct 4
        .     .     .   punct 2
        """
    )
    assert parsed.is_quoted(word(parsed, "no"))
    assert not parsed.is_quoted(word(parsed, "said"))
    assert parsed.own_marks == (2, 4)


def test_a_sentence_that_follows_another_counts_on() -> None:
    rows = [Row("Two", 10, " ", "two", "CD", "NUM", "nummod", 5), Row("fell", 14, "", "fall", "VBD", "VERB", "ROOT", 5)]
    words = linked(rows, 4, 100, vocabulary("en"))
    join(Sentence(article("x" * 120), tuple(words), 0, 1), words)
    assert [each.index for each in words] == [4, 5]
    assert words[0].head is words[1]
    assert words[0].sentence.span == Span(110, 118)


class _Text(str):
    """A text whose end can be seen."""


def test_released_words_are_freed_without_a_collection_of_garbage() -> None:
    rows = [
        Row("Two", 0, " ", "two", "CD", "NUM", "nummod", 1),
        Row(_Text("fell"), 4, "", "fall", "VBD", "VERB", "ROOT", 1),
    ]
    words = linked(rows, 0, 0, vocabulary("en"))
    join(Sentence(article("Two fell"), tuple(words), 0, 0), words)
    gone = weakref.ref(words[1].text)
    gc.disable()
    try:
        release(words)
        del rows, words
        assert gone() is None
    finally:
        gc.enable()
