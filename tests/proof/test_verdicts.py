"""What is found of a brief that somebody changed, and of sources that are not what they were."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model.document import Block, Brief, Bullets, Citation, Line, Run, Section, Table
from briefing.model.proof import Proof, digest
from briefing.proof import Report, Verdict, check, read_printed
from briefing.writing import Choices, CitationStyle, render
from briefing.writing.proof import proof_of
from tests.brief import by_hand
from tests.brief.example import GAZETTE, HERALD
from tests.proof.conftest import ARTICLES, KINDS, Write, changed, verified
from tests.writing.example_brief import HOUSE

every_kind = pytest.mark.parametrize("kind", KINDS)


def with_key_lines(brief: Brief, change: Callable[[Line], Line]) -> Brief:
    """The brief with the first key development changed, in the list for programs too."""
    key = brief.sections[0]
    (bullets,) = key.blocks
    assert isinstance(bullets, Bullets)
    first, *others = bullets.items
    other = change(first.line)
    changed_block: Block = Bullets((replace(first, line=other), *others))
    printed = tuple(
        replace(one, text=other.text) if (one.section, one.text) == (key.key, first.line.text) else one
        for one in brief.printed
    )
    return replace(brief, sections=(replace(key, blocks=(changed_block,)), *brief.sections[1:]), printed=printed)


def with_other_words(line: Line) -> Line:
    """The figure 4 made 9."""
    runs = tuple(Run(run.text.replace("4 people", "9 people"), run.kind) for run in line.runs)
    assert runs != line.runs
    return replace(line, runs=runs)


def altered(report: Report) -> list[str]:
    return [finding.text for finding in report.findings if finding.verdict is Verdict.ALTERED]


@every_kind
def test_a_brief_as_it_was_written_stands_in_its_sources(kind: str, brief: Brief, forge: Write) -> None:
    report = verified(forge(kind, brief))
    assert report.stands
    assert report.count(Verdict.STANDS) >= 4
    assert altered(report) == []


@every_kind
def test_a_changed_figure_is_found(kind: str, brief: Brief, forge: Write) -> None:
    report = verified(forge(kind, with_key_lines(brief, with_other_words), brief))
    assert report.worst is Verdict.ALTERED
    assert any("4 people" in text for text in altered(report))
    assert any("9 people" in text for text in altered(report))


@every_kind
def test_a_swapped_citation_is_found(kind: str, brief: Brief, forge: Write) -> None:
    def swapped(line: Line) -> Line:
        return replace(line, citations=tuple(replace(one, source=5) for one in line.citations[:1]))

    report = verified(forge(kind, with_key_lines(brief, swapped), brief))
    assert any("A bridge fell" in text for text in altered(report))


@every_kind
def test_a_moved_line_is_found(kind: str, brief: Brief, forge: Write) -> None:
    timeline = next(section for section in brief.sections if section.key == "timeline")
    (table,) = timeline.blocks
    assert isinstance(table, Table)
    moved: Section = replace(timeline, blocks=(replace(table, groups=table.groups[::-1]),))
    sections = tuple(moved if section is timeline else section for section in brief.sections)
    report = verified(forge(kind, replace(brief, sections=sections), brief))
    assert report.worst is Verdict.ALTERED


@every_kind
def test_a_line_that_was_added_and_one_that_was_taken_out_are_found(kind: str, brief: Brief, forge: Write) -> None:
    (bullets,) = brief.sections[0].blocks
    assert isinstance(bullets, Bullets)
    added = replace(bullets.items[0], line=Line((Run("The mayor resigned at once."),), (Citation(1, 0, 3),)))
    for items, words in (((*bullets.items, added), "The mayor resigned"), ((), "A bridge fell")):
        first = replace(brief.sections[0], blocks=(Bullets(items),) if items else ())
        report = verified(forge(kind, replace(brief, sections=(first, *brief.sections[1:])), brief))
        assert any(words in text for text in altered(report))


@every_kind
def test_a_changed_date_before_a_line_is_found(kind: str, brief: Brief, forge: Write) -> None:
    (bullets,) = brief.sections[0].blocks
    assert isinstance(bullets, Bullets)
    lead = bullets.items[0].lead
    other = replace(bullets, items=(replace(bullets.items[0], lead=f"1{lead}"), *bullets.items[1:]))
    first = replace(brief.sections[0], blocks=(other,))
    report = verified(forge(kind, replace(brief, sections=(first, *brief.sections[1:])), brief))
    assert altered(report) == [lead, f"1{lead}"]


@every_kind
def test_a_line_and_record_changed_alike_do_not_stand_in_the_source(kind: str, brief: Brief, forge: Write) -> None:
    report = verified(forge(kind, with_key_lines(brief, with_other_words)))
    (finding,) = (one for one in report.findings if one.verdict is Verdict.ALTERED)
    assert finding.why == "source 3 does not say so"


def test_cited_words_changed_in_the_record_too_are_not_those_of_the_source(brief: Brief, forge: Write) -> None:
    forged = with_key_lines(brief, with_other_words)
    passages = tuple(replace(one, words=one.words.replace("4 people", "9 people")) for one in brief.passages)
    report = verified(forge("pdf", replace(forged, passages=passages)))
    assert report.worst is Verdict.ALTERED
    assert {one.why for one in report.findings if one.verdict is Verdict.ALTERED} == {"source 3 has other words there"}


def test_sources_that_are_not_there_and_sources_that_changed_are_told_apart(brief: Brief, forge: Write) -> None:
    path = forge("pdf", brief)
    assert verified(path, ()).worst is Verdict.MISSING
    without = verified(path, tuple(one for one in ARTICLES if one is not GAZETTE))
    assert without.worst is Verdict.MISSING
    corrected = verified(path, changed(HERALD, text=HERALD.text.replace("killing 4", "killing 7")))
    assert corrected.worst is Verdict.CHANGED
    assert any("has these words no more" in finding.why for finding in corrected.findings)
    longer = verified(path, changed(HERALD, text=f"{HERALD.text} More to come."))
    assert any("still has these words" in finding.why for finding in longer.findings)


def test_a_source_under_another_name_is_known_by_its_digest(brief: Brief, forge: Write) -> None:
    assert verified(forge("json", brief), changed(GAZETTE, id="renamed")).stands


def test_a_record_that_gives_a_line_another_source_number_is_no_proof(brief: Brief, forge: Write) -> None:
    proof = proof_of(brief, HOUSE.labels)
    texts = tuple(
        replace(text, citations=tuple(replace(one, source=1) for one in text.citations)) for text in proof.texts
    )
    report = verified(forge("pdf", brief, proof=Proof(proof.program, proof.sources, texts, proof.pages)))
    assert any(one.why == "cites otherwise than its record" for one in report.findings)


BY_HAND = (by_hand.HERALD, by_hand.GAZETTE)


@every_kind
def test_words_that_a_person_wrote_are_said_to_be_theirs_and_never_to_stand(kind: str, forge: Write) -> None:
    path = forge(kind, by_hand.brief(by_hand.edit(text="The bridge fell, killing 9 people.")))
    report = verified(path, BY_HAND)
    assert not report.stands
    assert altered(report) == []
    assert any("killing 9 people" in one.text for one in report.findings if one.verdict is Verdict.BY_HAND)
    assert not any("killing 9 people" in one.text for one in report.findings if one.verdict is Verdict.STANDS)
    assert report.count(Verdict.STANDS)


def test_a_brief_in_which_a_person_changed_a_day_alone_has_no_altered_words(forge: Write) -> None:
    report = verified(forge("json", by_hand.brief(by_hand.edit(when="2024-05-15"))), BY_HAND)
    assert altered(report) == []


@pytest.mark.parametrize("old", ["4 people", "“A bridge fell"])
def test_a_line_and_a_record_that_says_it_quotes_nothing_do_not_stand(old: str, brief: Brief, forge: Write) -> None:
    def forged(line: Line) -> Line:
        words = line.text.replace("4 people", "9 people")
        return replace(line, runs=(Run(words if old == "4 people" else words.strip("“”")),))

    printed = with_key_lines(brief, forged)
    proof = proof_of(printed, HOUSE.labels)
    texts = tuple(replace(text, by_hand=False) for text in proof.texts)
    report = verified(forge("json", printed, proof=replace(proof, texts=texts)))
    (finding,) = (one for one in report.findings if one.verdict is Verdict.ALTERED)
    assert "9 people" in finding.text
    assert finding.why in ("source 3 does not say so", "it cites a source and quotes none")


@every_kind
@pytest.mark.parametrize("style", list(CitationStyle))
def test_a_brief_stands_however_it_cites(kind: str, style: CitationStyle, brief: Brief, tmp_path: Path) -> None:
    path = tmp_path / f"brief.{kind}"
    path.write_bytes(render(brief, kind, choices=Choices(style)))
    report = verified(path)
    assert report.stands, [finding for finding in report.findings if finding.verdict is not Verdict.STANDS]


def widely_cited(brief: Brief) -> Brief:
    """The brief; its first line cites six more sources, copies of the first that it cites."""
    more = range(len(brief.sources) + 1, len(brief.sources) + 7)

    def by_more(line: Line) -> Line:
        return replace(line, citations=(*line.citations, *(replace(line.citations[0], source=n) for n in more)))

    other = with_key_lines(brief, by_more)
    first = other.sections[0].blocks[0].items[0].line.citations[0]  # type: ignore[union-attr]
    source = next(one for one in brief.sources if one.number == first.source)
    passage = next(one for one in brief.passages if (one.source, one.start) == (first.source, first.start))
    return replace(
        other,
        sources=(*brief.sources, *(replace(source, number=n) for n in more)),
        passages=(*brief.passages, *(replace(passage, source=n) for n in more)),
    )


@every_kind
@pytest.mark.parametrize("style", [CitationStyle.NUMERIC, CitationStyle.APA])
def test_a_line_that_counts_most_of_its_sources_stands(
    kind: str, style: CitationStyle, brief: Brief, tmp_path: Path
) -> None:
    path = tmp_path / f"brief.{kind}"
    path.write_bytes(render(widely_cited(brief), kind, choices=Choices(style)))
    printed = read_printed(path)
    report = check(printed, ARTICLES)
    assert any("more" in text.numbers for text in printed.proof.texts)
    assert report.stands, [finding for finding in report.findings if finding.verdict is not Verdict.STANDS]


@pytest.mark.parametrize("style", [CitationStyle.NUMERIC, CitationStyle.APA])
def test_a_count_of_sources_that_is_not_that_of_the_record_is_no_proof(
    style: CitationStyle, brief: Brief, tmp_path: Path
) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(render(widely_cited(brief), "docx", choices=Choices(style)))
    printed = read_printed(path)
    texts = tuple(
        replace(text, citations=text.citations[:-1]) if "more" in text.numbers else text for text in printed.proof.texts
    )
    report = check(replace(printed, proof=replace(printed.proof, texts=texts)), ARTICLES)
    assert any(one.why == "cites otherwise than its record" for one in report.findings)


def test_the_name_and_year_of_another_source_are_no_proof(brief: Brief, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(render(brief, "docx", choices=Choices(CitationStyle.APA)))
    printed = read_printed(path)
    forms = dict(zip(printed.proof.forms, reversed(printed.proof.forms.values()), strict=True))
    report = check(replace(printed, proof=replace(printed.proof, forms=forms)), ARTICLES)
    assert any(one.why == "cites otherwise than its record" for one in report.findings)


def test_every_source_that_is_missing_is_named(brief: Brief, forge: Write) -> None:
    report = verified(forge("pdf", brief), ())
    missing = {source for finding in report.findings for source in finding.missing}
    assert any(source.endswith("The Gazette") for source in missing)
    assert len(missing) > 1


def test_digests_are_of_the_texts_as_utf_8() -> None:
    assert digest("ß") == hashlib.sha256(b"\xc3\x9f").hexdigest()
