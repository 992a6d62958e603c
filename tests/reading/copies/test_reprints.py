from briefing.model import EvidenceKind
from briefing.reading import read
from briefing.reading.copies.reprints import with_reprints
from briefing.reading.evidence.publication import publication_date, stated
from tests.reading.articles import article

SENTENCES = [
    "A passenger ferry capsized in the strait early on Wednesday and killed at least eleven people on board.",
    "Fishing boats and a cutter of the coast guard pulled forty-six others from the water before noon.",
    "The harbor master said that fog had cut visibility to less than a hundred meters during the night.",
    "The company that operates the vessel suspended every sailing on the route until further notice.",
    "Divers will resume the search at first light on Thursday if the weather allows, the coast guard said.",
]
WIRE = "\n\n".join(SENTENCES)
OTHER = "\n\n".join(sentence.replace("e", "i").replace("a", "o") for sentence in SENTENCES)


def originals(*articles):
    return {item.id: item.reprint_of for item in with_reprints(articles)}


def on(day):
    return publication_date([stated(EvidenceKind.FIELD, day)])


def test_the_earliest_is_the_original_whatever_the_order():
    late, early = (
        article(WIRE, id="late", published=on("2015-10-08")),
        article(WIRE, id="early", published=on("2015-10-07")),
    )
    assert originals(late, early) == {"late": "early", "early": None}


def test_the_wire_services_own_copy_is_the_original_even_when_it_came_later():
    paper = article(WIRE, id="paper", publisher="The Post", agency="AP", published=on("2015-10-07"))
    wire = article(WIRE, id="wire", publisher="Associated Press", agency="AP", published=on("2015-10-08"))
    assert originals(paper, wire) == {"paper": "wire", "wire": None}


def test_a_copy_that_was_cut_and_touched_is_still_one():
    touched = WIRE.replace("early on Wednesday", "early Wednesday").replace("harbor", "harbour")
    cut = "\n\n".join(touched.split("\n\n")[:4])
    assert originals(article(WIRE, id="a"), article(cut, id="b"))["b"] == "a"


def test_an_undated_copy_follows_a_dated_one():
    assert originals(article(WIRE, id="undated"), article(WIRE, id="dated", published=on("2015-10-08"))) == {
        "undated": "dated",
        "dated": None,
    }


def test_an_article_that_quotes_another_is_no_reprint():
    quoting = f"{SENTENCES[0]}\n\n{OTHER}"
    assert originals(article(WIRE, id="a"), article(quoting, id="b"))["b"] is None


def test_the_same_phrases_with_other_figures_are_another_report():
    def report(day, factor):
        return "\n\n".join(
            f"{name} shares closed at {factor * n} points on {day} after a quiet session, brokers at the exchange said."
            for n, name in enumerate(["Bank", "Steel", "Fish", "Oil", "Rail"], 2)
        )

    assert originals(article(report("Monday", 7), id="a"), article(report("Friday", 9), id="b"))["b"] is None


def test_short_notes_are_never_reprints():
    assert originals(article("It rained.", id="a"), article("It rained.", id="b"))["b"] is None


def test_three_copies_all_name_the_one_original():
    copies = [article(WIRE, id=name, published=on(f"2015-10-0{day}")) for day, name in enumerate("abcd", 5)]
    assert originals(*copies) == {"a": None, "b": "a", "c": "a", "d": "a"}


def test_the_same_file_under_two_names_is_one_report(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(WIRE, encoding="utf-8")
    first, second = read([tmp_path]).articles
    assert second.reprint_of == first.id
    assert second.id != first.id


def test_a_sentence_with_another_figure_is_not_the_same_however_the_figure_is_written():
    sentence = "The fire swept through a warehouse at the edge of the town and killed {} of those who worked there."
    three, five = (article(sentence.format(word), id=word) for word in ("three", "five"))
    assert originals(three, five) == {"three": None, "five": None}
