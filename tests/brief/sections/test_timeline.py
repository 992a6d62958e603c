from datetime import date

from briefing.model import Qualifier
from briefing.model.document import GroupTime
from tests.brief.example import BRIDGE, CRACKED, LATER, STEPS, composed, table
from tests.make import event, mention, when


def test_a_row_that_a_source_puts_after_the_one_above_says_so() -> None:
    crack = event(
        mention(STEPS, "cracked", when(date(2024, 5, 16), CRACKED), passage="It cracked on Thursday."), id="e7"
    )
    sank = event(
        mention(STEPS, "sank", when(date(2024, 5, 16), LATER), passage="Two hours later a lorry sank."), id="e8"
    )
    rows = [row for group in table(composed(crack, sank, herald=STEPS), "timeline").groups for row in group.rows]
    assert ["after the line above" in "".join(line.text for line in row.cells[0]) for row in rows] == [False, True]


def test_a_timeline_row_tells_date_words_and_standing_and_cites_the_reports_that_bear_it_out() -> None:
    brief = composed(BRIDGE)
    (group,) = table(brief, "timeline").groups
    date_cell, (words, standing) = group.rows[0].cells
    assert group.heading == "Thursday, 16 May 2024"
    assert group.time == GroupTime("16 May 2024", date(2024, 5, 16))
    assert [line.text for line in date_cell] == ["16 May 2024", "“Thursday”, report of 17 May 2024"]
    assert words.text == "“A bridge fell on Thursday [16 May 2024], killing 4 people.”"
    cited = [brief.sources[c.source - 1].id for c in words.citations]
    assert cited == ["herald", "wire"]
    assert standing.text == "disputed · 1 source and 1 reprint"


def test_a_group_whose_day_is_bounded_has_its_time_in_few_words_and_no_day() -> None:
    bounded = event(mention(STEPS, "cracked", when(date(2024, 5, 16), qualifier=Qualifier.BEFORE)), id="e7")
    (group,) = table(composed(bounded, herald=STEPS), "timeline").groups
    assert group.heading == "Day not given: on or before 16 May 2024"
    assert group.time == GroupTime("on or before 16 May 2024")
