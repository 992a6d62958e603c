from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefing.daily.edition import EditionRequest, Made, folder_name, make
from briefing.edits.pin import Printed, pin_of
from briefing.edits.request import EditRequest, make_edit
from briefing.errors import BadSettings
from briefing.model import Article, Skipped
from briefing.pipeline import DatedArticles, Mentions
from briefing.store.names import edition_of_folder
from briefing.writing import Choices, CitationStyle
from tests.make import article, mention, timex, when

DAY = date(2026, 3, 31)
CUTOFF = datetime(2026, 3, 31, 4, tzinfo=UTC)
SUNDAY = date(2026, 3, 29)
HERALD = replace(article("A crane fell on Sunday.", date(2026, 3, 30), id="herald"), language="en")
FELL = mention(HERALD, "fell", when(SUNDAY, timex(HERALD, "Sunday", SUNDAY)))
REQUEST = EditionRequest("morning", DAY, 1, CUTOFF, ("md", "json"), new=frozenset({"herald"}))


def found(dated: DatedArticles) -> Mentions:
    """The fall of the crane, in whichever article of these reports it."""
    return Mentions({one.id: (FELL,) if one.id == "herald" else () for one in dated.articles})


def made(request: EditionRequest = REQUEST, *articles: Article, templates: Path | None = None) -> Made:
    return make(request, articles or (HERALD,), templates=templates, find_mentions=found)


def text(edition: Made) -> str:
    (content,) = (content for name, content in edition.files.items() if name.endswith(".md"))
    return content.decode()


@pytest.mark.parametrize(("revision", "name"), [(1, "2026-03-31"), (2, "2026-03-31-r2"), (11, "2026-03-31-r11")])
def test_a_folder_and_its_files_are_named_by_day_and_revision(revision: int, name: str) -> None:
    assert folder_name(DAY, revision) == name
    assert edition_of_folder(name)
    edition = made(replace(REQUEST, revision=revision))
    assert list(edition.files) == [f"morning-{name}.md", f"morning-{name}.json"]


def test_equal_requests_give_equal_bytes() -> None:
    assert made().files == made().files


def test_an_edition_cites_as_its_desk_chose() -> None:
    written = text(made(replace(REQUEST, choices=Choices(CitationStyle.APA))))
    assert "(2026, March 30)" in written
    assert "(2026, March 30)" not in text(made())


def test_an_edition_says_what_is_new_and_leaves_behind_what_it_printed() -> None:
    first = made()
    assert "“A crane fell on Sunday" in text(first)
    assert (first.counts["new"], first.counts["articles"], first.counts["late"]) == (1, 1, 0)
    (event,) = first.printed.values()
    assert (event.edition, event.shown) == (DAY, True)


def test_the_next_edition_is_compared_with_what_was_printed() -> None:
    first = made()
    day = date(2026, 4, 1)
    following = replace(REQUEST, day=day, previous=DAY, opens=CUTOFF, new=frozenset(), printed=first.printed)
    second = made(following)
    assert "Nothing new since the edition of 31 March 2026" in text(second)
    assert second.counts["unchanged"] == 1
    assert {id_: event.edition for id_, event in second.printed.items()} == dict.fromkeys(first.printed, DAY)


def test_a_persons_correction_is_printed_and_not_remembered_as_what_sources_report() -> None:
    first = made()
    (event,) = first.printed
    edit = make_edit(event, EditRequest(when="2026-03-28"), who="A. Editor", at=None)
    edit = replace(edit, pin=pin_of(event, [Printed(first.printed, CUTOFF)]))
    edited = made(replace(REQUEST, edits=(edit,), printed=first.printed))
    assert "28 Mar 2026" in text(edited)
    assert edited.printed[event].when.interval.first_day == SUNDAY


def test_title_handling_mark_and_what_could_not_be_used_are_printed() -> None:
    skipped = (Skipped("a.txt", "empty file"),)
    shown = text(made(replace(REQUEST, title="Our title", handling="For us alone", skipped=skipped)))
    for words in ("Our title", "For us alone", "a.txt", "empty file"):
        assert words in shown


def test_of_articles_in_a_language_that_is_not_read_only_the_new_are_named() -> None:
    french = replace(article("Une grue est tombée.", date(2026, 3, 30), id="feu"), language="fr")
    for new, named in ((frozenset({"herald", "feu"}), 1), (frozenset({"herald"}), 0)):
        edition = made(replace(REQUEST, new=new), HERALD, french)
        assert len(edition.brief.coverage.skipped) == named


def test_a_template_that_is_wrong_is_named_be_it_of_a_folder_or_for_word(tmp_path: Path) -> None:
    (tmp_path / "labels.toml").write_text("[masthead\n")
    with pytest.raises(BadSettings, match=r"labels\.toml"):
        made(templates=tmp_path)
    word = tmp_path / "own.docx"
    word.write_bytes(b"no document")
    with pytest.raises(BadSettings, match=r"own\.docx"):
        made(replace(REQUEST, formats=("docx",)), templates=word)


def test_a_text_too_short_to_tell_its_language_is_in_that_of_most_others_or_of_the_desk() -> None:
    """A desk of German reports does not take "Bar in Brand." for English; one that says so does."""
    short = replace(article("Bar in Brand.", date(2026, 3, 30), id="short"), language=None)
    german = replace(HERALD, id="de", language="de")
    read: list[list[str]] = []

    def watched(dated: DatedArticles) -> Mentions:
        read.append([one.id for one in dated.articles])
        return Mentions({one.id: () for one in dated.articles})

    request = replace(REQUEST, new=frozenset({"short", "de"}))
    for each in (request, replace(request, language="en")):
        make(each, (short, german), find_mentions=watched)
    assert read == [[], ["short"]]
