"""What reads like a time and is none: names, counts, degrees, matches, versions."""

from datetime import date

import pytest

from tests.dating.reading_texts import values

DAY = date(2018, 2, 20)


@pytest.mark.parametrize(
    "text",
    [
        "The Tuesday Club and the Sunday Mirror merged.",
        "A storm hit Friday Bay and Wednesday Lake.",
        "May Britt and June Hollis sang; April Dane, 40, danced.",
        "The October Prize went to a firm called Friday.com.",
        "They sang at the Millennium Stadium, near the Millennium Bridge.",
        "Autumn Rowe won the suit against the Winter Palace.",
        "The boy was not hurt in the fall, the zoo said.",
        "He broke a leg in the fall from the roof and died of injuries suffered in the fall.",
        "Her heartbeat was in the 80s.",
        "Gusts in the 70s felled trees.",
        "The Rams trailed by a touchdown after the third quarter.",
        "The flood destroyed 1900 homes and 2010 cars and 1950 boats.",
        "Some votes were void: 2004 of them.",
        "About 1990 of the boats sank.",
        "She grew up at 3 April Lane.",
        "The quake killed 2000.",
        "The ticket costs EUR 1990.",
        "He lives at 1812 Maple Street, in room 1901.",
        "Release 3.12.18 of the app came, and 4.1.17 went.",
        "The golfer led by a stroke on the 15th.",
        "The mayor lives by the 9th Street pier.",
    ],
)
def test_is_no_time(text):
    assert values(text, DAY) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In April Britain voted.", ["2017-04"]),
        ("April was cold, and by June Congress had met.", ["2017-04", "2017-06"]),
        ("On Sunday Pope Leo spoke.", ["2018-02-18"]),
        ("Its 1996 results fell; in 1995 sales rose.", ["1996", "1995"]),
        ("A 1996 law named for him was void.", ["1996"]),
        ("The 1960 U.S. election was close.", ["1960"]),
        ("Profit fell in the third quarter.", ["2017-Q3"]),
        ("The music of the 80s is back.", ["198"]),
        ("It ends on 27.03.18.", ["2018-03-27"]),
        ("The trial is set for the 28th.", ["2018-02-28"]),
    ],
)
def test_is_a_time_all_the_same(text, expected):
    assert [value for _, value in values(text, DAY)] == expected
