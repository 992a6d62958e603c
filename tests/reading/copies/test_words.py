from briefing.reading.copies.words import version_words


def test_figures_are_single_words_in_lower_case():
    for words in version_words().figures.values():
        assert all(word == word.lower() and " " not in word for word in words)


def test_parts_of_an_address_are_in_lower_case():
    address = version_words().address
    parts = {*address.hosts, *address.endings, *address.parameters}
    assert parts == {part.lower() for part in parts}
