"""Sources to cite, with and without author, title, day, outlet and address, and how each style lists each of them."""

from dataclasses import dataclass
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
BLANK = source(13)
BLANK_ON_WEB = source(14, url="https://star.example/j", retrieved_day=date(2025, 3, 9))
SHORTENED = source(
    15,
    title="Strike Hits the U.S.",
    publisher="Yahoo Inc.",
    author="Ann Abel",
    url="https://yahoo.example/k",
    published="on or before 2 January 2025",
)
GERMAN = source(
    16, title="„Alles ist verloren“, sagt der Minister", publisher="Der Bote", published="3–4 March 2025", language="de"
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A source by itself in the list of each style."""

    source: Source
    chicago: str
    apa: str
    bluebook: str


LISTED = (
    Listed(
        SIGNED,
        "Ines Calloway, “Blast at Grain Terminal Kills Eleven,” The Harbour Courier, March 7, 2025, "
        "https://courier.example/a.",
        "Calloway, I. (2025, March 7). Blast at Grain Terminal Kills Eleven. The Harbour Courier. "
        "https://courier.example/a",
        "Ines Calloway, Blast at Grain Terminal Kills Eleven, The Harbour Courier (Mar. 7, 2025), "
        "https://courier.example/a.",
    ),
    Listed(
        BY_TWO,
        "Ines Calloway and Ursula von der Leyen, “Inspectors Had Warned of Dust,” The Harbour Courier, "
        "September 12, 2025, https://courier.example/b.",
        "Calloway, I., & von der Leyen, U. (2025, September 12). Inspectors Had Warned of Dust. The Harbour Courier. "
        "https://courier.example/b",
        "Ines Calloway & Ursula von der Leyen, Inspectors Had Warned of Dust, The Harbour Courier (Sept. 12, 2025), "
        "https://courier.example/b.",
    ),
    Listed(
        UNSIGNED,
        "“‘Nobody Told Us’ Say Families,” Marrow Star, n.d., accessed March 9, 2025, https://star.example/c.",
        "“Nobody Told Us” Say Families. (n.d.). Marrow Star. Retrieved March 9, 2025, from https://star.example/c",
        "“Nobody Told Us” Say Families, Marrow Star, https://star.example/c (last visited Mar. 9, 2025).",
    ),
    Listed(
        BY_THREE,
        "Jean-Luc Picard et al., “Is the Port Safe?” BBC News, March 7, 2025, https://bbc.example/d.",
        "Picard, J.-L., Cole, A. B., & Lind, E. (2025, March 7). Is the Port Safe? BBC News. https://bbc.example/d",
        "Jean-Luc Picard, A. B. Cole & Eva Lind, Is the Port Safe?, BBC News (Mar. 7, 2025), https://bbc.example/d.",
    ),
    Listed(
        BY_AGENCY,
        "Continental Press Agency, “Fourteen Dead,” Northline News, May 1, 2025, https://northline.example/e.",
        "Continental Press Agency. (2025, May 1). Fourteen Dead. Northline News. https://northline.example/e",
        "Continental Press Agency, Fourteen Dead, Northline News (May 1, 2025), https://northline.example/e.",
    ),
    Listed(
        PRINTED,
        "Martin Hall Jr., “On Paper,” The Harbour Courier, December 31, 2024.",
        "Hall, M., Jr. (2024, December 31). On Paper. The Harbour Courier.",
        "Martin Hall Jr., On Paper, The Harbour Courier, Dec. 31, 2024.",
    ),
    Listed(
        UNTITLED,
        "Marrow Star, March 5, 2025, https://star.example/h.",
        "[title not known]. (2025, March 5). Marrow Star. https://star.example/h",
        "Marrow Star (Mar. 5, 2025), https://star.example/h.",
    ),
    Listed(
        NAMELESS,
        "“What Residents Should Know,” n.d.",
        "What Residents Should Know. (n.d.).",
        "What Residents Should Know.",
    ),
    Listed(
        OWN,
        "“Our View,” Marrow Star, March 5, 2025, https://star.example/i.",
        "Our View. (2025, March 5). Marrow Star. https://star.example/i",
        "Our View, Marrow Star (Mar. 5, 2025), https://star.example/i.",
    ),
    Listed(
        IN_MONTH,
        "“Spring,” Marrow Star, March 2025.",
        "Spring. (2025, March). Marrow Star.",
        "Spring, Marrow Star, Mar. 2025.",
    ),
    Listed(BLANK, "[title not known], n.d.", "[title not known]. (n.d.).", "[title not known]."),
    Listed(
        BLANK_ON_WEB,
        "[title not known], n.d., accessed March 9, 2025, https://star.example/j.",
        "[title not known]. (n.d.). Retrieved March 9, 2025, from https://star.example/j",
        "[title not known], https://star.example/j (last visited Mar. 9, 2025).",
    ),
    Listed(
        SHORTENED,
        "Ann Abel, “Strike Hits the U.S.,” Yahoo Inc., on or before January 2, 2025, https://yahoo.example/k.",
        "Abel, A. (n.d.). Strike Hits the U.S. Yahoo Inc. https://yahoo.example/k",
        "Ann Abel, Strike Hits the U.S., Yahoo Inc. (on or before Jan. 2, 2025), https://yahoo.example/k.",
    ),
    Listed(
        GERMAN,
        "“‘Alles ist verloren’, sagt der Minister,” Der Bote, March 3–4, 2025.",
        "„Alles ist verloren“, sagt der Minister. (2025, March 3–4). Der Bote.",
        "„Alles ist verloren“, sagt der Minister, Der Bote, Mar. 3–4, 2025.",
    ),
)
