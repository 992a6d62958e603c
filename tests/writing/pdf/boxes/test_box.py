from types import SimpleNamespace

from briefing.writing.pdf.boxes.box import Place


class Recorder:
    """A pen that notes which places and outline entries are set."""

    def __init__(self):
        self.page = SimpleNamespace(height=220)
        self.anchors, self.entries = [], []

    def anchor(self, name, top):
        self.anchors.append((name, top))

    def outline(self, title, name, level):
        self.entries.append((title, name, level))


def test_a_link_leads_a_little_above_its_place_but_not_off_the_page():
    pen = Recorder()
    Place("event-1").mark(pen, 100)
    Place("event-2").mark(pen, 219)
    assert pen.anchors == [("event-1", 106), ("event-2", 220)]


def test_only_a_place_with_a_title_stands_in_the_outline():
    pen = Recorder()
    Place("event-1").mark(pen, 100)
    Place("day", "Friday", 1).mark(pen, 90)
    assert pen.entries == [("Friday", "day", 1)]


def test_a_title_without_words_is_no_entry_of_it():
    pen = Recorder()
    Place("day", " \x07", 1).mark(pen, 90)
    assert pen.entries == []
