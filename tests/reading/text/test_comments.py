import pytest

from briefing.model import FurnitureKind
from briefing.reading.text.comments import comments_from
from briefing.reading.text.furniture import find_furniture
from briefing.reading.text.paragraphs import paragraphs

STORY = "The council of Marlo shut the old bridge on Friday."


@pytest.mark.parametrize(
    ("stamp", "other"),
    [
        ("At 4:16 pm on 3 May 2024, orbin wrote: Shame.", "At 4:20 pm on 3 May 2024, N. Vale wrote: Indeed."),
        ("At 16:16 3rd May 2024, orbin wrote: Shame.", "At 16:20 3rd May 2024, vale99 wrote: Indeed."),
        ("Added: Friday, 3 May, 2024, 16:16 GMT Shame.", "Added: Friday, 3 May, 2024, 16:20 GMT Indeed."),
        ("Posted by: orbin | May 3, 2024 4:16 PM", "It was due. Posted by: vale99 | May 3, 2024 4:20 PM"),
    ],
)
def test_comments_begin_with_the_first_of_their_stamps(stamp, other):
    text = f"{STORY} {stamp}\n\n{other}"
    assert comments_from(text) == text.index(stamp)
    kinds = [(text[part.span.start : part.span.end], part.kind) for part in find_furniture(text, paragraphs(text))]
    assert kinds == [(stamp, FurnitureKind.COMMENT), (other, FurnitureKind.COMMENT)]


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY} At 4:16 pm on 3 May 2024, Reed wrote: “Shut it.”",
        f"{STORY} Posted by Nora Vale at 4:16 PM",
        f"{STORY} Reed wrote: “Shut it.” Vale wrote: “Why?” On 3 May 2024 they met.",
    ],
)
def test_a_report_may_quote_a_letter(text):
    assert comments_from(text) is None
    assert find_furniture(text, paragraphs(text)) == ()
