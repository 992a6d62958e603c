from briefing.reading.evidence.words import date_words


def test_doubtful_languages_are_kinds_of_those_that_name_the_day_first():
    order = date_words().order
    assert {code.partition("-")[0] for code in order.doubtful} <= order.day_first | {"hi"}
