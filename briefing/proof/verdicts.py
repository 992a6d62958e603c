"""Line by line, what stands: the words on the page, the record, and the sources as they are now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing.brief.quoting import folded
from briefing.model import Article
from briefing.model.abridging import abridged
from briefing.model.proof import CitedWords, Proof, ProofSource, ProofText, comparable, digest, quotations
from briefing.proof.align import align
from briefing.proof.printed import Printed

_NUMBER = re.compile(r"\d+")
_GLOSS = re.compile(r"\[[^\]]*\]")
_GAP = "…"  # between the words of two time expressions, as in “Thursday … at noon”
_NOT_QUOTED = re.compile(rf"({_GLOSS.pattern}| {_GAP} )")


class Verdict(StrEnum):
    """What can be said of a line; of several, the worst."""

    STANDS = "stands"
    BY_HAND = "a person's words"
    MISSING = "source missing"
    CHANGED = "source changed"
    FILE = "file changed"
    ALTERED = "words altered"


_ORDER = list(Verdict)


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of the brief, or another text that is not as the record has it: what was found, and of which sources.

    `missing` are those of its sources that are not there, each as a reader knows it.
    """

    verdict: Verdict
    section: str
    text: str
    sources: tuple[int, ...] = ()
    why: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All findings in the order of the page, and the version of the program that wrote the file."""

    program: str
    findings: tuple[Finding, ...]

    @property
    def stands(self) -> bool:
        """Whether every line does."""
        return all(finding.verdict is Verdict.STANDS for finding in self.findings)

    @property
    def worst(self) -> Verdict:
        """The worst that was found."""
        return max((finding.verdict for finding in self.findings), key=_ORDER.index, default=Verdict.STANDS)

    def count(self, verdict: Verdict) -> int:
        """How many findings say so."""
        return sum(finding.verdict is verdict for finding in self.findings)


def check(file: Printed, articles: Iterable[Article]) -> Report:
    """Compare what the file prints with its record, and each line of the record with the sources in `articles`."""
    sources = _Sources.of(file.proof, articles)
    aligned = align(file)
    findings = []
    for text, printed in zip(file.proof.texts, aligned.printed, strict=True):
        if not printed:
            findings.append(Finding(Verdict.ALTERED, text.section, text.text, _cited(text), "not printed so, or there"))
        elif text.citations or text.by_hand:
            findings.append(sources.judge(text))
    added = (*aligned.added, *file.content.foreign)
    findings += [Finding(Verdict.ALTERED, "", words, why="not in the record") for words in added]
    findings += [Finding(Verdict.FILE, "", part, why="not as it was written") for part in file.content.changed]
    return Report(file.proof.program, tuple(findings))


def _cited(text: ProofText) -> tuple[int, ...]:
    return tuple(dict.fromkeys(cited.source for cited in text.citations))


@dataclass(frozen=True, slots=True)
class _Sources:
    """The sources of the record by number, and the texts that they have now."""

    listed: Mapping[int, ProofSource]
    texts: Mapping[str, str]
    by_digest: Mapping[str, str]
    forms: Mapping[int, tuple[str, ...]]

    @classmethod
    def of(cls, proof: Proof, articles: Iterable[Article]) -> _Sources:
        given = tuple(articles)  # of an archive, and of several inputs, two may have the same id
        texts = {article.id: article.text for article in given}
        by_digest = {digest(article.text): article.text for article in given}
        return cls({one.number: one for one in proof.sources}, texts, by_digest, proof.forms)

    def judge(self, text: ProofText) -> Finding:
        """A line that is printed as the record has it."""
        numbers = _cited(text)
        if not self._are_printed(numbers, text.numbers):
            return Finding(Verdict.ALTERED, text.section, text.text, numbers, "cites otherwise than its record")
        found = [self._cited(cited) for cited in text.citations]
        missing = tuple(dict.fromkeys(why for verdict, why in found if verdict is Verdict.MISSING))
        if text.by_hand:
            found = [(Verdict.BY_HAND, ""), *(one for one in found if one[0] is not Verdict.MISSING)]
        if text.quoted or not text.by_hand:
            found.append(self._quotation(text))
        verdict, why = max(found, key=lambda one: _ORDER.index(one[0]))
        return Finding(verdict, text.section, text.text, numbers, why, missing)

    def _are_printed(self, numbers: tuple[int, ...], printed: str) -> bool:
        """Whether the marks after a line are those of its sources and no others, or of the first and how many more."""
        named, others = abridged(numbers)
        if not self.forms:
            return tuple(map(int, _NUMBER.findall(printed))) in (numbers, (*named, len(others)))
        rest = self._without(numbers, printed)
        if rest is None and others:
            counted = self._without(named, printed)
            return counted is not None and _NUMBER.findall(counted) == [str(len(others))]
        return rest is not None and not any(sign.isalnum() for sign in rest)

    def _without(self, numbers: Sequence[int], printed: str) -> str | None:
        """The marks after a line without those of these sources, None where one of them is not there."""
        rest = printed
        # The longest first: "2025" is a part of "Calloway, 2025".
        for form in sorted((self._form(number, printed) for number in numbers), key=len, reverse=True):
            if form not in rest:
                return None
            rest = rest.replace(form, "", 1)
        return rest

    def _form(self, number: int, printed: str) -> str:
        """What stands for a source: of its forms the first that is there."""
        forms = self.forms.get(number, ("\0",))
        return next((form for form in forms if form in printed), forms[0])

    def _cited(self, cited: CitedWords) -> tuple[Verdict, str]:
        """Whether the source still holds the cited words where they were."""
        source = self.listed.get(cited.source)
        if source is None:
            return Verdict.ALTERED, f"there is no source {cited.source} in the record"
        same = self.by_digest.get(source.sha256)
        if same is not None:
            stands = same[cited.start : cited.end] == cited.words or not cited.words
            return (Verdict.STANDS, "") if stands else (Verdict.ALTERED, f"source {cited.source} has other words there")
        now = self.texts.get(source.article)
        if now is None:
            named = ", ".join(filter(None, (source.publisher, source.title))) or source.article
            return Verdict.MISSING, f"[{cited.source}] {named}"
        kept = "still has these words" if cited.words and cited.words in now else "has these words no more"
        return Verdict.CHANGED, f"source {cited.source} is another text than it was; it {kept}"

    def _quotation(self, text: ProofText) -> tuple[Verdict, str]:
        """Whether the printed words between quotation marks are those that are cited first."""
        printed = _bare(text.words)
        if any(_bare(part) not in printed for part in text.quoted):
            return Verdict.ALTERED, "the line is not the quotation of its record"
        said = quotations(text.words)
        if not any(_bare(_GLOSS.sub("", words)) for words in said):
            return Verdict.ALTERED, "it cites a source and quotes none"
        first = text.citations[0]
        passage = _bare(folded(self._passage(first)))
        if not passage and self._is_missing(first):
            return Verdict.STANDS, ""  # nothing to compare with; that the source is missing is said of the citation
        if _bare("".join(text.quoted)) not in passage or any(not _holds(passage, words) for words in said):
            return Verdict.ALTERED, f"source {first.source} does not say so"
        return Verdict.STANDS, ""

    def _passage(self, cited: CitedWords) -> str:
        """The cited words as the source has them, where it is there; else as they are recorded."""
        source = self.listed.get(cited.source)
        same = self.by_digest.get(source.sha256) if source is not None else None
        return same[cited.start : cited.end] if same is not None else cited.words

    def _is_missing(self, cited: CitedWords) -> bool:
        return self._cited(cited)[0] in (Verdict.MISSING, Verdict.CHANGED)


def _holds(passage: str, quotation: str) -> bool:
    """Whether a passage, given without white space, holds a quotation, but for its glosses ("[9 October]") and gaps.

    Brackets and dots may as well be the article's.
    """
    parts = _NOT_QUOTED.split(comparable(quotation))
    pattern = "".join(
        ".*?" if part.strip() == _GAP else f"(?:{re.escape(_bare(part))})?" if number % 2 else re.escape(_bare(part))
        for number, part in enumerate(parts)
    )
    return re.search(pattern, passage, re.DOTALL) is not None


def _bare(words: str) -> str:
    return "".join(comparable(words).split())
