"""What an outlet says that an appeal for money has brought."""

from datetime import date

from briefing.model import (
    Article,
    Mention,
)
from tests.changes.editions import FIRST
from tests.changes.fire import Bounds
from tests.make import article, claim, mention, when


def raised(words: str, bounds: Bounds, day: date, id_: str) -> tuple[Article, Mention]:
    """What an outlet says, without a source, that an appeal has brought."""
    source = article(f"The appeal for Marlo has raised {words}.", day, id=id_, publisher="The Post")
    return source, mention(source, "raised", when(FIRST), claims=(claim(source, "money", words, *bounds),))
