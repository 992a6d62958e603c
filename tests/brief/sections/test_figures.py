from dataclasses import replace

from briefing.brief.compose import compose
from briefing.events.conflicts import conflicts
from briefing.model import (
    Attribution,
    Denial,
    Material,
    Revision,
)
from tests.brief.example import BRIDGE, HERALD, OPTIONS, composed, table
from tests.make import article, claim, event, mention, span, timeline, when


def test_figures_in_dispute_are_shown_claim_by_claim_and_never_averaged() -> None:
    (group,) = table(composed(BRIDGE), "figures").groups
    assert group.heading == "Killed · 16 May 2024"
    assert [row.cells[0][0].text for row in group.rows] == ["“killing 4 people”", "“at least 6 people”"]
    assert [row.cells[2][0].text for row in group.rows] == ["The Herald", "The Gazette"]


def test_figures_that_changed_between_versions_stand_side_by_side() -> None:
    old = replace(article("A bridge fell, killing 3 people.", id="old-herald"), newer_version="herald")
    new = replace(HERALD, revisions=(Revision(old.passage(15, 31), HERALD.passage(27, 43)),))
    brief = compose(Material((new, old), {}, (), timeline()), OPTIONS)
    [group] = table(brief, "figures").groups
    quotes = [row.cells[1][0] for row in group.rows]
    assert [line.text for line in quotes] == ["“killing 3 people”", "“killing 4 people”"]
    numbers = {source.id: source.number for source in brief.sources}
    assert {source.id: source.newer_version for source in brief.sources} == {
        "herald": None,
        "old-herald": numbers["herald"],
    }


def test_a_denial_beside_what_it_answers_stands_as_the_other_side():
    text = article("Villagers said troops burnt the mill. The army denied that.", id="mill", publisher="The Herald")
    answer = Denial(text.passage(38, 59), Attribution("army", span(text, "army")))
    said = replace(mention(text, "burnt", when(None)), passage=text.passage(0, 37), denial=answer)
    burnt = event(said, conflicts=conflicts([said], {text.id: text}))
    brief = compose(Material((text,), {}, (burnt,), timeline(undated=(burnt,))), OPTIONS)
    [group] = table(brief, "figures").groups
    assert [[line.text for cell in row.cells for line in cell] for row in group.rows] == [
        ["Reported", "“Villagers said troops burnt the mill.”", "The Herald"],
        ["Denied", "“The army denied that.”", "army"],
    ]
    assert [line.status for line in brief.printed if line.section == "figures"] == ["reported", "denied"]


def test_what_two_sides_tell_otherwise_is_claimed_by_each():
    text = article(
        "Prosecutors say Reed gave the dose. The defence says he took it.", id="dose", publisher="The Herald"
    )
    answer = Denial(text.passage(36, 64), Attribution("defence", span(text, "defence")), says_otherwise=True)
    said = replace(mention(text, "gave", when(None), by="Prosecutors"), passage=text.passage(0, 35), denial=answer)
    gave = event(said, conflicts=conflicts([said], {text.id: text}))
    brief = compose(Material((text,), {}, (gave,), timeline(undated=(gave,))), OPTIONS)
    [group] = table(brief, "figures").groups
    assert group.heading.startswith("What happened, as two sides tell it")
    assert [[line.text for cell in row.cells for line in cell] for row in group.rows] == [
        ["Claimed", "“Prosecutors say Reed gave the dose.”", "Prosecutors"],
        ["Claimed", "“The defence says he took it.”", "defence"],
    ]


def test_a_long_dispute_says_how_many_of_its_claims_are_shown() -> None:
    texts = [article(f"The bridge fell, killing {4 + n % 2} people.", id=f"a{n}", publisher=f"P{n}") for n in range(9)]
    figures = [claim(text, "killed", f"killing {4 + n % 2} people", *[4 + n % 2] * 3) for n, text in enumerate(texts)]
    mentions = [
        mention(text, "fell", when(None), claims=(figure,)) for text, figure in zip(texts, figures, strict=True)
    ]
    fell = event(*mentions, conflicts=conflicts(mentions, {text.id: text for text in texts}))
    brief = compose(Material(tuple(texts), {}, (fell,), timeline(undated=(fell,))), OPTIONS)
    [group] = table(brief, "figures").groups
    assert group.heading.endswith("6 of 9 shown")
    assert len(group.rows) == 6
