from datetime import date

from tests.dating.reading_texts import values

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
