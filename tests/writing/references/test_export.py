import json
from dataclasses import replace
from datetime import date

import pytest

from briefing.writing.references.export import FORMATS, bibtex, csl_json, ris
from tests.writing.example_brief import SOURCES, hostile
from tests.writing.references.pandoc import pandoc

FIRST = replace(SOURCES[0], retrieved_day=date(2025, 3, 9))


def test_csl_json_has_persons_apart_dates_as_numbers_and_nothing_that_is_not_known():
    first, last = json.loads(csl_json([FIRST, SOURCES[6]]))
    assert first == {
        "id": "calloway2025",
        "type": "article-newspaper",
        "title": "Blast at grain terminal kills at least 11",
        "container-title": "The Harbour Courier",
        "author": [{"family": "Calloway", "given": "Ines"}],
        "issued": {"date-parts": [[2025, 3, 4]]},
        "URL": "https://courier.example/2025/03/04/grain-terminal-blast",
        "accessed": {"date-parts": [[2025, 3, 9]]},
        "language": "en",
    }
    assert last == {
        "id": "sourcend",
        "type": "article-newspaper",
        "title": "What residents of the harbour district should know",
        "language": "en",
    }


def test_bibtex_keeps_organisations_and_capitals_whole_and_its_signs_are_spelled_out():
    source = replace(FIRST, author="The Editorial Board", title="Profits up 5% at A&B_{C}")
    assert bibtex([source]) == (
        "@online{theeditorialboard2025,\n"
        "  author = {{The Editorial Board}},\n"
        "  title = {{Profits up 5\\% at A\\&B\\_\\{C\\}}},\n"
        "  journaltitle = {The Harbour Courier},\n"
        "  date = {2025-03-04},\n"
        "  url = {https://courier.example/2025/03/04/grain-terminal-blast},\n"
        "  urldate = {2025-03-09},\n"
        "  langid = {en},\n"
        "}\n\n"
    )


def test_ris_has_a_line_a_field_and_ends_each_source():
    lines = ris([FIRST, SOURCES[4]]).splitlines()
    assert lines[:5] == [
        "TY  - NEWS",
        "AU  - Calloway, Ines",
        "TI  - Blast at grain terminal kills at least 11",
        "T2  - The Harbour Courier",
        "PY  - 2025",
    ]
    assert lines.count("ER  - ") == 2


def test_each_source_has_a_key_of_its_own():
    keys = [entry["id"] for entry in json.loads(csl_json([FIRST, SOURCES[3], FIRST]))]
    assert len(set(keys)) == 3


@pytest.mark.parametrize("name", FORMATS)
def test_whatever_a_source_holds_its_fields_stay_in_their_lines(name):
    assert FORMATS[name](hostile().sources).count("\r") == 0


@pytest.mark.parametrize(("name", "reader"), [("csl-json", "csljson"), ("bibtex", "biblatex"), ("ris", "ris")])
def test_pandoc_reads_it(name, reader):
    read = pandoc(["-f", reader, "-t", "csljson"], FORMATS[name](SOURCES))
    assert [entry.get("title") for entry in json.loads(read)] == [one.title for one in SOURCES]
