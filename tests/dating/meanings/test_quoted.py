"""Words of a quotation are counted from the day on which they were said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from tests.make import article

TUESDAY = date(2019, 11, 19)


def first_days(text: str, lang: str = "en") -> dict[str, date | None]:
    """The first day of each expression by its words."""
    found = find_timexes(replace(article(text, TUESDAY), language=lang))
    return {timex.text: timex.interval.first_day if timex.interval else None for timex in found}


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", 'He wrote on 3 November: "Thirty of us were on the ferry this morning."', "this morning"),
        ("en", "He said on 3 November: 'We saw smoke today and ran.'", "today"),
        ("en", 'On 3 November, she said: "We saw smoke today."', "today"),
        ("en", 'In a post on 3 November, a man from Oslo wrote: "We saw smoke today."', "today"),
        ("en", 'In a post written on 3 November, Al Orr, from Oslo, wrote: "We ran today."', "today"),
        ("de", "Am 3. November sagte sie: „Heute waren wir dreißig.“", "Heute"),
        ("de", "Er schrieb am 3. November: „Heute waren wir dreißig.“", "Heute"),
        ("fr", "Il a écrit le 3 novembre : « Nous étions trente aujourd'hui. »", "aujourd'hui"),
        ("es", "Escribió el 3 de noviembre: «Hoy éramos treinta».", "Hoy"),
    ],
)
def test_the_day_before_the_colon_is_that_of_the_words_after_it(lang: str, text: str, words: str) -> None:
    assert first_days(text, lang)[words] == date(2019, 11, 3)


@pytest.mark.parametrize(
    "report",
    ["the bishop said on Sunday", "he told reporters on Sunday", "said Al Orr on Sunday", "she said Sunday night"],
)
def test_the_weekday_after_a_quotation_is_that_of_its_words(report: str) -> None:
    assert first_days(f'"We will mourn tomorrow," {report}.')["tomorrow"] == date(2019, 11, 18)


@pytest.mark.parametrize(
    "text",
    [
        'On 3 November he left. She wrote: "We are glad today."',
        "He wrote on 3 November: 'We ran.' The town is glad today.",
        '"We will rest today," she said. The bishop left on Sunday.',
        "The town is glad today, the bishop said on Sunday in a letter.",
        '"It is over today," said the man who was shot on Monday.',
        '"We lost today," coach Ray said before Monday\'s match.',
        '"We mourn today," the mayor said of the attack on Sunday.',
        '"We are glad today," said Ann Lee, who lost her son in the fire on Sunday.',
        '"We strike today," the union said, rejecting an offer made on Sunday.',
        '"We strike today," he told the Friday edition.',
        '"We ran today," said the mayor, who will resign on Monday.',
        '"We ran today," the bishop said Sunday would be calm.',
        'Speaking after the fire of 3 November, she said: "I am better today."',
        'Three days after the flood of 3 November the mayor said: "We work today."',
        'The man arrested on Friday said: "I am free today."',
        'Since the coup on 3 November the army says: "We rule today."',
    ],
)
def test_other_words_are_counted_from_publication(text: str) -> None:
    assert first_days(text)["today"] == TUESDAY
