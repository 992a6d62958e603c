"""Who denies what an article reports, right beside it."""

import pytest

from tests.mentions.parsed import mention, mentions, paged

CLAIM = "Villagers said troops had burnt the mill on Monday"


def denier(text: str, trigger: str) -> str | None:
    denial = mention(text, trigger).denial
    return denial.source.name if denial else None


@pytest.mark.parametrize(
    "text",
    [
        f"{CLAIM}. The army denied that.",
        f"{CLAIM}, but the army denied it.",
        f"{CLAIM}. The army rejected that version of events.",
        f"{CLAIM}. The army denied burning the mill.",
        f"{CLAIM}. The army dismissed the allegations.",
        f"{CLAIM}, and the army denied it.",
        f"{CLAIM}, but the army denied there had been any such raid.",
        f"{CLAIM}, but the army denied burning anything.",
    ],
)
def test_a_denial_beside_a_claim_answers_it(text: str) -> None:
    assert denier(text, "burnt") == "army"


def test_a_denial_is_quoted_by_itself_where_it_stands_alone() -> None:
    denial = mention(f"{CLAIM}. On Tuesday the army denied that.", "burnt").denial
    assert denial is not None
    assert denial.words.text == "On Tuesday the army denied that."


def test_a_denial_answers_the_claim_that_it_repeats_else_what_the_speaker_says_first() -> None:
    text = "Villagers said troops had burnt the mill and killed three people"
    assert denier(f"{text}, but the army denied killing anyone.", "killed") == "army"
    assert denier(f"{text}, but the army denied killing anyone.", "burnt") is None
    assert denier(f"{text}. The army denied that.", "burnt") == "army"
    assert denier(f"{text}. The army denied that.", "killed") is None


def test_what_is_suspected_or_blamed_on_somebody_is_answered_as_well() -> None:
    text = (
        "A lawyer said he suspected that the men were policemen in plain clothes, but spokesman Tim Shaw denied that."
    )
    assert denier(text, "were") == "spokesman Tim Shaw"
    claimed = mention(text, "were").attribution
    assert claimed is not None
    assert claimed.name == "lawyer"
    assert denier("Police blamed the rebels for Monday's attack. The rebels denied any role.", "blamed") == "rebels"


@pytest.mark.parametrize(
    "text",
    [
        "The company offered 3 percent, officials said. The union rejected it.",
        f"{CLAIM}. The army denied him a visit.",
        f"{CLAIM}. The army will deny that.",
        f"{CLAIM}. The army has not denied that.",
        f"{CLAIM}. They denied that.",
        f"{CLAIM}. Villagers denied that.",
        f"{CLAIM}. It was a hot day. The army denied that.",
        "The mill burnt down on Monday. The army denied that.",
        f"{CLAIM}, but the army denied reporters entry.",
        f"{CLAIM}. The army denied any role.",
        f"{CLAIM}. The army denied similar claims last year.",
        f"{CLAIM}. The army has previously denied such reports.",
        f"{CLAIM}. The army denied the reports that its commander had fled.",
        f"{CLAIM}. No officer denied that.",
        "Mayor Jonah Reed said troops had burnt the mill on Monday. Reed denied that.",
        f"{CLAIM}. The army denied burning crops.",
        f"{CLAIM}. The insurer rejected the claim.",
        f"{CLAIM}. Parliament rejected the report.",
        "Police said Smith stabbed a man on Monday, but the judge denied bail.",
        "Police said Smith had been arrested for fraud on Monday. Mr Smith denied the allegations.",
        "The government said 20 people had died on Monday. The opposition disputed that.",
        "Police said a bomb went off on Monday, but the company dismissed 20 workers.",
    ],
)
def test_what_is_no_answer_to_a_claim_of_others(text: str) -> None:
    assert [found.denial for found in mentions(text)] == [None] * len(mentions(text))


@pytest.mark.parametrize(("between", "who"), [("", "army"), ("Picture: Ida Vale", None)])
def test_a_sentence_of_its_own_answers_in_the_same_paragraph_or_the_next(between: str, who: str | None) -> None:
    found = paged(f"{CLAIM}.", between, "The army denied that.")
    denial = next(each for each in found if each.trigger.text == "burnt").denial
    assert (denial.source.name if denial else None) == who
