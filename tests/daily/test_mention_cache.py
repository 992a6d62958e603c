import os
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.daily import mention_cache
from briefing.daily.mention_cache import MentionCache
from briefing.model import Article, NewsKind, Unparsed
from briefing.pipeline import DatedArticles, Mentions
from briefing.store import Objects
from tests.make import article, mention, when

HERALD = article("A crane fell.", id="herald")
FELL = mention(HERALD, "fell", when(None))
READ_MORE = Unparsed(HERALD.passage(0, 7), NewsKind.JUNK)


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the articles that were parsed."""
    seen: list[str] = []

    def find(dated: DatedArticles, *, model: bool, each: object, jobs: int) -> Mentions:
        seen.extend(each.id for each in dated.articles)
        return Mentions({each.id: (FELL,) for each in dated.articles}, (READ_MORE,) if model else ())

    monkeypatch.setattr(mention_cache, "find_events", find)
    return seen


def opened(folder: Path) -> MentionCache:
    """The cache as another run opens it."""
    return MentionCache(folder / "cache", Objects(folder / "objects"))


def of(*articles: Article) -> DatedArticles:
    return DatedArticles(articles, (), {each.id: () for each in articles})


def test_what_was_found_once_is_not_looked_for_again(tmp_path: Path, parsed: list[str]) -> None:
    found, kept = (opened(tmp_path).mentions(of(HERALD)) for _ in range(2))
    assert found == kept == {"herald": (FELL,)}
    assert found.unparsed == kept.unparsed == (READ_MORE,)
    assert parsed == ["herald"]


def test_of_mentions_that_are_known_equal_sentences_and_times_are_one_object(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = tuple(replace(FELL, lemma=lemma, when=when(None)) for lemma in ("fall", "crash"))
    monkeypatch.setattr(mention_cache, "find_events", lambda dated, **_: Mentions({"herald": both}, ()))
    opened(tmp_path).mentions(of(HERALD))
    one, other = opened(tmp_path).mentions(of(HERALD))["herald"]
    assert (one, other) == both
    assert (one.sentence is other.sentence, one.when is other.when, one.passage is other.passage) == (True,) * 3


def test_an_article_that_says_something_else_is_parsed_anew(tmp_path: Path, parsed: list[str]) -> None:
    opened(tmp_path).mentions(of(HERALD))
    opened(tmp_path).mentions(of(replace(HERALD, origin="elsewhere.txt")))
    assert parsed == ["herald"]
    opened(tmp_path).mentions(of(article("A mast fell.", id="herald")))
    assert parsed == ["herald", "herald"]


def test_another_version_of_the_parser_leaves_it_unused(
    tmp_path: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(tmp_path).mentions(of(HERALD))
    monkeypatch.setattr(mention_cache, "finding_digest", lambda: b"with another parser")
    opened(tmp_path).mentions(of(HERALD))
    assert parsed == ["herald", "herald"]


def test_a_damaged_file_of_it_costs_time_only(tmp_path: Path, parsed: list[str]) -> None:
    cache = opened(tmp_path)
    cache.mentions(of(HERALD))
    (kept,) = tmp_path.glob("cache/*/*")
    kept.write_bytes(b"?")
    assert opened(tmp_path).mentions(of(HERALD)) == {"herald": (FELL,)}
    assert parsed == ["herald", "herald"]
    (mentions,) = tmp_path.glob("objects/*/*")
    mentions.write_bytes(b"?")
    assert opened(tmp_path).mentions(of(HERALD)) == {"herald": (FELL,)}
    assert parsed == ["herald"] * 3


def test_what_no_run_asks_for_is_forgotten(tmp_path: Path, parsed: list[str]) -> None:
    cache = opened(tmp_path)
    cache.mentions(of(HERALD))
    cache.forget(30)
    (kept,) = tmp_path.glob("cache/*/*")
    os.utime(kept, (0, 0))
    cache.forget(30)
    assert not kept.exists()


def test_what_rules_alone_found_is_kept_apart(tmp_path: Path, parsed: list[str]) -> None:
    cache = opened(tmp_path)
    cache.mentions(of(HERALD))
    cache.mentions(of(HERALD), model=False)
    assert parsed == ["herald", "herald"]


def test_an_article_that_is_known_is_not_dated_again_and_its_mentions_are_not_written_again(
    tmp_path: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monday = article("A crane fell on Monday.", id="herald")
    ((found,),) = opened(tmp_path).times([monday])
    cache = opened(tmp_path)
    cache.mentions(DatedArticles((monday,), (), {"herald": (found,)}))
    with monkeypatch.context() as patched:
        patched.setattr("briefing.dating.find_timexes", None)
        again = opened(tmp_path)
        assert again.times([monday]) == [(found,)]
        again.mentions(DatedArticles((monday,), (), {"herald": (found,)}))
    assert parsed == ["herald"]
    assert again.object_of == cache.object_of
    assert Objects(tmp_path / "objects").holds(again.object_of["herald"])
