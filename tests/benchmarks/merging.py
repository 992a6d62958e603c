"""How merging grows with the corpus: `python tests/benchmarks/merging.py`.

A thousand, ten thousand and a hundred thousand mentions of a made news week, and piles made to take time: of ten
thousand articles of one day each reports a killing, of somebody else each, or all of one attack with tolls that
differ, and in the same words on two days too. Printed are seconds of processor time and the most memory held, each in
a process of its own, and by how much the last step of the growth multiplied the time. Exits 1 where that is more than
LIMIT, or a pile takes over a minute.
The mentions are made by hand, without a parse, so that nothing but the merge is measured.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from briefing.garbage import seldom_collected
from briefing.model import (
    Article,
    Basis,
    Claim,
    EvidenceKind,
    Interval,
    Mention,
    Number,
    Precision,
    PublicationDate,
    Qualifier,
    Span,
    Status,
    When,
)
from tests.make import timex

SIZES = (1_000, 10_000, 100_000)  # mentions
LIMIT = 13.0
"""For ten times the mentions; n log n would be 12.5."""
PILE = 10_000  # articles
A_PILE_TAKES = 60.0  # seconds
FIRST_DAY = date(2024, 3, 4)
A_DAY_HAS = 500  # mentions
STORY = 12  # articles of one story, of eight sentences each

_ONSETS = ("b", "br", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z")
_RIMES = ("al", "an", "ar", "el", "en", "er", "il", "in", "ol", "on", "or", "os", "ul", "un", "und", "ek", "ash", "im")
_VERBS = {
    "killed": "kill", "arrested": "arrest", "resigned": "resign", "bombed": "bomb", "signed": "sign",
    "closed": "close", "flooded": "flood", "elected": "elect", "burned": "burn", "opened": "open",
}  # fmt: skip
_THINGS = ("market", "bridge", "school", "court", "harbor", "mill", "station", "bank", "dam", "hotel", "mine", "depot")
_ENDINGS = (
    "police said", "the mayor said", "after a long night", "while crowds looked on", "as rain fell", "in the old town",
    "before the inquiry began", "despite a warning", "for the second time this year", "and roads were shut",
)  # fmt: skip


def name(chance: random.Random) -> str:
    """A name of two or three syllables that no language has."""
    syllables = range(chance.choice((2, 2, 3)))
    return "".join(chance.choice(_ONSETS) + chance.choice(_RIMES) for _ in syllables).capitalize()


def news(mentions: int) -> tuple[list[Article], list[Mention]]:
    """A made news of so many mentions: stories of some articles each, whose sentences the articles vary."""
    chance = random.Random(mentions)
    articles: list[Article] = []
    found: list[Mention] = []
    while len(found) < mentions:
        day = FIRST_DAY + timedelta(len(found) // A_DAY_HAS)
        facts = list(_facts(chance, day))
        for _ in range(STORY):
            told = [_told(fact, chance) for fact in chance.sample(facts, 8)]
            source, own = _article(f"a{len(articles):06}", day, f"Outlet {chance.randrange(40)}", told)
            articles.append(source)
            found += own
    return articles, found[:mentions]


Fact = tuple[str, str, str, str, When, int]


def _facts(chance: random.Random, day: date) -> Iterator[Fact]:
    """What happens in one story: verb, who, where, at what, when, and how many it hit."""
    places, people = [name(chance) for _ in range(3)], [f"{name(chance)} {name(chance)}" for _ in range(5)]
    for _ in range(12):
        own = day - timedelta(chance.randrange(4))
        when = _on(own) if chance.random() < 0.6 else _by(day)
        yield (
            chance.choice(tuple(_VERBS)), chance.choice(people), chance.choice(places), chance.choice(_THINGS), when,
            chance.randrange(2, 90),
        )  # fmt: skip


def _told(fact: Fact, chance: random.Random) -> tuple[str, Fact]:
    verb, who, place, thing, when, count = fact
    revised = max(2, count + chance.choice((0, 0, 0, 1, -1, 3)))
    sentence = f"{who} {verb} {revised} people at the {thing} in {place} on {when.working}, {chance.choice(_ENDINGS)}."
    return sentence, (verb, who, place, thing, when, revised)


def killings(articles: int, *, one: bool) -> tuple[list[Article], list[Mention]]:
    """As many articles of one day, each of which reports a killing: all of one attack, or of somebody else each."""
    chance = random.Random(articles)
    attack = name(chance), name(chance)
    made = []
    for number in range(articles):
        who, place = attack if one else (f"{name(chance)} {name(chance)}", name(chance))
        fact = ("killed", who, place, "market", _on(FIRST_DAY), chance.randrange(2, 90))
        made.append(_article(f"a{number:06}", FIRST_DAY, f"Outlet {number}", [_told(fact, chance)]))
    return [source for source, _ in made], [mention for _, own in made for mention in own]


def on_two_days(pile: tuple[list[Article], list[Mention]]) -> tuple[list[Article], list[Mention]]:
    """The same, each with the words that date it, which every third understands as the day before."""
    articles, found = pile
    dated = []
    for number, (source, one) in enumerate(zip(articles, found, strict=True)):
        day = FIRST_DAY - timedelta(number % 3 == 2)
        when = replace(_on(day), timexes=(timex(source, one.when.working, day),))
        dated.append(replace(one, when=when))
    return articles, dated


def _article(id_: str, day: date, publisher: str, told: list[tuple[str, Fact]]) -> tuple[Article, list[Mention]]:
    text = "\n\n".join(sentence for sentence, _ in told)
    starts = [0]
    for sentence, _ in told:
        starts.append(starts[-1] + len(sentence) + 2)
    published = PublicationDate(Interval.of_day(day), Precision.DAY, EvidenceKind.FIELD, day.isoformat())
    spans = tuple(Span(start, start + len(sentence)) for start, (sentence, _) in zip(starts, told, strict=False))
    source = Article(id_, text, published, "benchmark", language="en", publisher=publisher, paragraphs=spans)
    return source, [_mention(source, number, fact) for number, (_, fact) in enumerate(told)]


def _mention(source: Article, paragraph: int, fact: Fact) -> Mention:
    verb, who, place, _, when, count = fact
    own = source.paragraphs[paragraph]
    sentence = source.passage(own.start, own.end)
    trigger = own.start + sentence.text.index(f" {verb} ") + 1
    figure = own.start + sentence.text.index(f" {count} ") + 1
    words = source.passage(figure, figure + len(f"{count} people"))
    claims = (Claim("killed", count, count, count, words),) if verb == "killed" else ()
    return Mention(
        source.id, sentence, sentence, source.passage(trigger, trigger + len(verb)), _VERBS[verb], "en", when,
        None, None, Status.REPORTED, claims=claims, place=place, actors=(who,), paragraph=paragraph, number=Number.MANY,
    )  # fmt: skip


def _on(day: date) -> When:
    return When(Interval.of_day(day), Precision.DAY, Qualifier.ON, Basis.STATED, f"{day:%A}")


def _by(day: date) -> When:
    return When(Interval.of_days(None, day), Precision.DAY, Qualifier.BEFORE, Basis.INFERRED, f"{day:%A}")


CASES: dict[str, Callable[[], tuple[list[Article], list[Mention]]]] = {
    "somebody else each": lambda: killings(PILE, one=False),
    "one attack": lambda: killings(PILE, one=True),
    "one attack, two days": lambda: on_two_days(killings(PILE, one=True)),
}


def measured(case: str, mentions: int) -> dict[str, float | str]:
    """Seconds of processor time and the most memory held in megabytes, of the articles and mentions themselves too."""
    from briefing.events.merge import merge_mentions

    articles, found = CASES[case]() if case else news(mentions)
    held = _megabytes()
    began = time.process_time()
    with seldom_collected():  # as the program does it
        events = merge_mentions(articles, found)
    taken = time.process_time() - began
    return {
        "case": case or "news", "articles": len(articles), "mentions": len(found), "events": len(events),
        "seconds": round(taken, 2), "megabytes": round(_megabytes()), "of it the mentions": round(held),
    }  # fmt: skip


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def main() -> int:
    """Print a line of figures a run; 1 where a limit is broken."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--most", type=int, default=SIZES[-1], help="no more mentions than so many")
    most = options.parse_args().most
    # A process of its own for each, so that the memory of one is not counted for the other.
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        grown = [pool.apply(measured, ("", size)) for size in SIZES if size <= most]
        piles = [pool.apply(measured, (case, 0)) for case in CASES]
    for line in (*grown, *piles):
        print(json.dumps(line), flush=True)
    times = float(grown[-1]["seconds"]) / max(float(grown[-2]["seconds"]), 1e-9)
    print(json.dumps({"growth of the last step": round(times, 1), "limit": LIMIT}))
    return int(times > LIMIT or any(float(pile["seconds"]) > A_PILE_TAKES for pile in piles))


if __name__ == "__main__":
    sys.exit(main())
