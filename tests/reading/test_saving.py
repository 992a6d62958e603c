import pytest

from briefing.model import Skipped
from briefing.reading import read
from briefing.reading.record import read_record
from briefing.reading.saving import save
from briefing.web.response import Response
from tests.reading.test_from_web import FEED, NOW, PAGE, ask

BRIDGE = "https://herald.example/bridge?x=1"


def test_a_saved_page_is_read_back_with_its_address_and_time(tmp_path):
    (saved,) = save([BRIDGE, BRIDGE], tmp_path / "in", ask)
    assert saved.new
    (article,) = read([tmp_path]).articles
    assert (article.url, article.retrieved) == ("https://herald.example/bridge", NOW)


def test_the_same_page_again_is_one_file_and_a_changed_one_another(tmp_path):
    list(save([BRIDGE], tmp_path, ask))
    (again,) = save([BRIDGE], tmp_path, ask)
    assert not again.new
    changed = Response("https://herald.example/bridge", PAGE.replace(b"four", b"five"), NOW)
    (saved,) = save([BRIDGE], tmp_path, lambda _: changed)
    assert saved.new
    assert len(list(tmp_path.glob("*.html"))) == 2


def test_the_pages_that_a_feed_names_are_saved_in_its_place(tmp_path):
    def site(url):
        return Response(url, FEED if url.endswith("rss") else PAGE, NOW)

    (saved,) = save(["https://herald.example/rss"], tmp_path, site, follow=5)
    assert saved.url == "https://herald.example/bridge"
    (feed,) = save(["https://herald.example/rss"], tmp_path, site)
    assert feed.path.suffix == ".xml"


def test_what_cannot_be_had_is_named_and_the_rest_goes_on(tmp_path):
    outcomes = list(save(["https://herald.example/gone", "herald.example", BRIDGE], tmp_path, ask))
    assert [isinstance(outcome, Skipped) for outcome in outcomes] == [True, True, False]


@pytest.mark.parametrize("path", ["/../../etc/passwd", "/a.toml", "/", "/%2e%2e%2fx", "/" + "x" * 500, "/con:<|>?"])
def test_no_address_leads_out_of_the_folder_or_over_a_record(tmp_path, path):
    answer = Response("https://herald.example" + path, PAGE, NOW)
    (saved,) = save(["https://herald.example" + path], tmp_path / "in", lambda _: answer)
    assert saved.path.parent == tmp_path / "in"
    assert saved.path.suffix == ".html"
    assert {path.parent for path in tmp_path.rglob("*.*")} == {tmp_path / "in"}


@pytest.mark.parametrize("path", ["/🌊", "/a\x7fb", "/é\\u", "/\udce9"])
def test_the_record_is_toml_whatever_stands_in_the_address(tmp_path, path):
    url = "https://herald.example" + path
    (saved,) = save([url], tmp_path, lambda _: Response(url, PAGE, NOW))
    record = read_record(saved.path.with_suffix(".toml"))
    assert record.values["retrieved"] == NOW.isoformat()
    assert record.values["url"].startswith("https://herald.example/")
