import base64
import hashlib
import re

from briefing.writing import render
from tests.writing.example_brief import HOSTILE, example, hostile


def test_a_page_is_one_file_that_loads_and_runs_nothing_else(rich):
    content = render(example(), "html").decode()
    assert not re.search(r"<(?:link|img|iframe|object|embed|base|source|video|audio)\\b", content)
    (policy,) = rich.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script[not(@type)]"):
        (one,) = rich.xpath(f"//{tag}")
        digest = base64.b64encode(hashlib.sha256(one.text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_the_same_brief_is_the_same_page():
    assert render(example(), "html") == render(example(), "html")


def test_a_page_says_its_language_and_its_parts(rich):
    assert rich.get("lang") == "en"
    assert [one.tag for one in rich.body if one.tag in ("header", "form", "main", "aside", "dialog")] == [
        "header",
        "form",
        "main",
        "aside",
        "dialog",
    ]
    assert len(rich.xpath("//h1")) == 1
    ids = rich.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in rich.xpath("//a/@href") if link.startswith("#")} <= set(ids)


def test_markup_of_an_article_is_shown_and_not_obeyed():
    content = render(hostile(), "html").decode()
    assert "<script>alert" not in content
    assert content.count("<script") == 2
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", content)
    assert HOSTILE


def test_no_element_carries_a_style_or_a_handler_that_the_policy_forbids(rich):
    names = {name for one in rich.iter() if isinstance(one.tag, str) for name in one.attrib}
    assert "style" not in names
    assert not any(name.startswith("on") for name in names)
