from briefing.reading.page.names import page_names


def test_names_are_in_lower_case_as_they_are_compared():
    names = page_names()
    lists = (names.open_graph.published, names.meta.published, names.changed.modified, names.json_ld.articles)
    for listed in (*lists, names.time.classes, names.shown.surroundings, names.shown.changed):
        assert all(name == name.lower() for name in listed)


def test_a_name_states_either_publication_or_change():
    names = page_names()
    published = {*names.open_graph.published, *names.meta.published}
    assert published.isdisjoint(names.changed.modified)
    assert names.time.classes.isdisjoint(names.shown.changed)
