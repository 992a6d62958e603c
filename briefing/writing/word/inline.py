"""Text within a paragraph: runs in the look of their kind, citations, links."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part

from briefing.model.document import Bullet, Line, PrintedLine, Run, RunKind, Source
from briefing.writing.characters import printable
from briefing.writing.citations import cited, linkable, source_anchor
from briefing.writing.ellipsis import shortened
from briefing.writing.marks import marked, unbroken
from briefing.writing.references.citing import References
from briefing.writing.word.bibliography import source_tag
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.controls import Controls
from briefing.writing.word.note_references import NoteReferences
from briefing.writing.word.oxml import Node, field_end, field_start, related, text_runs, w

_LOOKS = {
    RunKind.PLAIN: None,
    RunKind.QUOTE: "Briefing Quote",
    RunKind.GLOSS: "Briefing Gloss",
    RunKind.STRONG: "Strong",
    RunKind.MUTED: "Briefing Muted",
    RunKind.EMPHASIS: "Emphasis",
    RunKind.SMALL_CAPITALS: "Briefing Small Capitals",
}
_NO_BREAK = "\u00a0"
_LONGEST_TIP = 250  # characters; Word refuses a tooltip of more than 260


@dataclass(frozen=True, slots=True)
class FieldRun(Run):
    """A run that a field of this `code` shows, which Word works out anew when its fields are updated."""

    code: str = ""


class Inline:
    """Writes text with the styles, the bookmarks and the sources of one document.

    `styles` are the ids of its styles by name in lower case, `part` the part that keeps its outward links, `controls`
    what a person may change in it, `notes` references to its notes where it cites in notes; `fields`: it
    cites by fields.
    """

    def __init__(
        self,
        styles: dict[str, str],
        bookmarks: Bookmarks,
        part: Part,
        sources: tuple[Source, ...],
        references: References,
        controls: Controls,
        notes: NoteReferences | None = None,
        *,
        fields: bool = False,
    ) -> None:
        self.controls = controls
        self._styles = styles
        self._bookmarks = bookmarks
        self._part = part
        self._sources = {source.number: source for source in sources}
        self.references = references
        self._notes = notes
        self._fields = fields

    @property
    def has_footnotes(self) -> bool:
        """Whether the lines cite at the foot of their page."""
        return self._notes is not None and self._notes.at_foot

    def style(self, name: str) -> str:
        """The id of a style by its name."""
        return self._styles[name.lower()]

    def text(self, text: str, style: str | None = None) -> list[Node]:
        """`text` in the character style of this name."""
        return text_runs(text, self.style(style) if style else None)

    def line(self, line: Line, number: int = 0, record: PrintedLine | None = None) -> list[Node]:
        """A line of the brief: its runs with their marks, and its citations.

        Where it belongs to a line with this number and record, what a person may change in it stands in controls.
        """
        content: list[Node] = []
        for place, runs in groupby(marked(line), key=lambda run: run.place):
            written = [element for run in runs for element in self.run(run)]
            if place is not None and record is not None and written:
                written = self.controls.around(number, record, place, written)
            content += written
        return [*content, *self._citations(line, after_text=bool(content))]

    def source(self, source: Source) -> list[Node]:
        """An entry of the source list without its number, its URL clickable."""
        url = linkable(source.url)
        content: list[Node] = []
        for run in self.references.entry(source):
            linked = url is not None and run.text == source.url
            content += [self.outward(url, run.text)] if url and linked else self.run(run)
        return content

    def run(self, run: Run) -> list[Node]:
        """A run in the look of its kind, as a link where it leads to a place of the document, or as a field."""
        if isinstance(run, FieldRun):
            return [*field_start(run.code), *self.text(run.text, _LOOKS[run.kind]), field_end()]
        runs = self.text(unbroken(run.text) if run.kind is RunKind.GLOSS else run.text, _LOOKS[run.kind])
        name = self._bookmarks.name(run.leads_to) if run.leads_to else None
        return [w("hyperlink", *runs, anchor=name, history=1)] if name else runs

    def note(self, item: Bullet) -> list[Node]:
        """The note of an item, in its style; what leads to a place of the document is a link."""
        content: list[Node] = []
        for run in item.noted:
            runs = self.text(run.text, "Briefing Note")
            name = self._bookmarks.name(run.leads_to) if run.leads_to else None
            content += [w("hyperlink", *runs, anchor=name, history=1)] if name else runs
        return content

    def outward(self, url: str, text: str) -> Node:
        """A link to an address, which `text` shows."""
        relation = self._part.relate_to(url, RT.HYPERLINK, is_external=True)
        return related(w("hyperlink", *self.text(text, "Hyperlink"), history=1), relation)

    def _citations(self, line: Line, *, after_text: bool) -> list[Node]:
        """The marks of the sources after the text, each a link to its entry; or the reference to the line's note."""
        if self._notes is not None:
            return self._notes.following() if line.citations else []
        signs = self.references.marks(line)
        space = (_NO_BREAK if self.references.by_number else " ") if after_text else ""
        together = self.references.keeps_together
        if self._fields and signs:
            words = "".join(sign.text for sign in signs)
            shown = self.text(words.replace(" ", _NO_BREAK) if together else words, "Briefing Citation")
            return [*self.text(space, "Briefing Citation"), _citation_field(line, shown)]
        content: list[Node] = []
        for at, sign in enumerate(signs):
            if sign.source is not None:
                content += self._citation(sign.source, sign.text)
            else:
                words = sign.text.replace(" ", _NO_BREAK) if together and 0 < at < len(signs) - 1 else sign.text
                content += self.text(words if at else space + words, "Briefing Citation")
        return content

    def _citation(self, number: int, words: str) -> list[Node]:
        runs = self.text(words, "Briefing Citation")
        name = self._bookmarks.name(source_anchor(number))
        return [w("hyperlink", *runs, anchor=name, tooltip=self._tip(number), history=1)] if name else runs

    def _tip(self, number: int) -> str:
        """What shows when the pointer rests on a citation: who published it, and when."""
        source = self._sources.get(number)
        runs = self.references.entry(source) if source else ()
        words = printable("".join(run.text for run in runs if run.kind is not RunKind.MUTED))
        return shortened(words, lambda tip: len(tip) <= _LONGEST_TIP)


def _citation_field(line: Line, shown: list[Node]) -> Node:
    """A field that cites the sources of a line (ECMA-376 part 1, 17.16.5.7), in a control by which Word edits it.

    Nothing in it is a link: LibreOffice shows of a citation with links the words of these alone.
    """
    first, *others = map(source_tag, cited(line))
    code = " ".join([f"CITATION {first}", *(rf"\m {other}" for other in others)])
    content = w("sdtContent", *field_start(code), *shown, field_end())
    return w("sdt", w("sdtPr", w("citation")), content)
