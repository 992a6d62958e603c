from briefing.model.document import Chart
from briefing.writing.proof import proof_of
from tests.writing.example_brief import HOUSE, example


def test_the_record_holds_every_text_in_order_and_none_of_the_picture():
    brief = example()
    texts = [text.text for text in proof_of(brief, HOUSE.labels).texts]
    assert texts[0] == brief.masthead.title
    assert [title for title in texts if title in {s.title for s in brief.sections}] == [s.title for s in brief.sections]
    labels = {item.label for s in brief.sections for b in s.blocks if isinstance(b, Chart) for item in b.items}
    assert "Fire fought" in labels
    assert "Fire fought" not in texts


def test_a_line_has_its_quotation_and_the_numbers_as_printed():
    texts = proof_of(example(), HOUSE.labels).texts
    line = next(text for text in texts if "detained the terminal" in text.text and text.citations)
    assert line.numbers == "[5, 6]"
    assert line.text.endswith("contractors” [5, 6]")
    assert "".join(line.quoted).startswith("Police on Friday ")
    assert [cited.source for cited in line.citations] == [5, 6]


def test_the_record_names_the_program_and_its_version():
    assert proof_of(example(), HOUSE.labels).program.startswith("briefing 0.")


def test_where_each_day_has_a_table_of_its_own_the_heads_of_columns_stand_below_each():
    heads = ["When", "Event", "Status"]
    texts = [text.text for text in proof_of(example(), HOUSE.labels, parted=True).texts if text.section == "timeline"]
    days = [at for at, text in enumerate(texts) if text.endswith("March 2025") and texts[at + 1 : at + 4] == heads]
    assert len(days) == texts.count("When") == 6
    whole = [text.text for text in proof_of(example(), HOUSE.labels).texts if text.section == "timeline"]
    assert whole[1:4] == heads
    assert whole.count("When") == 1


def test_words_that_one_format_alone_prints_stand_below_so_many_sections():
    brief = example()
    texts = [text.text for text in proof_of(brief, HOUSE.labels, more={0: ["Top"], 5: ["Low", " "]}).texts]
    assert texts[texts.index("Key developments") - 1] == "Top"
    assert texts[texts.index("Not dated") - 1] == "Low"
