from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import FurnitureKind
from briefing.reading.text.corrections import correction_note
from briefing.reading.text.furniture import find_furniture
from briefing.reading.text.paragraphs import paragraphs

STORY = "The council met on Friday and closed the bridge, the mayor said."


def parts(text):
    blocks = paragraphs(text)
    found = find_furniture(text, blocks, correction_note(text, blocks))
    return [(part.kind, text[part.span.start : part.span.end]) for part in found]


def within_story(paragraph):
    """What is found in a paragraph that stands between two of the story."""
    return parts(f"{STORY}\n\n{paragraph}\n\n{STORY}")


def test_the_credit_of_a_caption_is_furniture_and_its_sentence_is_story():
    credit = "(Lena Marsh/The Halden Courier)"
    assert within_story(f"Rescuers search the quay on Thursday. {credit}") == [(FurnitureKind.CREDIT, credit)]


@pytest.mark.parametrize(
    "heading", ["Read more:", "RELATED STORIES", "Read More", "You may also like", "More from The Post:"]
)
def test_a_list_of_other_stories_goes_with_its_heading(heading):
    headlines = ["What the mayor knew on Friday", "Bridge ‘never safe’: report", "Who pays?"]
    found = parts("\n\n".join([STORY, heading, *headlines, STORY]))
    assert found == [(FurnitureKind.READ_MORE, words) for words in [heading, *headlines]]


def test_one_other_story_behind_a_colon():
    assert within_story("Read more: What the mayor knew") == [
        (FurnitureKind.READ_MORE, "Read more: What the mayor knew")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Bank bars its customers from buying coins Read more",
        "Stadtrat sperrt die alte Brücke Weiterlesen",
    ],
)
def test_a_headline_with_its_link_is_another_story(line):
    assert within_story(line) == [(FurnitureKind.READ_MORE, line)]


def test_a_sentence_before_a_link_is_story():
    assert within_story("Police held two men on Sunday. Read more") == []


def test_a_sentence_that_ends_with_words_of_a_link_is_story():
    assert within_story("The mayor told them to read more.") == []


@pytest.mark.parametrize(
    "line",
    ["Map: Where the ferry went down", "Video: The last minutes", "Advertisement", "Continue reading the main story",
     "Follow the newsroom on Twitter", "PHOTOS: A night on the quay", "Share this article",
     "Click here to subscribe to our newsletter", "Click here."],
)  # fmt: skip
def test_links_to_elsewhere(line):
    assert within_story(line) == [(FurnitureKind.LINK, line)]


@pytest.mark.parametrize(
    "words",
    [
        "Map makers met on Friday.",
        "Video evidence was shown in court on Friday.",
        "Related charges were dropped on Friday.",
        "Share prices fell on Friday.",
        "Click here to get your refund, the forged message said.",
        "Click to call is what the ministry wants of every page.",
        "Follow the money, the prosecutor said on Friday.",
        "By Friday the water had gone.",
        "Published figures showed 12 dead.",
        "Written by hand, the letter was found on Friday in a drawer of the mayor’s desk.",
        "Subscribers to the plan were told on Friday.",
        "Correction officers went on strike on Friday.",
        "Copyrights lapsed on Friday.",
        "Views expressed by voters on Friday differed, the mayor said.",
    ],
)
def test_a_story_that_begins_like_furniture_stays_story(words):
    assert within_story(words) == []


@pytest.mark.parametrize(
    "line",
    [
        "Jon Perrin in Calder Bay contributed to this report.",
        "Reporting by Jon Perrin in Halden and Lena Marsh; Editing by A. Strele",
        "(Reporting by Jon Perrin; editing by A. Strele)",
        "Additional reporting by Lena Marsh in Osmere.",
    ],
)
def test_who_worked_on_it(line):
    assert within_story(line) == [(FurnitureKind.CONTRIBUTORS, line)]


def test_contributors_named_at_the_end_of_a_paragraph():
    line = "Mr. J. Perrin and Lena Marsh in St. Brennan contributed to this report."
    assert within_story(f"{STORY} {line}") == [(FurnitureKind.CONTRIBUTORS, line)]


def test_a_byline_stands_only_at_the_head():
    assert parts(f"By Jon Perrin and Lena Marsh\n\n{STORY}") == [
        (FurnitureKind.CONTRIBUTORS, "By Jon Perrin and Lena Marsh")
    ]
    assert within_story("By Jon Perrin and Lena Marsh") == []


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our morning letter and never miss a story.",
        "We use cookies to improve this site.",
        "© 2015 The Halden Courier. All rights reserved.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "Views expressed in the comments do not represent those of The Halden Courier.",
        "The views expressed in this article are the author’s own.",
        "Follow us on every network that you use for all the news of the coast, by day and by night.",
        "All rights reserved.",
        "Last updated: 9 October 2015, 15:04",
        "Published 9 Oct 2015",
        "Editor’s note: This is part of a series.",
    ],
)
def test_notices(line):
    assert within_story(line) == [(FurnitureKind.NOTICE, line)]


def test_where_all_would_be_furniture_nothing_is():
    assert parts("Sign up for the course on Friday") == []


@given(
    st.lists(st.sampled_from(["Read more:", "Photo: X", "(AP)", "A storm came. (AP)", "By", "Correction", STORY, "—"]))
)
def test_parts_are_in_order_and_apart(blocks):
    text = "\n\n".join(blocks)
    spans = paragraphs(text)
    found = [part.span for part in find_furniture(text, spans, correction_note(text, spans))]
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(st.text(max_size=200))
def test_any_text_is_looked_through(text):
    spans = paragraphs(text)
    for part in find_furniture(text, spans, correction_note(text, spans)):
        assert any(span.contains(part.span) for span in spans)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Lea también:", FurnitureKind.READ_MORE),
        ("Mehr zum Thema: Die Brücke von Osmer", FurnitureKind.READ_MORE),
        ("À lire aussi : Le pont d’Osmère", FurnitureKind.READ_MORE),
        ("Publicidad", FurnitureKind.LINK),
        ("Artikel teilen", FurnitureKind.LINK),
        ("La suite après la publicité", FurnitureKind.LINK),
        ("Con información de Ana Ruiz en Osmera", FurnitureKind.CONTRIBUTORS),
        ("Eva Kranz trug zu diesem Bericht bei.", FurnitureKind.CONTRIBUTORS),
        ("Avec agences", FurnitureKind.CONTRIBUTORS),
        ("Todos los derechos reservados.", FurnitureKind.NOTICE),
        ("Zuletzt aktualisiert: 9. Oktober, 15:04 Uhr", FurnitureKind.NOTICE),
        ("Mis à jour le 9 octobre 2015 à 10h12", FurnitureKind.NOTICE),
        ("(Adds quote from the mayor, paragraph 3)", FurnitureKind.NOTICE),
        ("Foto: Ana Ruiz/EFE", FurnitureKind.CREDIT),
        ("Symbolbild: Eva Kranz", FurnitureKind.CREDIT),
        ("Crédit photo : A. Martin", FurnitureKind.CREDIT),
    ],
)
def test_furniture_in_other_languages(line, kind):
    assert within_story(line) == [(kind, line)]


@pytest.mark.parametrize("byline", ["Por Ana Ruiz", "Von Eva Kranz und Jan Holm", "Par A. Martin"])
def test_bylines_in_other_languages_stand_only_at_the_head(byline):
    assert parts(f"{byline}\n\n{STORY}") == [(FurnitureKind.CONTRIBUTORS, byline)]
    assert within_story(byline) == []


@pytest.mark.parametrize(
    "words",
    [
        "Por la noche, la policía cerró el puente, dijo la alcaldesa.",
        "Von Montag an ist die Brücke für Lastwagen gesperrt.",
        "Par ailleurs, le pont est fermé depuis vendredi.",
        "Datenschutz war am Freitag das Thema im Gemeinderat von Osmer.",
        "Actualizado o no, el puente cerró el viernes con 20 heridos. Así lo dijo la alcaldesa.",
    ],
)
def test_stories_in_other_languages_stay_stories(words):
    assert within_story(words) == []


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Page last updated at 06:56 GMT, Tuesday, 8 March 2022", FurnitureKind.NOTICE),
        ("Page last updated at 1430 GMT, Tuesday, 8 March 2022", FurnitureKind.NOTICE),
        ("Last updated on 8 March 2022", FurnitureKind.NOTICE),
        ("By Anna Marsh, AP", FurnitureKind.CONTRIBUTORS),
        ("By Anna Marsh and Élodie Brae, AP", FurnitureKind.CONTRIBUTORS),
        ("March 8, 2022 | By Anna Marsh, AP", FurnitureKind.CONTRIBUTORS),
        ("By the CNN Wire Staff", FurnitureKind.CONTRIBUTORS),
        ("By Anna Marsh BBC Diplomatic Correspondent", FurnitureKind.CONTRIBUTORS),
    ],
)
def test_a_stamp_or_byline_that_was_run_into_the_first_sentence_is_cut_off_it(head, kind):
    assert parts(f"{head} The council met on Friday.\n\n{STORY}") == [(kind, f"{head} ")]


@pytest.mark.parametrize(
    "words",
    [
        "By Friday, NATO troops had left, and the mayor spoke.",
        "By Labor Day, NASA Administrator Ole Brae had resigned.",
        "By Prime Minister Lund, NATO Secretary Brae was told no.",
        "Last updated in 2010 the list names 40 people.",
        "By March of 2022 the bridge was closed.",
        "Last updated figures show that 2,000 people live there.",
    ],
)
def test_a_story_that_begins_like_a_stamp_or_byline_stays_story(words):
    assert parts(f"{words}\n\n{STORY}") == []


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("(Corrects toll in lead) MARLO - A fire killed 12 on Friday.\n\nIt is out.", "(Corrects toll in lead)"),
        ("A fire killed 12 in Marlo on Friday. It is out now.\n\n(This story corrects the toll) Sign up", None),
    ],
)
def test_story_goes_on_after_a_note_at_its_head_and_advertising_after_one_at_its_end(text, notice):
    spans = paragraphs(text)
    (part,) = find_furniture(text, spans, correction_note(text, spans))
    assert text[part.span.start : part.span.end] == (notice or "(This story corrects the toll) Sign up")
