"""A draft of seeds/ and what it was made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

import pytest

from briefing.brief.options import Options
from briefing.edits.draft.comparing import compare
from briefing.edits.draft.differences import ChangeKind, Comparison
from briefing.edits.draft.opened import OpenedDraft, open_draft
from briefing.model import Edit
from briefing.model.draft import DraftRecord
from briefing.pipeline import DatedArticles, Findings, compose_brief, find_events, merge_and_order, read_and_date
from briefing.writing import Choices, render
from tests.edits.draft.hands import Hand

ROOT = Path(__file__).parent.parent.parent.parent
# Whatever the program holds to be worth a line, those that are changed here stand in the timeline.
LONG_TIMELINE = "[timeline]\nmost = 60\nleast-salience = 0.0\nleast-salience-bounded = 0.0\nshare-left = 0.0\n"
CUTOFF = datetime(2015, 10, 10, 6, tzinfo=UTC)


class Seeds:
    """Briefs of seeds/ as Word drafts, and drafts read back; no dataclass, which Hypothesis would print whole."""

    def __init__(self, dated: DatedArticles, findings: Findings, folder: Path) -> None:
        self.dated, self.findings, self.folder = dated, findings, folder

    @cached_property
    def written(self) -> bytes:
        """The draft as it was written."""
        return self.draft()

    @cached_property
    def record(self) -> DraftRecord:
        """What that draft remembers."""
        found = self.opened(self.written, "written.docx").record
        assert found is not None
        return found

    def draft(self, edits: Sequence[Edit] = (), choices: Choices | None = None) -> bytes:
        templates = self.folder / "templates"
        templates.mkdir(exist_ok=True)
        (templates / "sections.toml").write_text(LONG_TIMELINE)
        options = Options(cutoff=CUTOFF, templates=templates)
        brief = compose_brief(self.dated, self.findings, options, edits=edits, as_of=CUTOFF.date())
        return render(brief, "docx", choices=choices)

    def opened(self, content: bytes, name: str = "draft.docx") -> OpenedDraft:
        (self.folder / name).write_bytes(content)
        return open_draft(self.folder / name)

    def compared(self, content: bytes, record: DraftRecord | None = None, *, pending: bool = False) -> Comparison:
        opened = self.opened(content)
        known = record or opened.record
        assert known is not None
        return compare(opened, known, pending=pending)


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        dated = read_and_date(["seeds"])
        findings = merge_and_order(dated, find_events(dated), as_of=CUTOFF.date())
    return Seeds(dated, findings, tmp_path_factory.mktemp("drafts"))


@pytest.fixture
def line(seeds: Seeds) -> Callable[[str, str], int]:
    """The number of the line in a section that begins with these words."""

    def number(section: str, words: str) -> int:
        return next(
            one.number
            for one in seeds.record.lines
            if one.record.section == section and one.record.text.lstrip("“").startswith(words)
        )

    return number


def compared(seeds: Seeds, act: Callable[[Hand], object], *, lost: bool = False) -> Comparison:
    """What differs in the draft of the seeds after `act`; `lost`: its controls are lost as well."""
    hand = Hand(seeds.written)
    act(hand)
    if lost:
        hand.without_controls()
    return seeds.compared(hand.saved(), seeds.record if lost else None)


def kinds(comparison: Comparison) -> list[tuple[ChangeKind, int | None, int | None]]:
    """Its changes in short: what was done with which line, and after which it now stands."""
    return [(one.kind, one.line, one.after) for one in comparison.changes]
