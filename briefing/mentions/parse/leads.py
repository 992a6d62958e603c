"""Whether a name opens the lead that a headline or a caption runs into ("… for tighter rules | Edward Vale told …").

A capital says nothing there: names stand inside sentences. What tells a lead is that somebody whom the line before it
names acts, or that somebody has done something, in the tense in which leads tell what is new.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.lexicon.stems import stem
from briefing.lexicon.words import lexicon
from briefing.mentions.parse.endings import may_end, opens_with_more
from briefing.mentions.parse.openings import CLOSED, ENDS, OWNER, bare, is_article, stands_alone
from briefing.mentions.vocabulary import vocabulary
from briefing.model import Article

# So many words at the head of a line name whom it is about.
_SUBJECT = 7
# So many names in common say that the lead reports what its headline did.
_IN_COMMON = 2
# A name may have a small word before its hyphen: "al-Vale".
_NAME = re.compile(r"(?:[a-zß-ÿ]{1,4}-)?[^\W\d_a-zß-ÿ]")
# So many words what is said of somebody has at most.
_AS_FAR = 12
# So many words after a name of several words the perfect is looked for.
_SOON = 9
# So many small words a subject has after a name at most ("Marlo's main opposition group").
_NOUNS = 4
_OPENS_OBJECT = re.compile(r"[\d#$€£\"“‘'A-Z]")


def opens_lead(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether the lead opens with a word that has a capital: somebody acts there.

    "… for tighter rules | Edward Vale told a court", "Vale calls for rules | Mr Vale has told …". The line before it
    ends with a small word, or with when or where ("… since 20 April | Edward Vale has told").
    """
    if not may_end(words, first, at, article):
        return False
    if _is_of_one_named_before(words, first, at, article):
        return True
    if any(is_whole(words, first, at, article) for is_whole in (_tells_how, _is_calling, _is_inside)):
        return False
    verb = _after_subject(words, at, article)
    if _has_done(words, first, at, verb, article):
        return True
    is_several = verb is not None and verb - at >= _IN_COMMON
    return verb is not None and is_several and _tells(words, at, verb, article) and stands_alone(words, at, article)


def run_of_capitals(words: Sequence[str], at: int, language: str) -> list[str]:
    """The words with a capital from a place on, as far as a mark or an article ("White House | The report")."""
    run: list[str] = []
    for word in words[at : at + _SUBJECT]:
        if not _NAME.match(word) or (run and is_article(word, language)):
            break
        run.append(bare(word))
        if ENDS.search(word):
            break
    return run


def _is_of_one_named_before(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether somebody acts whom the line before names: "Edward Vale calls for rules | Edward Vale told a court"."""
    run, known = run_of_capitals(words, at, article.language_code), vocabulary(article.language_code).lines
    last, after = words[at + len(run) - 1], "".join(words[at + len(run) : at + len(run) + 1])
    if len(run) < _IN_COMMON:
        # "Marlo links pay to results | Marlo has told …"; not so "Marlo says the towns Marlo has lost".
        is_same = bool(run) and last == words[first] and stands_alone(words, at, article)
        return is_same and after in known.perfect | known.telling | known.being
    # "… for tighter rules | Nora Vale's lawyer has told …".
    if ENDS.search(last) or not (last.endswith(OWNER) or _acts(after, article)):
        return False
    # "Vale calls for rules | *Edward Vale* told": the surname alone before, the first name now.
    named = {bare(word) for word in words[first:at] if _NAME.match(bare(word))}
    subject = {bare(word) for word in words[first : min(at, first + _SUBJECT)]}
    return len(subject.intersection(run)) >= _IN_COMMON or (run[1] in named and run[0] not in named)


def _acts(word: str, article: Article) -> bool:
    """Whether a word may be a finite verb."""
    known = vocabulary(article.language_code)
    return word.islower() and (word.endswith(known.lines.verb_endings) or word in known.lexicon.empty)


def _tells_how(words: Sequence[str], first: int, _at: int, article: Article) -> bool:
    """Whether the words before only tell when or how: "*With* the vote three days away Vale has", "*A week* before"."""
    language = article.language_code
    known, opening = vocabulary(language), words[first].lower()
    nouns = known.lexicon.definite | known.determiners.indefinite | known.lexicon.possessive
    if opening in known.lexicon.small_words - nouns - {word.lower() for word in known.lines.bylines}:
        return True
    spans = {stem(word, language) for word in known.lines.spans}
    return opening in nouns and stem(bare(words[first + 1]).lower(), language) in spans


def _is_calling(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether all words before say who somebody is: "The head of the central bank | Nora Vale has"."""
    known = vocabulary(article.language_code)
    start = first + is_article(words[first], article.language_code)
    callings = known.lexicon.titles.every | known.lexicon.people.every | known.lines.roles
    if bare(words[start]).lower() not in callings or words[start + 1] not in known.naming.of:
        return False
    return not any(word.islower() and word.endswith(known.lines.verb_endings) for word in words[start + 1 : at])


def _is_inside(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether the name ends what is said of a subject without a verb yet: "The man who shot | Edward Vale has been"."""
    known = vocabulary(article.language_code)
    opening = known.pronouns.relative | known.grammar.to
    place = next((place for place in range(first + 1, at) if words[place] in opening), None)
    if place is None or any(ENDS.search(word) for word in words[first:at]):
        return False
    return not any(_acts(word, article) for word in words[first:place])


def _has_done(words: Sequence[str], first: int, at: int, verb: int | None, article: Article) -> bool:
    """Whether somebody has done something, in the perfect, in which leads tell what is new; `verb` follows the subject.

    In "the rules Edward Vale has called for" the name goes with the noun before it: a lead has an object of its own
    ("has told the court"), or nothing before it that a clause could tell more of.
    """
    run, known = run_of_capitals(words, at, article.language_code), vocabulary(article.language_code)
    # Two words with a capital name somebody: "the *Marlo* police" is none. With a title they do after an article, too.
    is_titled = len(run) > _IN_COMMON and any(word.lower() in known.lexicon.titles.every for word in run)
    if is_titled or (len(run) >= _IN_COMMON and stands_alone(words, at, article)):
        last, after = words[at + len(run) - 1], "".join(words[at + len(run) : at + len(run) + 1])
        if ENDS.search(last) or last.endswith(OWNER) or _acts(after, article):
            return _perfect_soon(words, at + len(run), article) or _acts_after_apposition(words, at, article)
    participle = _perfect_at(words, verb, article)
    claims = words[at - 1].endswith(known.lines.claiming)
    is_whole = not opens_with_more(words, first, at, article) and not claims
    return participle is not None and is_whole and _has_object(words, participle, article)


def _perfect_soon(words: Sequence[str], start: int, article: Article) -> bool:
    """Whether a perfect stands among the words from a place on."""
    known, rest = vocabulary(article.language_code).lines, words[start : start + _SOON]
    return any(word in known.perfect and after.endswith(known.participle_endings) for word, after in pairwise(rest))


def _perfect_at(words: Sequence[str], place: int | None, article: Article) -> int | None:
    """The place of the participle of a perfect that begins at a place, after its subject; None where none does.

    A past beside its day tells what is new as well: "Nora Vale yesterday unveiled".
    """
    known = vocabulary(article.language_code)
    if place is None or words[place] not in known.lines.perfect | known.lines.dated:
        return None
    after = place + 1
    while after < len(words) - 1 and (
        words[after].endswith(known.lines.adverb_endings) or words[after] in known.times.vague
    ):
        after += 1
    return after if words[after].endswith(known.lines.participle_endings) else None


def _after_subject(words: Sequence[str], at: int, article: Article) -> int | None:
    """The place after the words from a capital on that may be a subject without a preposition; None where none may.

    "Marlo", "Marlo police", "Marlo's foreign minister", "Secretary of State Vale", "Shipping giant Vale", "Vale, 40,".
    """
    known = vocabulary(article.language_code)
    place = at + len(run_of_capitals(words, at, article.language_code))
    if place < len(words) - 1 and words[place] in known.naming.of:
        place += 1 + len(run_of_capitals(words, place + 1, article.language_code))
    if words[place - 1].endswith(","):
        place = _after_apposition(words, place)
    else:
        start = place
        while place < len(words) - 1 and place - start < _NOUNS and _is_noun(words, place, article):
            place += 1
        if place > start and bare(words[place - 1]).lower() in known.lines.roles | known.lexicon.people.every:
            place += len(run_of_capitals(words, place, article.language_code))
        if ENDS.search(words[place - 1]):
            return None
    return place if place < len(words) - 1 else None


def _acts_after_apposition(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether a verb follows what is said of somebody: "Nora Vale, the head of a bank in Marlo, tells of her …"."""
    place = at + len(run_of_capitals(words, at, article.language_code))
    after = _after_apposition(words, place) if words[place - 1].endswith(",") else place
    return after > place and after < len(words) and _acts(words[after], article)


def _after_apposition(words: Sequence[str], place: int) -> int:
    """The place after the comma that ends what is said of somebody ("Nora Vale, a banker, has …")."""
    for at in range(place, min(place + _AS_FAR, len(words) - 1)):
        if words[at].endswith(","):
            return at + 1
        if CLOSED.search(words[at]):
            break
    return place


def _is_noun(words: Sequence[str], place: int, article: Article) -> bool:
    """Whether a small word may be a part of a subject: no function word but "new", and nothing ends before it."""
    small = lexicon(article.language_code).function_words - vocabulary(article.language_code).determiners.setting_apart
    return words[place].islower() and words[place] not in small and not ENDS.search(words[place - 1])


def _has_object(words: Sequence[str], participle: int, article: Article) -> bool:
    """Whether what somebody has done has an object, or goes on in a clause: "has finished pumping", "has told the"."""
    if participle + 1 >= len(words) or ENDS.search(words[participle]):
        return False
    known, after = vocabulary(article.language_code), words[participle + 1]
    opening = known.lexicon.definite | known.determiners.indefinite | known.lexicon.possessive
    opening |= known.lines.told
    return after in opening or after.endswith(known.lines.gerund_endings) or _OPENS_OBJECT.match(after) is not None


def _tells(words: Sequence[str], at: int, verb: int, article: Article) -> bool:
    """Whether the name says something there ("… for unity | Nora Vale said no town should …").

    Not so where the words before may belong to it: "A day earlier Nora Vale said", "the man Nora Vale said had fled".
    """
    known = vocabulary(article.language_code)
    if verb + 1 >= len(words) or words[verb] not in known.lines.telling:
        return False
    clause, before = words[verb + 1], bare(words[at - 1]).lower()
    begins = not clause[:1].islower() or clause in known.lines.opening | known.lines.told
    return begins and before not in known.lexicon.function_words | known.times.vague
