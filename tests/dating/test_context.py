from datetime import date

from briefing.dating import find_timexes
from briefing.model import Interval
from tests.dating.reading_texts import values
from tests.make import article

HISTORY = (
    "The war began in June 1941. In December, the city fell. In January, it was retaken. By 3 May 1943 all was over. "
    "On 5 June a treaty was signed. That day the king left. The following year, in 1944, he came back. In 1950 he died."
)


def test_a_history_carries_its_own_year():
    found = dict(values(HISTORY, date(2009, 12, 19)))
    assert found["December"] == "1941-12"
    assert found["January"] == "1942-01"
    assert found["5 June"] == "1943-06-05"
    assert found["That day"] == "1943-06-05"
    assert found["The following year"] == "1944"


OLD_YEARS = (
    "In 1979 Orbin was founded. In 1985 it grew. In 1999 it moved. In 2002 a mill burnt. It paid. It said no more. "
)


def test_what_is_told_sentences_after_a_year_may_be_of_the_news():
    assert find(f"{OLD_YEARS}A mill burnt on 20 April.", "20 April").alternatives == days((2002, 4, 20), (2015, 4, 20))
    assert find(f"{OLD_YEARS}A mill burnt on 20 January.", "20 January").value == "2002-01-20"
    assert find(OLD_YEARS.replace("It paid.", "It paid on 20 April."), "20 April").value == "2002-04-20"


def test_of_a_history_it_is_not():
    years = " ".join(f"In {year} it burnt." for year in range(1979, 1999))
    assert find(f"{years} It paid. It said no more. A mill burnt on 20 April.", "20 April").value == "1998-04-20"


def test_a_weekday_that_fits_this_year_alone_tells_the_year():
    assert (
        find(f"{OLD_YEARS}The mill opens on Friday, 8 May at noon.", "Friday, 8 May at noon").value[:10] == "2015-05-08"
    )


def test_a_day_that_only_names_an_event_tells_its_year_to_no_other():
    for named in ("9/11", "the May 3, 2001, attacks"):
        assert find(f"It is like {named}. On 20 April a mill burnt.", "20 April").value == "2015-04-20"
    assert find("It began on May 3, 2001. On 20 May a mill burnt.", "20 May").value == "2001-05-20"
    assert find("It is like 9/11. September 11 was a day of grief.", "September 11").value == "2001-09-11"


def test_a_day_after_a_range_is_not_put_past_publication():
    assert find(
        "It was on 19-20 December 2011. A mill burnt on 19 December.", "19 December", date(2012, 7, 18)
    ).value == ("2011-12-19")


def find(text, words, day=date(2015, 6, 1)):
    (found,) = (timex for timex in find_timexes(article(text, day)) if timex.text == words)
    return found


def days(*each):
    return tuple(Interval.of_day(date(*one)) for one in each)
