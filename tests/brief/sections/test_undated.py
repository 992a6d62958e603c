from tests.brief.example import BRIDGE, composed, section, texts


def test_what_has_no_day_is_listed_as_unknown_and_its_article_named() -> None:
    brief = composed(BRIDGE)
    assert "day not known" in texts(section(brief, "undated"))
    number = next(s.number for s in brief.sources if s.id == "undated")
    assert brief.sources[number - 1].published == "not known"
    assert f"(source {number})" in texts(section(brief, "coverage"))
