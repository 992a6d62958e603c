"""Whether a word with a capital that is no name by itself begins another line ("… raid on bank The men fled")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.mentions.parse.endings import ends_on_year
from briefing.mentions.parse.openings import OWNER, bare, claims_article, is_article, is_plain
from briefing.mentions.vocabulary import vocabulary
from briefing.model import Article

_CONTRACTED = re.compile(r"['’].*")


def begins(words: Sequence[str], at: int, language: str) -> bool:
    """Whether a function word has a capital ("… in Marlo The men were"); in a name others have one, too."""
    word, after = words[at], words[at + 1]
    known, after_plain = vocabulary(language), is_plain(words[at - 1]) or ends_on_year(words, at, language)
    is_number = word.lower() in known.lexicon.numbers.vague and after[0].islower()
    is_starting = bare(word).lower() in known.lines.starting
    opens = word.lower() in known.lexicon.small_words | known.lines.opening or is_number or is_starting
    if not opens or _is_of_name(words, at, language, after_plain=after_plain):
        return False
    # "… in Marlo *The* men were"; "… of the raid *In* Tessin"; "… in Marlo *However,* Vale". Not so "of *The* Hague":
    # an article may open a name.
    is_sure = after[0].islower() or (is_starting and word.endswith(","))
    return is_sure or (after_plain and word.lower() not in known.lexicon.definite)


def _is_of_name(words: Sequence[str], at: int, language: str, *, after_plain: bool) -> bool:
    """Whether a function word with a capital is a name, or may well belong to one.

    "World War *I* began", "Class *A* shares were", the agency *WHO*, "in the film *It* ends with us"; after a name "the
    band Take *That* said", "Air Force *One* as"; before one "*Off* New Zealand", "*He* Wenping said".
    """
    word, before, known = words[at], words[at - 1].lower(), vocabulary(language)
    small = word.lower()
    if len(word) == 1 and (word != "A" or before in known.lines.lettered):
        return True
    if (word.isupper() and len(word) > 1) or before in known.lines.works:
        return True
    if not after_plain and small in known.lines.closing | known.lexicon.numbers.one:
        return True
    return small in known.spelling.open_names | known.pronouns.person and not words[at + 1][0].islower()


def begins_surely(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether a function word with a capital stands before a small word; if it opens sentences, a name may precede it.

    "… weighing 98 tonnes | It will be placed"; "… the rebels of Ost | At the end"; "… the rebels of Ost | However,";
    "… fired at random | In Marlo, the"; not "the band Take That said".
    """
    language = article.language_code
    known, word, is_after_plain = vocabulary(language).lines, bare(words[at]).lower(), is_plain(words[at - 1])
    if not begins(words, at, language):
        return False
    if word in known.starting:
        # Not the group "Because We Care".
        return words[at].endswith(",") or words[at + 1][0].islower()
    is_opening = word in known.opening
    if not words[at + 1][0].islower():
        # "… every minute | *On* | Off": two buttons of a page.
        is_sentence = word in known.before_noun and words[at + 1][0].isalnum()
        return is_after_plain and is_opening and is_sentence
    return is_after_plain or (is_opening and not _is_numeral(words, at, article))


def begins_with_article(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether an article with a capital stands before a name that is nowhere else inside a sentence with it.

    "… search for survivors | The Marlo Guard spent a week there" is parted; "told The Herald", "fled to The Hague" not.
    """
    if not _is_free_article(words, at, article):
        return False
    inside = re.findall(rf"(?<=[^\W_] ){words[at]} {re.escape(bare(words[at + 1]))}\b", article.text)
    return len(inside) == 1


def may_open_sentence(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether a word with a capital opens a sentence more often than a name.

    "… is good | *The* Guard said", "… to the port | *However*, crews". Alone it parts nothing: "sent *The* Times".
    """
    word, language = _CONTRACTED.sub("", bare(words[at])), article.language_code
    if len(word) > 1 and word.isupper():
        return False
    # "… Was Taken to ER | *But* Diverted": a headline writes most words so.
    known, is_small = vocabulary(language), words[at + 1][0].islower()
    is_in_sentence = is_small or (is_plain(words[at - 1]) and word.lower() not in known.pronouns.person)
    opens = word.lower() in known.lines.opening and is_in_sentence and not is_article(word, language)
    return opens or _is_free_article(words, at, article) or begins(words, at, language)


def _is_free_article(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether an article with a capital stands before a name, and no word before it claims them."""
    word, before, after = words[at], words[at - 1], words[at + 1]
    known = vocabulary(article.language_code)
    if not is_article(word, article.language_code) or not after[0].isupper():
        return False
    # "… public anger in the US | The US government"; not so "the UN *A* team".
    if before.isupper() and (len(word) == 1 or words[at - 2].lower() not in known.lexicon.definite):
        return False
    is_claimed = before.endswith((*OWNER, *known.lines.claiming)) or claims_article(words, at - 1, article)
    return not is_claimed and not _is_numeral(words, at, article)


def _is_numeral(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether a letter by itself may be part of the name before it, as it stands with it again ("Serie A")."""
    return len(words[at]) == 1 and article.text.count(f"{bare(words[at - 1])} {words[at]}") > 1
