"""What the articles of an edition report, next to what was printed."""

from dataclasses import replace

from briefing.changes.reports import Reports
from briefing.events.likeness import Likeness
from briefing.model import Judgement, NewsKind, Status
from tests.changes.editions import FIRST, SECOND, printed
from tests.changes.flood import counted
from tests.make import event, mention, when

OLD = counted("Officials said {} people died in the flood.", 75, FIRST, id="old")
NEW = counted("Officials said {} people died in the flood.", 90, SECOND, id="new")
ARTICLES = {source.id: source for source, _ in (OLD, NEW)}
BOTH = event(OLD[1], NEW[1])
REPORTS = Reports.of(
    [BOTH], printed([OLD[0]], event(OLD[1])).values(), lambda _: {"new"}, ARTICLES, (), Likeness(ARTICLES.values())
)


def test_what_new_articles_report_is_parted_from_what_was_known() -> None:
    assert [(of.id, mention) for of, mention in REPORTS.fresh] == [("e1", NEW[1])]
    assert REPORTS.known == {"old": [OLD[1]]}


def test_an_article_says_when_it_came_out_and_where() -> None:
    assert (REPORTS.published("old"), REPORTS.published("unknown")) == (FIRST, None)
    assert REPORTS.outlet(NEW[1]) == "The Herald"


def test_the_mention_in_printed_words_is_found_as_long_as_its_article_is_at_hand() -> None:
    (old,) = REPORTS.printed
    assert REPORTS.mention_at(old.quoted) == OLD[1]
    assert REPORTS.mention_at(NEW[1].passage) is None


def test_beside_a_mention_stands_what_its_sentence_reports_as_news_that_has_happened() -> None:
    junk = Judgement(NewsKind.JUNK, 0.1, 0.0, 1.0)
    said = mention(NEW[0], "said", when(SECOND))
    planned, left_out = replace(said, status=Status.PLANNED), replace(said, judgement=junk)
    elsewhere = replace(said, sentence=OLD[1].sentence)
    beside = replace(REPORTS, fresh=[(BOTH, each) for each in (NEW[1], said, planned, left_out, elsewhere)])
    assert beside.told_beside(NEW[1]) == [NEW[1], said]
    assert beside.told_beside(planned) == [NEW[1], said, planned]
