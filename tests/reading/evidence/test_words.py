import pytest

from briefing.reading.evidence.words import date_words


@pytest.mark.parametrize("language", date_words().months)
def test_each_language_has_twelve_months_whose_forms_are_its_own(language):
    months = date_words().months[language]
    forms = [form for month in months for form in month]
    assert len(months) == 12
    assert all(months)
    assert len(forms) == len(set(forms))
    assert forms == [form.lower() for form in forms]


def test_a_form_of_a_month_means_one_month_in_all_languages():
    numbers = {}
    for months in date_words().months.values():
        for number, forms in enumerate(months, 1):
            for form in forms:
                assert numbers.setdefault(form, number) == number, form


def test_doubtful_languages_are_kinds_of_those_that_name_the_day_first():
    order = date_words().order
    assert {code.partition("-")[0] for code in order.doubtful} <= order.day_first | {"hi"}
