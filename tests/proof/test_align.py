from pathlib import Path

from briefing.model.proof import CitedWords, Proof, ProofText
from briefing.proof.align import align
from briefing.proof.printed import Content, Printed

CITED = (CitedWords(1, 0, 4, "word"),)


def line(text: str) -> ProofText:
    return ProofText(f"{text} [1]", "timeline", (), "[1]", CITED)


RECORD = (
    ProofText("News briefing"),
    ProofText("Timeline", "timeline"),
    ProofText("7 May", "timeline"),
    line("A ship sank in the harbour"),
    ProofText("7 May", "timeline"),
    line("Its captain was arrested at home"),
    ProofText("8 May", "timeline"),
    line("A court let him go on bail"),
)
AS_WRITTEN = tuple(text.text for text in RECORD)


def of(*texts: str, margins: tuple[str, ...] = ()) -> Printed:
    proof = Proof(
        "briefing 1", (), RECORD, ("News briefing", "", "8 May", "Page {page} of {pages}", "{heading} (continued)")
    )
    return Printed(Path("f"), Content(texts, None, margins), proof)


def missing(file: Printed) -> list[str]:
    return [text.text for text, there in zip(RECORD, align(file).printed, strict=True) if not there]


def test_a_file_as_it_was_written_prints_all_and_nothing_besides() -> None:
    assert missing(of(*AS_WRITTEN)) == []
    assert align(of(*AS_WRITTEN)).added == ()


def test_numbers_of_sections_and_other_spaces_are_no_difference() -> None:
    texts = [text.replace("Timeline", "1\u00a0\u00a0Timeline").replace("7 May", "7\u202fMay") for text in AS_WRITTEN]
    file = of(*texts, "•")
    assert (missing(file), align(file).added) == ([], ())


def test_a_date_changed_in_one_row_is_that_of_no_other_row() -> None:
    texts = list(AS_WRITTEN)
    texts[2] = "17 May"
    assert missing(of(*texts)) == ["7 May"]
    assert align(of(*texts)).added == ("17 May",)


def test_two_lines_that_changed_places_are_not_both_in_theirs() -> None:
    texts = list(AS_WRITTEN)
    texts[3], texts[5] = texts[5], texts[3]
    (moved,) = (text for text in missing(of(*texts)) if text != "7 May")
    assert moved in (RECORD[3].text, RECORD[5].text)
    assert align(of(*texts)).added


def test_a_sentence_written_into_a_line_is_found() -> None:
    texts = list(AS_WRITTEN)
    texts[3] = "No ship sank. " + texts[3]
    assert missing(of(*texts)) == [RECORD[3].text]
    assert align(of(*texts)).added == (texts[3],)


def test_a_line_that_stands_twice_and_was_changed_once_is_found_where_it_was_changed() -> None:
    twice = (*RECORD, ProofText("Annex", "annex"), *RECORD[2:])
    for place in (3, len(RECORD) + 2):
        texts = [text.text for text in twice]
        texts[place] = "A boat sank in the harbour [1]"
        proof = Proof("briefing 1", (), twice, ())
        printed = align(Printed(Path("f"), Content(tuple(texts), None), proof)).printed
        assert [number for number, there in enumerate(printed) if not there] == [place]


def test_margins_hold_what_stands_on_every_page_and_headings_that_go_on() -> None:
    usual = ("News briefing", "Page 2 of 9", "Timeline (continued)", "Timeline", "News brief…")
    assert align(of(*AS_WRITTEN, margins=usual)).added == ()
    forged = ("9 people died", "Page 2 of 9 people died", "Nothing happened (continued)")
    assert align(of(*AS_WRITTEN, margins=forged)).added == forged
