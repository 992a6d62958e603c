"""Part a stamp, a headline and a caption from the lead that they run into, as texts taken from pages often have it.

"Two held over raid on bank The men were found in Marlo" is two lines of a page. Nothing but a capital shows
where the second begins; so a line is parted only where the capital can be no name's, and mostly at the head of an
article. On five topics of Timeline17 782 of 2,809 articles open so; of a hundred cuts that were looked at 99 stand
where a line of the page began. Where the capital is a name's, the lead is known by saying again what its headline
said (`echoes`). Further down, where pages have captions between paragraphs, only a function word before a small word
begins a line, after a name one that opens sentences: of 60 such cuts, and of 45 at heads before "The" and a name, 104
were right. "However" and its like do so anywhere, and "In Marlo" after a small word.

Before that a stamp ("Wednesday, May 26, 2010; 7:59 PM Crews began …") is parted from what follows it, in any paragraph:
it is known by its figures, or by its brackets (`stamps`). So is the byline of an article (`bylines`), and the headline
that stands before the stamp.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.lexicon.stems import stem
from briefing.mentions.parse.beginnings import begins, begins_surely, begins_with_article
from briefing.mentions.parse.bylines import after_byline
from briefing.mentions.parse.echoes import lead_begins, said_again
from briefing.mentions.parse.endings import closes_quotation, ends_on_date_or_credit, ends_on_time_or_place
from briefing.mentions.parse.leads import opens_lead, run_of_capitals
from briefing.mentions.parse.openings import (
    CLOSED,
    ENDS,
    SHORTEST,
    bare,
    claims_name,
    is_plain,
    may_begin,
)
from briefing.mentions.parse.seams import NO_SEAMS, Seams, with_seams
from briefing.mentions.parse.stamps import after_brackets, after_stamp, inner_stamp
from briefing.mentions.parse.truecase import small_words
from briefing.mentions.vocabulary import vocabulary
from briefing.model import Article, Span
from briefing.reading.text.headlines import is_capitalised

# So many paragraphs at the head of an article may hold lines that ran together: headline and caption, then a summary.
_PARAGRAPHS = 3
# Words at the head of a paragraph among which the lead begins, if it does not begin the paragraph.
_FARTHEST = 120
# Words; a longer line before a lead is a headline with a caption.
_HEADLINE = 14
# Words; a longer line that holds the title may be the report.
_WITH_SUMMARY = 60
# So many words at the head of a line name whom it is about.
_SUBJECT = 7
# So many names in common say that the lead reports what its headline did.
_IN_COMMON = 2
_TOKEN = re.compile(r"\S+")
_SENTENCE = re.compile(r"[.?!][\"”’')\]]*(?:\s+[^\W\d_a-z]|$)")
_ENDED = ("…", "...", ")")
_NAME = re.compile(r"[^\W\d_a-zß-ÿ]")
_QUOTES = ('"', "“", "'", "‘")
# So many words after the name is the perfect looked for.
_AS_FAR = 9
# Letters; a shorter word with a full stop may be an abbreviation.
_SHORTEST_LAST = 3


def heads(article: Article, index: int, span: Span, seams: Seams = NO_SEAMS) -> Iterator[Span]:
    """The lines of which a part of the `index`-th paragraph is made, one where it is no head or nothing ran together.

    A stamp and a byline before them belong to none: they report nothing. Nor does a headline with a caption of which
    nothing says where it begins, or one with its section and summary in a line: the lead says it again; nor, below the
    head, what stands before another line without a full stop or a past verb: captions, names of writers, headlines.

    >>> text = "Two held over raid on bank The men were found in a barn near Marlo on Sunday."
    >>> [text[line.start : line.end] for line in heads(Article.of(text), 0, Span(0, len(text)))]
    ['Two held over raid on bank', 'The men were found in a barn near Marlo on Sunday.']
    """
    if index == 0 and _is_title_with_more(article, span):
        return
    headline, start = _before_report(article, index, span)
    if headline is not None:
        yield headline
    rest = Span(start, span.end)
    yield from _at_head(article, index, rest, seams) if index < _PARAGRAPHS else _below_head(article, rest, seams)


def _at_head(article: Article, index: int, span: Span, seams: Seams) -> Iterator[Span]:
    """The lines of one of the first paragraphs, without the headlines that their leads say again."""
    start, tokens = span.start, list(_TOKEN.finditer(article.text, span.start, span.end))
    ruled = _openings(article, index, span, tokens)
    openings = with_seams(article, tokens, ruled, seams)
    titled = _after_title(article, tokens) if index == 0 else None
    if titled is not None:
        openings = (titled, *(at for at in openings if at > titled + SHORTEST))
    for before, at in pairwise((0, *openings)):
        cut = tokens[at].start()
        is_sure = at in ruled or cut in seams.sure
        if index or at == titled or not _is_left_out(article, tokens[before:], at - before, is_sure=is_sure):
            yield Span(start, cut - 1)
        start = _without_label(article, tokens, at) if at == titled else cut
    yield Span(start, span.end)


def _below_head(article: Article, span: Span, seams: Seams) -> Iterator[Span]:
    """The lines of a paragraph further down; of those before another line what a full stop ends."""
    start, tokens = span.start, list(_TOKEN.finditer(article.text, span.start, span.end))
    ruled = list(_far_down(article, span, tokens))
    for before, at in pairwise((0, *with_seams(article, tokens, ruled, seams, is_far_down=True))):
        # What no full stop ends and holds no past verb is a caption, a byline or a teaser of the page.
        part = tokens[before:at]
        end = part[-1].end() if _tells(part, article.language_code) else _last_end(part, article.language_code)
        if end is not None:
            yield Span(start, end)
        start = tokens[at].start()
    yield Span(start, span.end)


def _last_end(tokens: Sequence[re.Match[str]], language: str) -> int | None:
    """Where in the text the last sentence ends that a mark closes; None where none does.

    Not so where only an abbreviation has the mark: "Police held Mr. Vale over the raid | However, …", "in the U.S.".
    """
    for token, after in reversed(list(pairwise(tokens))):
        is_end = CLOSED.search(token.group()) and not after.group()[0].islower()
        if is_end and not _may_be_abbreviation(token.group(), language):
            return token.end()
    return None


def _tells(tokens: Sequence[re.Match[str]], language: str) -> bool:
    """Whether a line without any full stop is a sentence by its verb ("The mayor *said* the bridge *was* safe")."""
    known = vocabulary(language).lines.past_forms
    words = [token.group() for token in tokens]
    return not any(map(CLOSED.search, words)) and any(word in known for word in words[1:])


def _may_be_abbreviation(word: str, language: str) -> bool:
    known, letters = vocabulary(language), bare(word)
    if word.lower() in known.abbreviations or "." in letters:
        return True
    is_word = letters.isdecimal() or letters.lower() in known.lexicon.function_words
    return len(letters) < _SHORTEST_LAST and not is_word


def _is_left_out(article: Article, tokens: Sequence[re.Match[str]], at: int, *, is_sure: bool) -> bool:
    """Whether words before a lead are a headline with a caption of which nothing says where it begins.

    The lead says it again. Where only the model sees a line end, and is not sure, these may be the first words of the
    lead: there it has to be seen to do so.
    """
    words = [token.group() for token in tokens]
    if at <= _HEADLINE or any(map(CLOSED.search, words[:at])):
        return False
    return is_sure or said_again(words, at, article.language_code) > 0


def _before_report(article: Article, index: int, span: Span) -> tuple[Span | None, int]:
    """The headline that stands before a stamp, if one does, and where the words begin that follow stamp and byline."""
    text, language = article.text, article.language_code
    # Either opens a line, never both: what follows a stamp in brackets is the report.
    start = after_brackets(text, span, language)
    if start == span.start:
        start = after_stamp(text, span, language)
    if index:
        return None, start
    start = after_byline(article, Span(start, span.end))
    stamp = inner_stamp(text, Span(start, span.end), language)
    if stamp is None:
        return None, start
    words = text[start : stamp.start].split()
    # "MARLO, Ost | Sat 8 May 2010 1:07 am": the place is none.
    is_headline = SHORTEST <= len(words) <= _HEADLINE and words[-1] != "|"
    return Span(start, stamp.start - 1) if is_headline else None, stamp.end


def _is_title_with_more(article: Article, span: Span) -> bool:
    """Whether a line holds the article's title behind the name of a section, and no sentence.

    "Markets Coin falls below 6,000 as banker warns Regulator says it is a bubble": the section, the title, the summary.
    """
    title, line = (" ".join(words.split()) for words in (article.title or "", article.text[span.start : span.end]))
    if len(title.split()) < SHORTEST or line.count(" ") >= _WITH_SUMMARY or line.startswith(title):
        return False
    # "… when a bridge fell. Police arrested the builder (Reuters)", "… as rivers burst their banks…": a report.
    return title in line and not _SENTENCE.search(line) and not line.endswith(_ENDED)


def _after_title(article: Article, tokens: Sequence[re.Match[str]]) -> int | None:
    """The place among the words of a paragraph that follows the article's title, where it opens with all of it.

    "Two held over raid on bank Monday": a title that is but the beginning of the sentence is no line.
    """
    title = (article.title or "").split()
    words = [token.group() for token in tokens[: len(title) + 1]]
    if not SHORTEST <= len(title) < len(words) or words[: len(title)] != title:
        return None
    after = bare(words[-1])
    goes_on = after.lower() in vocabulary(article.language_code).times.weekdays
    return len(title) if after[:1].isupper() and not goes_on and not ENDS.search(title[-1]) else None


def _without_label(article: Article, tokens: Sequence[re.Match[str]], at: int) -> int:
    """Where a line begins, without what a page calls the picture whose caption it is ("Image Police closed …")."""
    word = tokens[at].group()
    is_label = word.lower() in vocabulary(article.language_code).lines.labels and len(tokens) > at + 1
    return tokens[at + 1].start() if is_label and tokens[at + 1].group()[:1].isupper() else tokens[at].start()


def _openings(article: Article, index: int, span: Span, tokens: Sequence[re.Match[str]]) -> Sequence[int]:
    """The places among the words of a paragraph at which another line begins."""
    if is_capitalised(article.text[span.start : span.end]):
        return ()
    found = list(_after_capitals(article, index, tokens))
    lead = lead_begins([token.group() for token in tokens], article) if index == 0 else None
    # A cut that a capital made close by is the surer one.
    if lead is None or any(abs(at - lead) < SHORTEST for at in found):
        return found
    return sorted((*found, lead))


def _after_capitals(article: Article, index: int, tokens: Sequence[re.Match[str]]) -> Iterator[int]:
    """The places at which the capital of a word can be no name's."""
    words = [token.group() for token in tokens]
    first = 0
    for at in range(1, min(len(words) - 1, _FARTHEST)):
        if CLOSED.search(words[at - 1]):
            first = at
        if at - first < SHORTEST or tokens[at].start() != tokens[at - 1].end() + 1:
            continue
        is_begun = may_begin(words, at, article) and (
            begins(words, at, article.language_code)
            or begins_with_article(words, at, article)
            or (index == 0 and _ends_headline(words, first, at, article))
        )
        if is_begun or _stands_twice(words, first, at, article.language_code):
            yield at
            first = at


def _ends_headline(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether a headline or its caption ends before a word with a capital, by what stands on either side."""
    return (
        _is_small(words, first, at, article)
        or closes_quotation(words, first, at)
        or ends_on_date_or_credit(words, first, at, article)
        or opens_lead(words, first, at, article)
        or _opens_caption(words, at, article)
    )


def _far_down(article: Article, span: Span, tokens: Sequence[re.Match[str]]) -> Iterator[int]:
    """The places in a paragraph that is no head at which a line begins: a caption stands before it, or after it."""
    if is_capitalised(article.text[span.start : span.end]):
        return
    words = [token.group() for token in tokens]
    first = 0
    for at in range(1, min(len(words) - 1, _FARTHEST)):
        if CLOSED.search(words[at - 1]):
            first = at
        elif words[at].istitle() and tokens[at].start() == tokens[at - 1].end() + 1:
            is_line = at - first >= SHORTEST or (first == 0 and _is_heading(words[:at]))
            is_begun = begins_surely(words, at, article) or _ends_capitals(words, first, at, article.language_code)
            if is_line and is_begun and may_begin(words, at, article):
                yield at
                first = at


def _ends_capitals(words: Sequence[str], first: int, at: int, language: str) -> bool:
    """Whether a function word stands after a heading in capitals ("NEW CAP FOR LEAKING WELL | During the test")."""
    return all(map(str.isupper, words[first:at])) and begins(words, at, language)


def _is_heading(words: Sequence[str]) -> bool:
    """Whether the words may be whose account follows: a name by itself ("Nora Vale The hospital was full")."""
    return len(words) > 1 and all(word.isalpha() and word.istitle() for word in words)


def _stands_twice(words: Sequence[str], first: int, at: int, language: str) -> bool:
    """Whether the line opens as the one before it does: a headline that a page has twice."""
    again = words[at : at + SHORTEST] == words[first : first + SHORTEST]
    goes_on = words[at - 1][-1] == "," or words[at - 1] in vocabulary(language).lexicon.small_words
    return again and words[at][:1].isupper() and not goes_on


def _is_small(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether the article elsewhere writes the word small, and never big inside a sentence ("Firefighters from …")."""
    word, before, language = words[at], bare(words[at - 1]), article.language_code
    if not words[at + 1][0].islower() or not word.isalpha() or not word[1:].islower():
        return False
    # The costly tests, which look for words in the whole article, come last.
    is_closed = is_plain(words[at - 1]) and before not in vocabulary(language).lines.attributes
    if _is_named_of(words, at, article) or not (is_closed or ends_on_time_or_place(words, first, at, article)):
        return False
    if stem(word.lower(), language) not in small_words(article.text, language):
        return False
    # Once is here. A second time it is a name: "the *Guardian* said".
    inside = re.findall(rf"(?<=[^\W\d_A-Z] ){re.escape(word)}\b", article.text)
    return len(inside) == 1


def _is_named_of(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether what follows makes a name with the word ("Bank of England", "Doctors without Borders")."""
    after = words[at + 1 : at + 3]
    return len(after) > 1 and after[0] in vocabulary(article.language_code).naming.of and after[1][:1].isupper()


def _opens_caption(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether a caption opens with whose words it holds ("… oil spill response | President Vale: “We are …”")."""
    run = run_of_capitals(words, at, article.language_code)
    after = at + len(run)
    is_speaker = bool(run) and words[after - 1].endswith(":") and "".join(words[after : after + 1]).startswith(_QUOTES)
    is_object = words[at - 1].endswith(vocabulary(article.language_code).lines.claiming)  # "booed Vale: “…”"
    return is_speaker and not is_object and is_plain(words[at - 1]) and not claims_name(words, at - 1, article)
