from briefing.edits.draft.matching import Matching, compared, match
from briefing.edits.draft.seen import Seen, Spot
from briefing.model.document import Place
from briefing.model.draft import DraftParagraph


def written(text: str, line: int | None = None, row: int | None = None) -> DraftParagraph:
    return DraftParagraph(text, "timeline", row=row, cell=None, line=line, places=(Place.WORDS,) if line else ())


def standing(text: str, line: int | None = None, row: int | None = None) -> Seen:
    return Seen(text, "", row=row, spots=(Spot(line, Place.WORDS, text),) if line else ())


def paired(matching: Matching) -> dict[str, str]:
    """The texts of the written units by those of the units that stand in their place."""
    return {matching.standing[b].text: matching.written[a].text for b, a in matching.pairs.items()}


def test_programs_change_marks_and_spaces_by_themselves() -> None:
    assert compared("“It\u00a0fell” —\nlate") == compared('"It fell" - late')


def test_controls_say_which_line_it_is_however_it_is_worded_and_wherever_it_stands() -> None:
    before = [written("One fell.", 1), written("Two burned.", 2), written("The end.")]
    matching = match(before, [standing("Two burned.", 2), standing("Quite other words", 1), standing("The end.")])
    assert paired(matching)["Quite other words"] == "One fell."
    assert not matching.by_text


def test_without_controls_a_line_is_known_by_its_words_and_by_words_like_them() -> None:
    before = [written("A bridge fell on Thursday.", 1), written("A dam burst on Friday.", 2)]
    matching = match(before, [standing("A bridge fell on Thursday."), standing("A large dam burst on Friday.")])
    assert paired(matching)["A large dam burst on Friday."] == "A dam burst on Friday."
    assert matching.by_text == {0, 1}


def test_what_is_like_nothing_is_new_and_what_nothing_is_like_is_gone() -> None:
    matching = match([written("A bridge fell on Thursday.", 1)], [standing("Prices rose.")])
    assert not matching.pairs


def test_a_copy_in_a_list_is_a_copy_and_the_row_the_line_itself() -> None:
    before = [written("Head"), written("One fell.", 1, row=0), written("Two burned.", 2, row=1)]
    now = [
        standing("Head"),
        standing("Two burned.", 2),
        standing("Two burned.", 2, row=0),
        standing("One fell.", 1, row=1),
    ]
    matching = match(before, now)
    assert matching.copies == {1}


def test_empty_paragraphs_are_nothing() -> None:
    matching = match([written("")], [standing(" "), standing("")])
    assert not matching.written
    assert not matching.standing
