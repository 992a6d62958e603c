"""The sample brief in out/sample/ is what the program makes of seeds/ today; `pytest --regenerate` makes it anew."""

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from shutil import which

import pytest

from briefing.brief.options import Options
from briefing.console.verifying import summary
from briefing.files import place
from briefing.model.document import Brief
from briefing.pipeline import compose_brief, find_events, merge_and_order, read_and_date
from briefing.proof import check, read_printed
from briefing.reading import read
from briefing.writing import documents, render

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "out" / "sample"
README = ROOT / "README.md"
SHOWN = ("pdf", "docx", "html", "md", "json")
CUTOFF = datetime(2015, 10, 10, 6, tzinfo=UTC)


@pytest.fixture(scope="module")
def brief() -> Brief:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        dated = read_and_date(["seeds"])
        findings = merge_and_order(dated, find_events(dated), as_of=CUTOFF.date())
        return compose_brief(dated, findings, Options(cutoff=CUTOFF))


def test_the_sample_is_what_comes_out(brief: Brief, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--regenerate"):
        place(documents(brief, SHOWN, stem="briefing"), SAMPLE)
        draw_first_page(SAMPLE / "briefing.pdf", SAMPLE / "page-1")
    printed = render(brief, "md").decode()
    assert printed == (SAMPLE / "briefing.md").read_text(encoding="utf-8"), "--regenerate makes the sample anew"


def test_the_readme_says_of_how_many_lines_of_the_sample_verify_says_that_they_stand(
    brief: Brief, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    [written] = place({"briefing.json": render(brief, "json")}, tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        said = summary(check(read_printed(written), read(["seeds"]).articles))
    text = README.read_text(encoding="utf-8")
    [shown] = re.findall(r"^    lines that stand: .*$", text, re.MULTILINE)
    if pytestconfig.getoption("--regenerate"):
        README.write_text(text.replace(shown, f"    {said}"), encoding="utf-8")
    else:
        assert shown == f"    {said}", "--regenerate writes it anew"


@pytest.mark.parametrize("name", ["briefing.pdf", "briefing.docx", "briefing.html", "briefing.json", "page-1.png"])
def test_the_sample_is_whole(name: str) -> None:
    assert (SAMPLE / name).stat().st_size > 0


def test_outlets_that_differ_on_a_figure_stand_side_by_side(brief: Brief) -> None:
    printed = render(brief, "md").decode()
    disputed = printed.split(". Figures in dispute\n")[1].split("\n## ")[0]
    assert "14" in disputed
    assert "Twelve" in disputed


def test_what_is_announced_stands_ahead_and_not_among_what_happened(brief: Brief) -> None:
    printed = render(brief, "md").decode()
    happened, ahead = printed.split("Ahead\n")
    assert "Oct. 19 [19 October 2015]" in ahead
    assert "Oct. 19 [19 October 2015]" not in happened


def test_an_article_without_a_date_leaves_its_days_unknown(brief: Brief) -> None:
    undated = next(source for source in brief.sources if source.published_day is None)
    assert undated.published == "not known"
    assert "on Wednesday [day not known]" in render(brief, "md").decode()


def test_a_reprint_is_cited_and_not_counted(brief: Brief) -> None:
    printed = render(brief, "md").decode()
    assert "1 source and 1 reprint" in printed
    assert any(source.reprint_of for source in brief.sources)


def draw_first_page(pdf: Path, stem: Path) -> None:
    pdftoppm = which("pdftoppm")
    if pdftoppm is None:
        pytest.skip("pdftoppm is not installed: the picture of page 1 was not made anew")
    subprocess.run([pdftoppm, "-r", "80", "-l", "1", "-singlefile", "-png", str(pdf), str(stem)], check=True)
