"""A second language is word files: a made-up one is merged, weighed and put in order by its own words."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from briefing import resources
from briefing.dating.language import language
from briefing.errors import BadSettings
from briefing.events.merge import merge_mentions
from briefing.lexicon.numbers import numbers_in
from briefing.lexicon.stems import stem
from briefing.lexicon.words import lexicon
from briefing.mentions import LANGUAGES
from briefing.model import Article, Event, Mention
from briefing.stories.weighing import weigh_events
from briefing.timeline.order import in_order
from tests.events.hand import on, tells
from tests.make import article

ROOMS = sorted(f"briefing.{folder.parent.name}" for folder in Path(resources.__file__).parent.glob("*/languages"))
FILES = sorted(Path(resources.__file__).parent.glob("*/languages/*.toml"))
PLAIN = re.compile(r"[\w\s.'’-]+")
DAY = date(2024, 5, 16)

WORDS = {
    "briefing.lexicon": """
        function_words = "la en de du"
        small_words = ""
        definite = "la"
        possessive = "lia"
        past_perfect = "estisinta"
        days_from_now = "hodiaŭ morgaŭ"
        plural_endings = "j"
        empty = "esti"
        beginning = "komenci"
        noun_endings = "ado"
        [families]
        explode = "krak bumo"
        [phrases]
        [titles]
        abbreviated = "s-ro"
        offices = "urbestro"
        sole = "urbestro"
        of_a_matter = "urbestro"
        before_a_name = "sinjoro"
        [people]
        female = "knabino"
        male = "knabo"
        child = "knabo knabino"
        adult = "viro"
        others = "amiko"
        [plans]
        called_off = "nuligi"
        put_off = "prokrasti"
        adjourned = ""
        suspended = ""
        moved = "movi"
        [reactions]
        only_thinking = "kondamni"
        taking_sides = ""
        by_object = ""
        thought_of = ""
        [acts]
        takes_up = "li"
        before_others = "de"
        [acts.kinds.going]
        words = "veturi"
        phrases = 'faros \\s+ viziton'
        [numbers]
        joining = ""
        one = "unu"
        phrases = {}
        vague = {}
        units = { unu = 1, du = 2 }
        scales = { dek = 10 }
        abbreviated = {}
    """,
    "briefing.events": """
        numbered = "flugo"
        of_turn = ""
        first_turn = ""
        later_turn = ""
        things_of_turn = ""
        sums = "x"
        number_signs = 'nro\\s+'
        measures = 'jaro'
        magnitudes = 'forto \\s+ (\\d)'
        counting = "dua alia"
        tolls = "sumo"
        toll_verbs = ""
        running = 'jam'
        of_one_day = "unutage"
        coming = "estos"
        common_names = "strato"
        abbreviations = "s-ro"
        parties = "armeo"
        earlier_count = 'antaue \\s+'
        on_top = 'plia \\s+ $'
        more_of = 'plia'
        addressing = "vi"
        adding = "ankaux"
        before_count = "estis"
        new_clause = "kaj"
        levels = "al"
        callings = "maristo"
        things = ["kontrakto akordo"]
        [persons]
        between = "juna"
        ages = '(\\d+)-jara'
        [speakers]
        bodies = "ministerio"
        heads = { ministro = "ministerio" }
        speaking_for = "parolanto"
        between = "de"
        belonging = "de"
        posts = ""
        apart = "eksa"
    """,
    "briefing.stories": """
        saying = "diri"
        reacted = "kondamnis ghin"
        coming = "alveni"
        calling_out = "voki"
        helpers = "polico"
        teams = "teamo"
        rescuing = "sava"
        moves = "kreski"
        priced = 'akcio'
        running = 'rekte'
    """,
    "briefing.timeline": """
        none = ["post chio"]
        next = ["post kio"]
        after = ["post"]
        before = ["antau"]
        later = ["poste"]
        earlier = ["antaue"]
    """,
}


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The code of a language whose word files lie next to those of the program."""
    for room, words in WORDS.items():
        folder = tmp_path / room
        shutil.copytree(str(files(room)), folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
        (folder / "languages" / "zz.toml").write_text(words, encoding="utf-8")
    monkeypatch.setattr(resources, "files", lambda room: tmp_path / room if room in WORDS else files(room))
    resources.languages_of.cache_clear()
    yield "zz"
    resources.languages_of.cache_clear()


def two_reports(language: str | None) -> tuple[list[Article], list[Mention]]:
    """One blast as two outlets report it, each with a word of its own for it."""
    texts = {"herald": ("Krakado en Marlo hodiau.", "Krakado"), "post": ("La bumo en Marlo hodiau.", "bumo")}
    articles = [replace(article(text, DAY, id=id, publisher=id), language=language) for id, (text, _) in texts.items()]
    return articles, [tells(each, each.text, texts[each.id][1], on(DAY), place="Marlo") for each in articles]


def merged(language: str | None) -> tuple[Event, ...]:
    articles, mentions = two_reports(language)
    return weigh_events(merge_mentions(articles, mentions), articles)


def test_two_words_of_one_family_report_one_event_which_has_the_weight_of_the_family(made_up: str) -> None:
    (event,) = merged(made_up)
    in_english, _ = merged("en")
    assert event.sources == ("herald", "post")
    assert event.salience.parts["trigger"] > in_english.salience.parts["trigger"]


def test_numbers_of_a_running_text_are_read_in_its_language(made_up: str) -> None:
    assert numbers_in("La sumo estis du-dek, ne 12.", made_up) == {20, 12}


@pytest.mark.parametrize(("joint", "first"), [("post", "bumo"), ("antau", "Krakado")])
def test_what_puts_two_triggers_in_order_is_read_from_the_file(made_up: str, joint: str, first: str) -> None:
    text = f"Krakado en Marlo {joint} la bumo en Tessin."
    source = replace(article(text, DAY), language=made_up)
    mentions = [
        tells(source, text, "Krakado", on(DAY), place="Marlo"),
        tells(source, text, "bumo", on(DAY), place="Tessin"),
    ]
    ordered = in_order(event for mention in mentions for event in merge_mentions([source], [mention]))
    assert ordered[0].summary.trigger.text == first


def test_an_event_in_a_language_without_words_is_refused_by_the_name_of_the_file() -> None:
    with pytest.raises(BadSettings, match=r"briefing\.events: .*languages/xx\.toml is missing"):
        merged("xx")


def test_articles_in_such_a_language_disturb_no_other() -> None:
    articles, mentions = two_reports("en")
    foreign = replace(article("Krakado en Marlo hodiau.", DAY, id="foreign"), language="xx")
    assert len(merge_mentions([*articles, foreign], mentions)) == len(mentions)


@pytest.mark.parametrize("room", ROOMS)
def test_a_language_in_which_events_are_found_has_its_words_in_every_room(room: str) -> None:
    assert resources.languages_of(room) >= LANGUAGES


def test_the_forms_by_which_dating_knows_a_plan_put_off_are_those_of_the_verbs_of_the_lexicon() -> None:
    plans = lexicon("en").plans
    verbs = plans.off_its_day | plans.moved
    known = {stemmed(verb) for verb in verbs}
    # What an authority bans did not take place either; no verb of the lexicon as who had planned it did not give it up.
    others = {"banned"}
    forms = language("en").cues.words.calling_off
    assert {form for form in forms if stemmed(form) not in known} == others
    # Said of what had begun ("the match was abandoned"), or at the hour itself ("the launch was scrubbed").
    on_the_day = {"abandon", "abort", "scrub", "scratch", "suspend", "hold off"}
    assert {verb for verb in verbs if stemmed(verb) not in {stemmed(form) for form in forms}} == on_the_day


def stemmed(phrase: str) -> str:
    """A verb or participle with its particle as its stem."""
    verb, *particle = phrase.split()
    return " ".join((stem({"held": "hold", "brought": "bring"}.get(verb, verb), "en"), *particle))


def word_lists(table: dict[str, Any], name: str = "") -> Iterator[tuple[str, list[str]]]:
    """The lists of words of a file; a string is one where it is words and no pattern."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from word_lists(value, f"{name}{key}.")
        elif isinstance(value, str) and PLAIN.fullmatch(value):
            yield f"{name}{key}", value.split()
        elif isinstance(value, list):
            yield f"{name}{key}", [each for each in value if isinstance(each, str)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: "/".join(file.parts[-3:]))
def test_no_list_has_a_word_twice(file: Path) -> None:
    lists = list(word_lists(tomllib.loads(file.read_text(encoding="utf-8"))))
    assert lists
    twice = {name: sorted({word for word in words if words.count(word) > 1}) for name, words in lists}
    assert not {name: words for name, words in twice.items() if words}
