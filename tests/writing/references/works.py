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
    """A source by itself in the list of each style, in a later note and in a bibliography."""

    source: Source
    chicago: str
    chicago_later: str
    chicago_entry: str
    apa: str
    bluebook: str
    bluebook_later: str


LISTED = (
    Listed(
        SIGNED,
        chicago="Ines Calloway, “Blast at Grain Terminal Kills Eleven,” The Harbour Courier, March 7, 2025, "
        "https://courier.example/a.",
        chicago_later="Calloway, “Blast at Grain Terminal Kills Eleven”",
        chicago_entry="Calloway, Ines. “Blast at Grain Terminal Kills Eleven.” The Harbour Courier, March 7, 2025. "
        "https://courier.example/a.",
        apa="Calloway, I. (2025, March 7). Blast at Grain Terminal Kills Eleven. The Harbour Courier. "
        "https://courier.example/a",
        bluebook="Ines Calloway, Blast at Grain Terminal Kills Eleven, The Harbour Courier (Mar. 7, 2025), "
        "https://courier.example/a.",
        bluebook_later="Calloway",
    ),
    Listed(
        BY_TWO,
        chicago="Ines Calloway and Ursula von der Leyen, “Inspectors Had Warned of Dust,” The Harbour Courier, "
        "September 12, 2025, https://courier.example/b.",
        chicago_later="Calloway and von der Leyen, “Inspectors Had Warned of Dust”",
        chicago_entry="Calloway, Ines, and Ursula von der Leyen. “Inspectors Had Warned of Dust.” The Harbour Courier, "
        "September 12, 2025. https://courier.example/b.",
        apa="Calloway, I., & von der Leyen, U. (2025, September 12). Inspectors Had Warned of Dust. The "
        "Harbour Courier. https://courier.example/b",
        bluebook="Ines Calloway & Ursula von der Leyen, Inspectors Had Warned of Dust, The Harbour Courier (Sept. "
        "12, 2025), https://courier.example/b.",
        bluebook_later="Calloway & von der Leyen",
    ),
    Listed(
        UNSIGNED,
        chicago="“‘Nobody Told Us’ Say Families,” Marrow Star, n.d., accessed March 9, 2025, https://star.example/c.",
        chicago_later="“‘Nobody Told Us’ Say Families”",
        chicago_entry="Marrow Star. “‘Nobody Told Us’ Say Families.” n.d. Accessed March 9, 2025. "
        "https://star.example/c.",
        apa="“Nobody Told Us” Say Families. (n.d.). Marrow Star. Retrieved March 9, 2025, from https://star.example/c",
        bluebook="“Nobody Told Us” Say Families, Marrow Star, https://star.example/c (last visited Mar. 9, 2025).",
        bluebook_later="“Nobody Told Us” Say Families",
    ),
    Listed(
        BY_THREE,
        chicago="Jean-Luc Picard et al., “Is the Port Safe?” BBC News, March 7, 2025, https://bbc.example/d.",
        chicago_later="Picard et al., “Is the Port Safe?”",
        chicago_entry="Picard, Jean-Luc, A. B. Cole, and Eva Lind. “Is the Port Safe?” BBC News, March 7, 2025. "
        "https://bbc.example/d.",
        apa="Picard, J.-L., Cole, A. B., & Lind, E. (2025, March 7). Is the Port Safe? BBC News. https://bbc.example/d",
        bluebook="Jean-Luc Picard, A. B. Cole & Eva Lind, Is the Port Safe?, BBC News (Mar. 7, 2025), "
        "https://bbc.example/d.",
        bluebook_later="Picard, Cole & Lind",
    ),
    Listed(
        BY_AGENCY,
        chicago="Continental Press Agency, “Fourteen Dead,” Northline News, May 1, 2025, https://northline.example/e.",
        chicago_later="Continental Press Agency, “Fourteen Dead”",
        chicago_entry="Continental Press Agency. “Fourteen Dead.” Northline News, May 1, 2025. "
        "https://northline.example/e.",
        apa="Continental Press Agency. (2025, May 1). Fourteen Dead. Northline News. https://northline.example/e",
        bluebook="Continental Press Agency, Fourteen Dead, Northline News (May 1, 2025), https://northline.example/e.",
        bluebook_later="Continental Press Agency",
    ),
    Listed(
        BY_SEVEN,
        chicago="Ann Abel et al., “Five Hands,” Anon Weekly, May 1, 2025, https://weekly.example/f.",
        chicago_later="Abel et al., “Five Hands”",
        chicago_entry="Abel, Ann, Bob Bode, Cy Cole, et al. “Five Hands.” Anon Weekly, May 1, 2025. "
        "https://weekly.example/f.",
        apa="Abel, A., Bode, B., Cole, C., Di Dorn, Eck, E., Fink, F., & Graf, G. (2025, May 1). Five Hands. "
        "Anon Weekly. https://weekly.example/f",
        bluebook="Ann Abel et al., Five Hands, Anon Weekly (May 1, 2025), https://weekly.example/f.",
        bluebook_later="Abel et al.",
    ),
    Listed(
        PRINTED,
        chicago="Martin Hall Jr., “On Paper,” The Harbour Courier, December 31, 2024.",
        chicago_later="Hall, “On Paper”",
        chicago_entry="Hall, Martin, Jr. “On Paper.” The Harbour Courier, December 31, 2024.",
        apa="Hall, M., Jr. (2024, December 31). On Paper. The Harbour Courier.",
        bluebook="Martin Hall Jr., On Paper, The Harbour Courier, Dec. 31, 2024.",
        bluebook_later="Hall",
    ),
    Listed(
        UNTITLED,
        chicago="Marrow Star, March 5, 2025, https://star.example/h.",
        chicago_later="Marrow Star",
        chicago_entry="Marrow Star. March 5, 2025. https://star.example/h.",
        apa="[title not known]. (2025, March 5). Marrow Star. https://star.example/h",
        bluebook="Marrow Star (Mar. 5, 2025), https://star.example/h.",
        bluebook_later="Marrow Star",
    ),
    Listed(
        NAMELESS,
        chicago="“What Residents Should Know,” n.d.",
        chicago_later="“What Residents Should Know”",
        chicago_entry="“What Residents Should Know.” n.d.",
        apa="What Residents Should Know. (n.d.).",
        bluebook="What Residents Should Know.",
        bluebook_later="What Residents Should Know",
    ),
    Listed(
        OWN,
        chicago="“Our View,” Marrow Star, March 5, 2025, https://star.example/i.",
        chicago_later="“Our View”",
        chicago_entry="Marrow Star. “Our View.” March 5, 2025. https://star.example/i.",
        apa="Our View. (2025, March 5). Marrow Star. https://star.example/i",
        bluebook="Our View, Marrow Star (Mar. 5, 2025), https://star.example/i.",
        bluebook_later="Our View",
    ),
    Listed(
        IN_MONTH,
        chicago="“Spring,” Marrow Star, March 2025.",
        chicago_later="“Spring”",
        chicago_entry="Marrow Star. “Spring.” March 2025.",
        apa="Spring. (2025, March). Marrow Star.",
        bluebook="Spring, Marrow Star, Mar. 2025.",
        bluebook_later="Spring",
    ),
    Listed(
        BLANK,
        chicago="[title not known], n.d.",
        chicago_later="[title not known]",
        chicago_entry="[title not known]. n.d.",
        apa="[title not known]. (n.d.).",
        bluebook="[title not known].",
        bluebook_later="[title not known]",
    ),
    Listed(
        BLANK_ON_WEB,
        chicago="[title not known], n.d., accessed March 9, 2025, https://star.example/j.",
        chicago_later="[title not known]",
        chicago_entry="[title not known]. n.d. Accessed March 9, 2025. https://star.example/j.",
        apa="[title not known]. (n.d.). Retrieved March 9, 2025, from https://star.example/j",
        bluebook="[title not known], https://star.example/j (last visited Mar. 9, 2025).",
        bluebook_later="[title not known]",
    ),
    Listed(
        SHORTENED,
        chicago="Ann Abel, “Strike Hits the U.S.,” Yahoo Inc., on or before January 2, 2025, https://yahoo.example/k.",
        chicago_later="Abel, “Strike Hits the U.S.”",
        chicago_entry="Abel, Ann. “Strike Hits the U.S.” Yahoo Inc., on or before January 2, 2025. "
        "https://yahoo.example/k.",
        apa="Abel, A. (n.d.). Strike Hits the U.S. Yahoo Inc. https://yahoo.example/k",
        bluebook="Ann Abel, Strike Hits the U.S., Yahoo Inc. (on or before Jan. 2, 2025), https://yahoo.example/k.",
        bluebook_later="Abel",
    ),
    Listed(
        GERMAN,
        chicago="“‘Alles ist verloren’, sagt der Minister,” Der Bote, March 3–4, 2025.",
        chicago_later="“‘Alles ist verloren’, sagt der Minister”",
        chicago_entry="Der Bote. “‘Alles ist verloren’, sagt der Minister.” March 3–4, 2025.",
        apa="„Alles ist verloren“, sagt der Minister. (2025, March 3–4). Der Bote.",
        bluebook="„Alles ist verloren“, sagt der Minister, Der Bote, Mar. 3–4, 2025.",
        bluebook_later="„Alles ist verloren“, sagt der Minister",
    ),
)
