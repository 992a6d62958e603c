"""Sources to cite: web news with and without author, title, day, outlet and address."""

from datetime import date

from briefing.model.document import Source

_COURIER = "The Harbour Courier"


def source(number: int, **facts: object) -> Source:
    """A source of which only these facts are known."""
    day = facts.get("published_day")
    given = {"title": None, "publisher": None, "author": None, "url": None, "published_day": None, "basis": ""}
    published = f"{day:%-d %B %Y}" if isinstance(day, date) else "not known"
    return Source(**{"number": number, "id": f"s{number}", "origin": "", "published": published, **given, **facts})


SIGNED = source(
    1,
    title="Blast at Grain Terminal Kills Eleven",
    publisher=_COURIER,
    author="Ines Calloway",
    url="https://courier.example/a",
    published_day=date(2025, 3, 7),
    retrieved_day=date(2025, 3, 9),
    language="en",
)
BY_TWO = source(
    2,
    title="Inspectors Had Warned of Dust",
    publisher=_COURIER,
    author="Ines Calloway and Ursula von der Leyen",
    url="https://courier.example/b",
    published_day=date(2025, 9, 12),
)
UNSIGNED = source(
    3,
    title="“Nobody Told Us” Say Families",
    publisher="Marrow Star",
    url="https://star.example/c",
    retrieved_day=date(2025, 3, 9),
)
BY_THREE = source(
    4,
    title="Is the Port Safe?",
    publisher="BBC News",
    author="Jean-Luc Picard, A. B. Cole and Eva Lind",
    url="https://bbc.example/d",
    published_day=date(2025, 3, 7),
)
BY_AGENCY = source(
    5,
    title="Fourteen Dead",
    publisher="Northline News",
    author="Continental Press Agency",
    url="https://northline.example/e",
    published_day=date(2025, 5, 1),
)
BY_SEVEN = source(
    6,
    title="Five Hands",
    publisher="Anon Weekly",
    author="Ann Abel; Bob Bode; Cy Cole; Di Dorn; Ed Eck; Flo Fink; Gus Graf",
    url="https://weekly.example/f",
    published_day=date(2025, 5, 1),
)
AGAIN = source(
    7,
    title="Second Blast at the Port",
    publisher=_COURIER,
    author="Ines Calloway",
    url="https://courier.example/g",
    published_day=date(2025, 3, 7),
    language="en",
)
PRINTED = source(
    8, title="On Paper", publisher=_COURIER, author="Martin Hall Jr.", published_day=date(2024, 12, 31), language="en"
)
WORKS = (SIGNED, BY_TWO, UNSIGNED, BY_THREE, BY_AGENCY, BY_SEVEN, AGAIN, PRINTED)
UNTITLED = source(9, publisher="Marrow Star", url="https://star.example/h", published_day=date(2025, 3, 5))
NAMELESS = source(10, title="What Residents Should Know")
OWN = source(
    11,
    title="Our View",
    publisher="Marrow Star",
    author="Marrow Star",
    url="https://star.example/i",
    published_day=date(2025, 3, 5),
)
IN_MONTH = source(12, title="Spring", publisher="Marrow Star", published="March 2025", basis="dateline")
