"""The looks that the theme gives to each kind of run, and runs set in them: quotations, our own words, citations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count

from briefing.model.document import Bullet, Line, Run, RunKind
from briefing.writing.citations import source_anchor
from briefing.writing.marks import dates, marked
from briefing.writing.pdf.crossing import citing_link
from briefing.writing.references.citing import References
from briefing.writing.theme import Theme
from briefing.writing.typesetting.fonts import FontBook
from briefing.writing.typesetting.layout import lay_out, single_line
from briefing.writing.typesetting.text import Lines, Style, StyledText

_TIGHT = 1.16  # leading of headings, as a multiple of their size
_CITATION_SIZE = 0.82  # of the text around it
_NO_BREAK = "\u00a0"


class Setter:
    """Sets text in the styles of a theme, with citations as `references` have them.

    `places` are the names that a link may lead to.
    """

    def __init__(self, book: FontBook, theme: Theme, references: References, places: frozenset[str]) -> None:
        self._book = book
        self._theme = theme
        self._references = references
        self.places = places
        self._fresh = count(1)

    def fresh_place(self) -> str:
        """A name for a place that no link of the brief knows."""
        return f" {next(self._fresh)}"

    def style(self, size: float, color: str, *, bold: bool = False, italic: bool = False, body: bool = False) -> Style:
        """A style in the typeface of headings, or in that of running text."""
        face = self._book.body if body else self._book.heading
        return Style(face(bold=bold, italic=italic), size, color)

    def body(self) -> Style:
        """Running text."""
        return self.style(self._theme.sizes.body, self._theme.colors.ink, body=True)

    def table(self) -> Style:
        """Text of tables and facts."""
        return self.style(self._theme.sizes.table, self._theme.colors.ink)

    def note(self) -> Style:
        """The source list, and what a table says of how sure a line is."""
        return self.style(self._theme.sizes.small, self._theme.colors.ink)

    def small(self) -> Style:
        """Labels and notes."""
        return self.style(self._theme.sizes.small, self._theme.colors.muted)

    def lines(self, pieces: Iterable[StyledText], size: float, width: float, *, tight: bool = False) -> Lines:
        """Pieces in lines of `width`, at the theme's leading or at that of headings."""
        leading = size * (_TIGHT if tight else self._theme.sizes.leading)
        return lay_out(pieces, self._book, width, leading=leading, size=size)

    def plain(self, text: str, style: Style, width: float, *, tight: bool = False, like: Style | None = None) -> Lines:
        """Text of one style; its baselines fall on those of text in the style `like` next to it."""
        return self.lines([StyledText(text, style)], (like or style).size, width, tight=tight)

    def width(self, text: str, style: Style) -> float:
        """How wide `text` stands in one line."""
        return single_line([StyledText(text, style)], self._book).width

    def line(self, line: Line, style: Style, width: float) -> Lines:
        """A line of the brief with its quotation marks, brackets and citations."""
        pieces = [piece for run in marked(line) for piece in self._pieces(run, style)]
        return self.lines([*pieces, *self._citations(line, style, alone=not pieces)], style.size, width)

    def note_of(self, item: Bullet, width: float) -> Lines:
        """The note of an item."""
        style = self.small()
        pieces = (
            self.piece(run, style, link=f"#{run.leads_to}" if run.leads_to in self.places else None)
            for run in item.noted
        )
        return self.lines(pieces, style.size, width)

    def piece(self, run: Run, style: Style, *, link: str | None = None) -> StyledText:
        """One run in the look of its kind."""
        look = self._look(run.kind, style)
        return StyledText(run.text, replace(look, color=self._theme.colors.accent) if link else look, link)

    def _pieces(self, run: Run, style: Style) -> list[StyledText]:
        """One run in the look of its kind; a date among our own words in a quotation is kept on one line."""
        if run.kind is not RunKind.GLOSS:
            link = f"#{run.leads_to}" if run.leads_to in self.places else None
            return [self.piece(run, style, link=link)]
        look = self._look(run.kind, style)
        return [StyledText(part, look, tied=is_date) for part, is_date in dates(run.text)]

    def _look(self, kind: RunKind, style: Style) -> Style:
        colors = self._theme.colors
        in_body = style.face is self._book.body()
        match kind:
            case RunKind.STRONG:
                return self.style(style.size, style.color, bold=True, body=in_body)
            case RunKind.MUTED:
                return self.style(style.size, colors.muted, body=in_body)
            case RunKind.EMPHASIS:
                return self.style(style.size, style.color, italic=True, body=in_body)
            case RunKind.GLOSS:
                return self.style(style.size, colors.muted, italic=True, body=in_body)
            case _:
                return style

    def _citations(self, line: Line, style: Style, *, alone: bool) -> list[StyledText]:
        """The marks of the sources after the text, each a link; of full size where they are all that there is."""
        signs = self._references.marks(line)
        if not signs:
            return []
        size = style.size if alone else _CITATION_SIZE * style.size
        look = self.style(size, self._theme.colors.accent)
        tied = self._references.keeps_together
        # Names with years may be long, and stand where other words would.
        pieces = [] if alone else [StyledText(_NO_BREAK if self._references.by_number else " ", look)]
        for sign in signs:
            link = self._link([sign.source] if sign.source is not None else sign.counted)
            pieces.append(StyledText(sign.text, look, link, tied=tied, apart=True))
        return pieces

    def _link(self, sources: Sequence[int]) -> str | None:
        """Where a sign leads that names one source or counts several: to the entry of the first."""
        return citing_link(sources) if sources and source_anchor(sources[0]) in self.places else None
