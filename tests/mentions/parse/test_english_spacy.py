"""What the English parser hands on: its own rows, whole, in the order of the texts."""

from briefing.mentions.parse.english_spacy import parse

TEXTS = ("Rebels seized Marlo.", "", "The dam held. Nobody fled.")


def test_each_text_has_its_sentences_and_each_row_its_words() -> None:
    found = list(parse(TEXTS))
    assert [len(sentences) for sentences in found] == [1, 0, 2]
    for text, sentences in zip(TEXTS, found, strict=True):
        assert "".join(row.text + row.space for rows in sentences for row in rows) == text


def test_the_subject_hangs_on_its_verb_and_both_have_their_base_forms() -> None:
    ((rows,),) = parse(["Rebels seized Marlo."])
    rebels, seized = rows[0], rows[1]
    assert (rebels.relation, rebels.head) == ("nsubj", 1)
    assert (rebels.lemma, seized.lemma, seized.tag) == ("rebel", "seize", "VBD")
