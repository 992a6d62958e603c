import pytest

from briefing.writing.typesetting.region import Region, region_of


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("東京で地震", Region.JAPAN),
        ("ﾆｭｰｽ", Region.JAPAN),
        ("大統領 대통령", Region.KOREA),
        ("国务院", Region.OTHER),
        ("Port Marrow", Region.OTHER),
        ("", Region.OTHER),
    ],
)
def test_letters_of_one_language_say_whose_chinese_characters_these_are(text, region):
    assert region_of(text) is region
