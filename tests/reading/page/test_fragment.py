import pytest

from briefing.errors import BadData
from briefing.reading.page.fragment import blocks, text_of


def texts(markup):
    return [block.text for block in blocks(markup)]


def test_blocks_are_what_stands_on_its_own():
    assert texts("One <b>bold</b>\n word.<p>Two<br>lines.<br><br>Three</p><ul><li>Four<li>Five</ul>Six") == [
        "One bold word.", "Two\nlines.", "Three", "Four", "Five", "Six",
    ]  # fmt: skip


def test_what_is_not_shown_is_left_out():
    markup = (
        "<p>Seen.</p><script>x</script><style>y</style><!-- z --><div style='display: NONE'>hidden</div>"
        "<p hidden>hidden</p><figure><figcaption>caption</figcaption></figure><p>Also seen.</p>"
    )
    assert texts(markup) == ["Seen.", "Also seen."]


def test_a_block_says_how_it_stands_out_and_where_it_links():
    heading, linked, prose = blocks(
        "<h2>Head</h2><p><a href='https://a.example/1'>All of it</a></p><p>Part <a href='mailto:x'>of</a> it.</p>"
    )
    assert (heading.is_heading, heading.is_strong, prose.is_heading) == (True, True, False)
    assert (linked.links, linked.linked) == (("https://a.example/1",), 7)
    assert prose.links == ()


def test_plain_words_are_taken_as_they_are():
    assert text_of(blocks("One\nline.\n \nTwo.")) == "One\nline.\n\nTwo."
    assert texts("5 &lt; 6 &amp; &#147;so&#148;") == ["5 < 6 & “so”"]


def test_too_many_tags_are_refused():
    with pytest.raises(BadData, match="too many"):
        blocks("<b>" * 40_001)


@pytest.mark.parametrize("markup", ["<", "<p", "&", "<!--", "<div>" * 5_000 + "deep", "\0<b>\ud800</b>", "<a href>"])
def test_any_markup_gives_blocks_without_white_space_at_their_ends(markup):
    assert all(block.text == block.text.strip() != "" for block in blocks(markup))
