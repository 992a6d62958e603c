"""Mentions made by hand for the tests of merging, from a text whose words carry them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.model import Article, Basis, Claim, Interval, Mention, Precision, Qualifier, Status, When
from tests.make import article, claim, mention

FRIDAY, THURSDAY = date(2024, 5, 17), date(2024, 5, 16)


def on(day: date, *, basis: Basis = Basis.STATED, precision: Precision = Precision.DAY) -> When:
    return When(Interval.of_day(day), precision, Qualifier.ON, basis, f"“{day}” by hand")


def by(day: date) -> When:
    return When(Interval.of_days(None, day), Precision.DAY, Qualifier.BEFORE, Basis.INFERRED, f"not after {day}")


def tells(  # noqa: PLR0913  (a mention has so many parts)
    source: Article,
    sentence: str,
    trigger: str,
    when: When,
    *,
    actors: tuple[str, ...] = (),
    place: str | None = None,
    status: Status = Status.REPORTED,
    claims: tuple[Claim, ...] = (),
    paragraph: int = 0,
) -> Mention:
    made = mention(source, trigger, when, passage=sentence, status=status, claims=claims)
    start = source.text.index(sentence) + sentence.index(trigger)
    return replace(
        made,
        trigger=source.passage(start, start + len(trigger)),
        place=place,
        actors=actors,
        paragraph=paragraph,
    )


BLAST = "A bomb at the Marlo market killed at least 20 people on Thursday."
BLAST_AGAIN = "The bomb at the market in Marlo killed 23 people, the mayor said."
UNRELATED = "A court in Tessin sentenced the banker Olin Farrow to nine years."


def blast_story() -> tuple[list[Article], list[Mention]]:
    """Two outlets on one bomb with different tolls, one reprint of the first, and another matter altogether."""
    herald = article(f"{BLAST} {UNRELATED}", THURSDAY, id="herald", publisher="The Herald")
    post = article(BLAST_AGAIN, FRIDAY, id="post", publisher="The Post")
    echo = article(BLAST, FRIDAY, id="echo", publisher="The Echo", reprint_of="herald")
    mentions = [
        toll(herald, BLAST, "at least 20 people", (20, None, None), on(THURSDAY)),
        toll(post, BLAST_AGAIN, "23 people", (23, 23, 23), by(FRIDAY)),
        toll(echo, BLAST, "at least 20 people", (20, None, None), on(THURSDAY)),
        tells(herald, UNRELATED, "sentenced", by(THURSDAY), actors=("Olin Farrow",), place="Tessin"),
    ]
    return [herald, post, echo], mentions


def toll(
    source: Article,
    sentence: str,
    words: str,
    bounds: tuple[int | None, int | None, int | None],
    when: When,
    *,
    counted: tuple[str, ...] = (),
) -> Mention:
    """A mention that people were killed in Marlo, with its figure."""
    figure = claim(source, "killed", words, *bounds, counted=counted)
    return tells(source, sentence, "killed", when, place="Marlo", claims=(figure,))
