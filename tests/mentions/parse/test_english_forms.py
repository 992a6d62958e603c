"""The forms of words are those of the whole pipeline, whether they are remembered or not."""

from __future__ import annotations

import pytest

from briefing.mentions.parse import english_forms
from briefing.mentions.parse.english_forms import Forms
from briefing.mentions.parse.english_spacy import pipeline

TEXTS = (
    "The mayors were told that two raids, which had begun at dawn, left three houses burning.",
    "They left the left bank; the leaves were leaving.",
    "There is no doubt that there were others, and that's what they're saying.",
    "They gonna say y'all ain't seen nothin' yet.",
    "But he said so,  because   of\u00a0it \u2028 and once more.",
    "I don't know what he'd done, or who did it. Give me that!",
)


@pytest.mark.parametrize("most", [200_000, 8])
@pytest.mark.parametrize("text", TEXTS)
def test_forms_are_those_of_the_whole_pipeline(monkeypatch: pytest.MonkeyPatch, text: str, most: int) -> None:
    monkeypatch.setattr(english_forms, "_MOST", most)
    nlp = pipeline()
    whole = [(token.text, token.lemma_, token.tag_, token.pos_, token.dep_) for token in nlp(text)]
    forms = Forms(nlp)
    for _ in range(2):
        with nlp.select_pipes(disable=forms.steps):
            doc = nlp(text)
        assert [tuple(form) for form in forms.of(doc)] == whole


def test_of_words_in_other_texts_only_the_new_ones_are_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp, worked_out = pipeline(), []
    forms = Forms(nlp)
    with nlp.select_pipes(disable=forms.steps):
        first, second = nlp("The mayors fled the town."), nlp("The mayors left the town, and gonna stay.")
    alone, together = forms._alone, forms._together
    monkeypatch.setattr(forms, "_alone", lambda of: worked_out.append([kind.text for kind in of]) or alone(of))
    monkeypatch.setattr(forms, "_together", lambda of: worked_out.append([word.text for word in of]) or together(of))
    forms.of(first)
    forms.of(second)
    assert worked_out[0] == ["The", "mayors", "fled", "the", "town", "."]
    assert worked_out[1] == ["left", ",", "and", "gon", "na", "stay"]
    assert worked_out[-1] == ["gon", "na"]


def test_words_that_no_rule_names_are_ruled_by_their_tag_and_relation(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = pipeline()
    forms = Forms(nlp)
    with nlp.select_pipes(disable=forms.steps):
        doc = nlp("Mayors met ministers, and bakers met builders.")
    forms.of(doc)
    nouns = [kind.text for kind in forms._ruled if kind.tag == doc[0].tag]
    assert set(nouns) == {"*"}
