"""The printed words: whole in the program's own file, and a user's own laid over them."""

from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from briefing.errors import BadSettings
from briefing.labels import FILE, Labels, house_labels, load_labels
from briefing.mentions.vocabulary import vocabulary
from briefing.model import EvidenceKind, Status
from briefing.resources import load_toml, templates_folder


def own(folder: Path, words: str) -> Labels:
    (folder / FILE).write_text(words)
    return load_labels(folder)


def test_a_users_labels_may_leave_out_sections(tmp_path: Path) -> None:
    labels = own(tmp_path, '[document]\nlanguage = "de"\n')
    assert labels.document.language == "de"
    assert labels.months == house_labels().months


def test_a_list_that_a_section_leaves_out_comes_from_the_house(tmp_path: Path) -> None:
    short = ", ".join(f'"{number}"' for number in range(1, 13))
    labels = own(tmp_path, f"[months]\nshort = [{short}]\n")
    assert labels.months.short[11] == "12"
    assert labels.months.full == house_labels().months.full


def test_a_phrase_that_a_section_leaves_out_is_the_one_that_came_with_the_program(tmp_path: Path) -> None:
    labels = own(tmp_path, '[page]\ncontinued = "{heading} ..."\n')
    assert labels.page.continued == "{heading} ..."
    assert labels.page.number == house_labels().page.number


@pytest.mark.parametrize("words", ["document = 3", "[months]\nfull = ['January']", "[document]\nlanguage = 7"])
def test_a_label_of_the_wrong_kind_is_named(tmp_path: Path, words: str) -> None:
    with pytest.raises(BadSettings, match=r"labels\.toml: .* must be "):
        own(tmp_path, words)


@pytest.mark.parametrize(
    "words", ["Page", "{side}", "{0}", "{page} {pages} {total}", "{page!r} {pages}", "{page:d}", "{"]
)
def test_the_names_in_braces_are_those_of_the_house(tmp_path: Path, words: str) -> None:
    with pytest.raises(BadSettings, match=r"labels\.toml: \[page\] number must name \{page\}, \{pages\}") as caught:
        own(tmp_path, f'[page]\nnumber = "{words}"\n')
    assert "\n" not in str(caught.value)


def test_braces_where_nothing_is_to_be_filled_in_are_named(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match=r"\[document\] language must name nothing in braces"):
        own(tmp_path, '[document]\nlanguage = "{language}"\n')


def test_the_names_in_braces_may_stand_in_any_order_and_more_than_once(tmp_path: Path) -> None:
    house = (templates_folder() / FILE).read_text()
    labels = own(tmp_path, house.replace("Page {page} of {pages}", "{pages}: {page} ({page})"))
    assert labels.page.number.format(page=2, pages=5) == "5: 2 (2)"


def test_the_record_has_all_sections_and_phrases_of_the_file() -> None:
    sections = load_toml(templates_folder() / FILE)
    assert list(sections) == [field.name.replace("_", "-") for field in fields(Labels)]
    for name, section in sections.items():
        record = getattr(house_labels(), name.replace("-", "_"))
        known = [f.name.replace("_", "-") for f in fields(record)] if is_dataclass(record) else list(record)
        assert known == list(section)


@pytest.mark.parametrize("kind", EvidenceKind)
def test_every_evidence_has_a_label(kind: EvidenceKind) -> None:
    assert kind.name.lower().replace("_", "-") in house_labels().evidence


@pytest.mark.parametrize("status", Status)
def test_every_status_has_a_label(status: Status) -> None:
    assert status.value in house_labels().status


def test_every_kind_of_figure_has_a_label() -> None:
    words = vocabulary("en").kinds
    kinds = {*words.nouns, *words.verbs, *words.adjectives.values(), "money", "magnitude", "percent"}
    assert kinds <= set(house_labels().figures)
