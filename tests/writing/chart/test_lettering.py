from briefing.writing.chart.lettering import Lettering


def test_words_are_cut_to_their_room(book):
    lettering = Lettering(book, 8.0)
    cut = lettering.fitted("The ferry that was late", 60)
    assert cut.endswith("…")
    assert lettering.width(cut) <= 60
    assert lettering.fitted("late", 60) == "late"


def test_plain_words_are_one_shape_in_reading_order(book):
    words = "قال late"
    [shape] = Lettering(book, 8.0, plain=True).shapes(words, 10, 20, "#123456")
    assert (shape.text, shape.x, shape.y) == (words, 10, 20)
    assert len(Lettering(book, 8.0).shapes(words, 10, 20, "#123456")) > 1


def test_spare_room_is_kept_for_a_font_that_is_not_ours(book):
    usual, wider = Lettering(book, 8.0), Lettering(book, 8.0, spare=1.25)
    assert wider.width("The ferry") == 1.25 * usual.width("The ferry")
    assert usual.width(wider.fitted("The ferry that was late", 60)) <= 60 / 1.25
