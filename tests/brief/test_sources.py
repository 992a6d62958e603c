from tests.brief.example import BRIDGE, composed


def test_a_reprint_is_marked_in_the_source_list() -> None:
    brief = composed(BRIDGE)
    number = {source.id: source.number for source in brief.sources}
    assert brief.sources[number["wire"] - 1].reprint_of == number["herald"]
