import json
from dataclasses import replace
from datetime import date

import pytest

from briefing.delivery.parcel import attachments, load, media_type, parcel_of
from briefing.errors import BadData
from briefing.model.document import Bullets, ChangedLines, Column, Row, RowGroup, Section, Table
from tests.delivery.parcels import FILES, parcel
from tests.writing.example_brief import HOSTILE, example, hostile, line

LONG_AGO = Table(
    (Column("Event", 0.4), Column("Was", 0.3), Column("Is", 0.3)),
    (
        RowGroup(
            "Updated", (Row(((line("Killed"), line("~7 Mar")), (line("“14", 2), line("~Solis")), (line("“13", 6),))),)
        ),
    ),
    "What changed",
)


def test_it_tells_each_key_development_with_its_date_and_sources():
    text = parcel().text
    listed = text[text.index("Mon 3 March") : text.index("Tue 4 March")]
    assert "“An explosion tore through" in listed
    assert (
        "[1] The Harbour Courier, 4 March 2025\n      https://courier.example/2025/03/04/grain-terminal-blast" in listed
    )
    assert "[3] Northline News, 5 March 2025" in listed


def test_it_tells_what_changed_and_what_to_beware_of():
    text = parcel().text
    assert "What changed    3 new, 2 updated\n" in text
    assert "Could not be used: articles/marée.html: written in French" in text
    assert "Relative time expressions left unresolved: 2." in text
    assert text.startswith("For internal use\n")
    assert text.endswith("For internal use\n")


def test_a_first_edition_counts_every_event_as_new_and_compares_with_nothing():
    first = parcel_of(example(), FILES, profile="daily")
    assert first.new == 12
    assert first.summary["counts"] is None
    assert "What changed" not in first.text


def test_the_section_of_changes_is_printed_where_the_document_has_it():
    since = Section("changes", "Since the edition of 6 March 2025", (LONG_AGO,))
    brief = replace(example(), sections=(since, *example().sections))
    made = parcel_of(brief, FILES, profile="daily", counts={"new": 1})
    assert "SINCE THE EDITION OF 6 MARCH 2025" in made.text
    assert "Updated:\n\nKilled · 7 Mar\n  Was: “14” · Solis\n  Is: “13”\n  [2] Continental" in made.text
    assert made.summary["changes"][1]["text"] == "Was: “14” · Solis\nIs: “13”"
    assert "What changed" not in made.text


def test_the_summary_is_json_for_programs():
    summary = json.loads(json.dumps(parcel().summary))
    assert (summary["profile"], summary["date"], summary["revision"]) == ("dämmerung", "2025-03-07", 1)
    assert summary["counts"] == {"new": 3, "updated": 2}
    first = summary["key_developments"][0]
    assert first["when"] == "Mon 3 March"
    assert first["sources"][0]["published"] == "2025-03-04"
    assert [file["name"] for file in summary["files"]] == list(FILES)
    assert summary["files"][2]["sha256"] == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


def test_the_summary_names_all_sources_of_which_the_mail_lists_some():
    bullets = Bullets((replace(example().sections[0].blocks[0].items[0], line=line("“It fell", 1, 2, 3, 4, 5, 6)),))
    brief = replace(example(), sections=(Section("key-developments", "Key developments", (bullets,)),))
    made = parcel_of(brief, FILES, profile="daily")
    assert "[4] The Harbour Courier" in made.text
    assert "and 2 more, listed in the document" in made.text
    assert len(made.summary["key_developments"][0]["sources"]) == 6


def test_hostile_text_can_be_stored_and_sent():
    made = parcel_of(hostile(), {f"{number}.pdf": b"x" for number in range(3)}, profile=HOSTILE[3])
    made.text.encode()
    made.html.encode()
    assert load(made.dump(), made.files) == made


def test_what_was_stored_is_read_back():
    assert load(parcel().dump(), FILES) == parcel()


@pytest.mark.parametrize("dumped", [b"", b"{}", b"[]", b"\xff", b'{"files": [], "date": "x", "made": "y"}', b"1"])
def test_a_damaged_store_is_said_in_one_line(dumped):
    with pytest.raises(BadData, match="left to deliver"):
        load(dumped, FILES)


def test_a_missing_file_is_named():
    with pytest.raises(BadData, match=r"notes\.json"):
        load(parcel().dump(), {name: b"" for name in FILES if name != "notes.json"})


def test_the_identity_is_of_one_edition_and_channel():
    one = parcel()
    others = [
        replace(one, profile="other"),
        replace(one, date=date(2025, 3, 8)),
        replace(one, revision=2),
        parcel(title="another desk"),
    ]
    identities = {one.identity("mail"), one.identity("webhook"), *(other.identity("mail") for other in others)}
    assert len(identities) == 6
    assert parcel().identity("mail") == one.identity("mail") == load(one.dump(), FILES).identity("mail")


def test_documents_for_people_are_attached():
    assert list(attachments(FILES)) == [name for name in FILES if not name.endswith(".json")]
    assert list(attachments({"a.md": b"", "a.json": b""})) == ["a.md", "a.json"]


def test_media_types():
    assert media_type("a.PDF") == "application/pdf"
    assert media_type("a.unheard-of") == "application/octet-stream"


def test_of_a_first_edition_every_line_is_new():
    brief = replace(example(), changed=ChangedLines(new=7, updated=0, withdrawn=0, unchanged=0))
    assert parcel_of(brief, FILES, profile="desk").new == 7
    assert parcel_of(example(), FILES, profile="desk").new == example().coverage.dated
