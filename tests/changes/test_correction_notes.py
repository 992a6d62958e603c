"""Which printed line a correction note speaks of: of its own outlet, by words that they share by no chance."""

from dataclasses import replace

import pytest

from briefing.changes.correction_notes import line_named, note_of, repeats_line
from briefing.model import Article, Passage, Span
from tests.changes.editions import SECOND
from tests.changes.fire import BEFORE
from tests.make import article

# Of six words of content: four repeat it, three name it.
HERALD = article("Police said at least 20 people died in the fire at the harbour market.", id="herald")
LINE = replace(BEFORE["e1"], quoted=HERALD.passage(0, len(HERALD.text)))


def corrected(note: str, publisher: str = "The Herald") -> tuple[Article, Passage]:
    text = f"A bridge opened. Correction: {note}."
    source = article(text, SECOND, id="note", publisher=publisher)
    source = replace(source, correction=Span(text.index("Correction"), len(text)))
    found = note_of(source)
    assert found is not None
    return source, found


def test_an_article_without_words_in_its_note_has_none() -> None:
    assert note_of(HERALD) is None
    assert note_of(replace(HERALD, correction=Span(3, 3))) is None


@pytest.mark.parametrize(
    ("note", "repeated", "named"),
    [
        ("it was wrong that police had said that 20 people died", False, True),
        ("it was wrong that police had said that 20 people died at the harbour", True, True),
        ("the owner of the harbour market was misnamed", False, False),
        ("the mayor was misnamed", False, False),
    ],
)
def test_a_line_is_repeated_by_most_of_its_words_and_named_by_three(note: str, repeated: bool, named: bool) -> None:
    source, found = corrected(note)
    assert repeats_line(found, LINE.quoted, "en") is repeated
    assert (line_named(found, source, [LINE]) is not None) is named


def test_a_line_of_another_outlet_is_not_named() -> None:
    source, found = corrected("it was wrong that police had said that 20 people died", "The Post")
    assert line_named(found, source, [LINE]) is None


def test_of_several_the_most_named_and_then_the_newest_is_meant() -> None:
    source, found = corrected("it was wrong that police had said that 20 people died")
    newer = replace(LINE, event="e2", edition=SECOND)
    bridge = replace(newer, event="e3", quoted=source.passage(0, 16))
    assert line_named(found, source, [newer, LINE, bridge]) is newer
    assert line_named(found, source, []) is None
