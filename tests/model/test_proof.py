import json

import pytest

from briefing.model.proof import CitedWords, Proof, ProofSource, ProofText, comparable, from_json, to_bytes, to_json

PROOF = Proof(
    "briefing 1.2",
    (ProofSource(1, "a", "00", "Title", "The Herald", ""),),
    (ProofText("“Words” [1]", "timeline", ("Words",), "[1]", (CitedWords(1, 0, 5, "Words"),)),),
    ("News briefing",),
)


def test_a_record_comes_back_as_it_was() -> None:
    assert from_json(json.loads(to_bytes(PROOF))) == PROOF


@pytest.mark.parametrize(
    "record", [None, {}, [], {"schema": "briefing/proof", "version": 1}, {**to_json(PROOF), "texts": 1}]
)
def test_what_is_no_record_is_said_to_be_none(record: object) -> None:
    with pytest.raises(ValueError, match="record"):
        from_json(record)


def test_any_character_of_an_article_can_be_kept() -> None:
    wild = Proof("b", (), (ProofText("a\x00b\ud800c\uffff"),))
    assert from_json(json.loads(to_bytes(wild))).texts[0].text == "a\x00b\ud800c\uffff"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("7\u00a0May", "7 May"),
        ("“\u202f‘No’\u202f”", "“‘No’”"),
        ("so\u00adft", "soft"),
        ("e\u0301", "é"),
        ("1\u20112", "1-2"),
    ],
)
def test_what_formats_write_differently_compares_alike(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


def test_words_are_the_text_without_its_numbers() -> None:
    assert PROOF.texts[0].words == "“Words”"
