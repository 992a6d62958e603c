from briefing.web.asking import new_client


def test_a_run_asks_public_sites_politely_and_keeps_what_they_answer():
    client = new_client()
    assert (client.private, client.heed_robots, client.limits.per_second) == (False, True, 1.0)
    assert client.cache is not None
    assert client.cache.folder.name == "web"


def test_machines_of_this_network_are_asked_where_the_user_says_so():
    assert new_client(private=True, per_second=5.0).private
