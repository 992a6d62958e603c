import io
import os
from pathlib import Path

import pytest

from briefing.errors import NoInput
from briefing.model.formats import FORMATS
from briefing.reading import read
from briefing.reading.inputs import find

STORY = "The council met on Friday and closed the old bridge."


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.txt", "deep/er/c.md", ".hidden.txt", ".git/config.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{STORY} {name}", encoding="utf-8")
    (tmp_path / "a.toml").write_text('publisher = "The Post"')
    return tmp_path


def names(found):
    return [item.path.name for item in found]


def test_a_folder_is_read_through_sorted_without_hidden_files_and_records(folder):
    found, skipped = find([folder])
    assert names(found) == ["a.txt", "b.txt", "c.md"]
    assert not skipped


def test_a_glob_may_reach_through_folders(folder):
    found, _ = find([f"{folder}/**/*.md", f"{folder}/*.t*"])
    assert names(found) == ["c.md", "a.txt", "b.txt"]


def test_a_file_named_twice_is_read_once(folder):
    found, _ = find([folder / "a.txt", str(folder), f"{folder}/./a.txt"])
    assert names(found).count("a.txt") == 1


def test_a_record_without_its_article_is_named(folder):
    (folder / "lost.toml").write_text("")
    _, skipped = find([folder])
    assert [item.origin for item in skipped] == [str(folder / "lost.toml")]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_copied_brief_is_no_article_whatever_its_format(folder, suffix):
    (folder / f"briefing-2015-10-09.{suffix}").write_text("x")
    found, skipped = find([folder])
    assert names(found) == ["a.txt", "b.txt", "c.md"]
    assert ["by its name a briefing" in each.reason for each in skipped] == [True]


def test_settings_and_corrections_in_a_folder_are_no_records(folder):
    (folder / "briefing.toml").write_text('[inputs]\nfolders = ["."]\n')
    (folder / "edits.toml").write_text("# None yet.\n")
    (folder / "crisis.toml").write_text("[edition]\ntime = 06:00:00\n[profiles.crisis]\n")
    (folder / "changed.toml").write_text("[[edit]]\ndrop = true\n")
    found, skipped = find([folder])
    assert names(found) == ["a.txt", "b.txt", "c.md"]
    assert not skipped


def test_a_folder_of_settings_alone_holds_no_article(tmp_path):
    (tmp_path / "briefing.toml").write_text('[inputs]\nfolders = ["."]\n')
    with pytest.raises(NoInput, match="the folder holds no article"):
        find([tmp_path])


def test_settings_next_to_an_article_of_their_name_are_no_record_of_it(tmp_path):
    (tmp_path / "briefing.txt").write_text(STORY)
    (tmp_path / "briefing.toml").write_text('[edition]\nzone = "UTC"\n')
    (tmp_path / "edits.txt").write_text(STORY + " Again.")
    (tmp_path / "edits.toml").write_text('publisher = "The Post"\n')
    reading = read([tmp_path])
    assert [article.publisher for article in reading.articles] == [None, "The Post"]
    assert not reading.skipped


@pytest.mark.parametrize("given", ["nowhere.txt", "*.nothing", "ftp://post.example/a", "\0", "x" * 5000])
def test_what_names_nothing_is_an_error_only_when_it_stands_alone(folder, given, monkeypatch):
    monkeypatch.chdir(folder)
    with pytest.raises(NoInput) as refusal:
        find([given])
    assert refusal.value.exit_code == 66
    assert "\n" not in str(refusal.value)
    found, skipped = find([given, "a.txt"])
    assert names(found) == ["a.txt"]
    assert len(skipped) == 1


def test_an_address_is_taken_once_and_not_looked_for_among_files(folder):
    found, skipped = find(["https://post.example/a", "HTTP://post.example/b", "https://post.example/a"])
    assert [item.address for item in found] == ["https://post.example/a", "HTTP://post.example/b"]
    assert not skipped


def test_an_empty_folder_and_no_input_at_all_are_errors(tmp_path):
    with pytest.raises(NoInput, match="holds no article"):
        find([tmp_path])
    with pytest.raises(NoInput):
        find([])


def test_a_record_is_no_article(folder):
    with pytest.raises(NoInput, match="publication record"):
        find([folder / "a.toml"])


def test_a_hyphen_is_standard_input():
    reading = read(["-", "-"], stdin=io.BytesIO(STORY.encode()))
    assert [(article.text, article.origin) for article in reading.articles] == [(STORY, "standard input")]


def test_standard_input_may_hold_any_format():
    assert len(read(["-"], stdin=io.BytesIO(b'{"text": "One."}\n{"text": "Two."}\n')).articles) == 2
    assert read(["-"], stdin=io.BytesIO(b"# Storm\n\nIt rained.")).articles[0].origin == "standard input"


def test_a_name_that_is_no_unicode_is_shown_so_that_it_can_be_printed(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9\nx.txt"
    with open(path, "wb") as stream:  # noqa: PTH123 - a name in bytes
        stream.write(STORY.encode())
    (article,) = read([tmp_path]).articles
    article.origin.encode("utf-8")
    assert article.origin.isprintable()


def test_a_folder_that_leads_back_into_itself_ends(folder):
    (folder / "deep" / "again").symlink_to(folder)
    found, skipped = find([folder])
    assert names(found) == ["a.txt", "b.txt", "c.md"]
    assert not skipped


def test_links_are_followed_as_long_as_they_stay_in_the_folder(folder):
    (folder / ".releases" / "2").mkdir(parents=True)
    (folder / ".releases" / "2" / "d.txt").write_text(f"{STORY} d")
    (folder / "current").symlink_to(".releases/2")
    (folder / "e.txt").symlink_to(".releases/2/d.txt")
    (folder / "alias").symlink_to("deep")
    found, skipped = find([folder])
    assert [str(item.path.relative_to(folder)) for item in found] == ["a.txt", "b.txt", "e.txt", "deep/er/c.md"]
    assert not skipped
    (folder / "e.txt").unlink()
    assert "d.txt" in names(find([folder])[0])


@pytest.mark.parametrize("named", ["{0}", "{0}/*", "{0}/**/*", "{0}/*/*.txt"])
def test_a_link_that_leads_out_of_the_folder_is_named_and_not_read(folder, tmp_path_factory, named):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "notes.txt").write_text(f"{STORY} Nobody shall know.")
    (folder / "x.txt").symlink_to(outside / "notes.txt")
    (folder / "deep" / "y.txt").symlink_to(os.path.relpath(outside / "notes.txt", folder / "deep"))
    (folder / "deep" / "beyond").symlink_to(outside)
    (folder / "up").symlink_to("..")
    found, skipped = find([named.format(folder), folder / "a.txt"])
    assert {"notes.txt", "x.txt", "y.txt"}.isdisjoint(names(found))
    assert skipped
    assert all("leads out of the folder" in each.reason for each in skipped)
    # By its own name, or through a folder that is named, everything can be read.
    found, skipped = find([folder / "x.txt", folder / "deep" / "beyond"])
    assert names(found) == ["x.txt"]
    assert not skipped


def test_a_record_that_is_a_link_out_of_the_folder_keeps_its_article_from_being_read(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "private.toml").write_text('title = "Nobody shall know"')
    (folder / "b.toml").symlink_to(outside / "private.toml")
    found, skipped = find([folder])
    assert names(found) == ["a.txt", "c.md"]
    assert {"publication record is a link" in each.reason or "leads out" in each.reason for each in skipped} == {True}


def test_an_archive_in_a_folder_is_named_in_a_line_unless_the_run_fills_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A crane fell.")
    (tmp_path / "store" / "articles").mkdir(parents=True)
    (tmp_path / "store" / "index.sqlite").touch()
    (tmp_path / "store" / "articles" / "rows.txt").touch()
    files, skipped = find([tmp_path])
    assert [file.path for file in files] == [tmp_path / "a.txt"]
    assert [(one.origin, one.reason[:10]) for one in skipped] == [(str(tmp_path / "store"), "an archive")]
    assert find([tmp_path], output=tmp_path / "store") == (files, ())
    with pytest.raises(NoInput, match="name it alone"):
        find([tmp_path / "store"])
