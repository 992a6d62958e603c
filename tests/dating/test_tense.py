import pytest

from briefing.dating.language import language
from briefing.dating.tense import direction
from tests.dating.reading_texts import one

CUES = language("en").cues


def way(text):
    lower = text.lower()
    start = lower.index("friday")
    return direction(lower, start, start + len("friday"), CUES).sign


@pytest.mark.parametrize(
    "text",
    [
        "the rebels attacked the town on friday",
        "officials said friday",
        "it has been closed since friday",
        "the town will vote. it was struck on friday",
        "no one could be located friday",
        "by friday, officials had agreed",
        "the vote had been due on friday",
        "the vote had been due to begin on friday",
        "the roof collapsed due to rain on friday",
        "only two members had filed reports by friday",
        "the toll had risen by friday",
        "the bank agreed friday to sell",
        "the minister announced the plan friday",
        "the offer had been due to expire friday",
        "the minister refused to resume the talks friday",
        "he moved to rome on friday",
        "police are holding a man over the stabbing on friday",
        "the coach is leaving the club after the defeat on friday",
        "he is meeting victims of the flood on friday",
        "she was asked during a hearing on friday about the leak",
        "friday is the day he vanished",
        "schools stayed closed through friday",
        "the ministry asked for the files in a letter friday",
        "the mayor called for an election in a speech on friday",
        "ahead of the trip the ministry on friday issued a warning",
        "two men will stand trial over a raid on friday",
        "police are investigating a theft on friday",
        "she brought the children to friday prayers",
        "they moved the boats and sailed to friday harbor",
        "the game was postponed friday",
        "the law took effect friday",
        "he was shot on thursday and friday",
        "he will race and on friday the team travelled",
        "talks were held on thursday and friday in a row that will go on",
        "at a rally on friday, the president vowed to fight on",
        "on friday the two sides agreed to meet again",
        "the attacks of friday and 3 may killed 40 people",
        "they set off on friday",
        "on friday they set up camp",
        "the mill was set on fire friday",
        "until friday's deadly ferry accident the river was safe",
        "output would drop to 5 billion from its friday forecast",
    ],
)
def test_looks_back(text):
    assert way(text) <= 0


@pytest.mark.parametrize(
    "text",
    [
        "the minister will visit the town on friday",
        "the talks are to resume friday",
        "the report will be released on friday",
        "a list to be published on friday",
        "the team planned to leave on friday",
        "members agreed to file reports by friday",
        "the talks are agreed for friday",
        "talks to resume friday, officials said",
        "officials plan to resume the talks friday",
        "the vote has been moved to friday",
        "the visit was brought forward to friday",
        "rain is forecast for thursday and friday",
        "the law takes effect friday",
        "open until thursday or friday",
        "the vote is expected on friday",
        "the deadline was extended until friday",
        "he said that on friday he would fly home",
        "ahead of the second round of the vote on friday, both spoke",
        "the mayor will ask for the files in a letter on friday",
        "rain is expected from friday",
        "the lawyer said he expected a ruling by friday",
        "the ferry line is cancelling all trips on friday",
        "the board moved the vote to friday",
        "the league pushed the start of play back to friday",
        "she brought the date forward to friday",
        "officials put the launch off until friday",
        "they could arrive as early as friday",
        "on friday the president is expected to resign",
        "he was arrested on thursday and on friday a judge will hear him",
        "they lost and on friday the new foreign affairs minister will step down",
    ],
)
def test_looks_ahead(text):
    assert way(text) == 1


def test_a_clause_without_a_verb_says_nothing():
    assert way("a friday of calm") == 0


def test_the_words_that_decided_are_kept():
    assert direction("it was said friday", 12, 18, CUES).words == "said"


@pytest.mark.parametrize(
    "text",
    ["the report was due friday", "they were expected to meet on friday", "he had planned to leave on friday"],
)
def test_what_was_planned_may_have_come_since(text):
    lower = text.lower()
    found = direction(lower, lower.index("friday"), len(lower), CUES)
    assert found.sign == 1
    assert found.is_open
    assert "may look the other way" in str(found)


@pytest.mark.parametrize(
    "text",
    ["the test was due to begin friday, but nobody came", "the work, which was due to begin friday, has resumed"],
)
def test_what_came_to_nothing_or_has_come_is_as_often_over(text):
    assert direction(text, text.index("friday"), text.index("friday") + 6, CUES).is_unsure


@pytest.mark.parametrize(
    ("text", "is_unsure"),
    [
        ("the road will be closed until friday", False),
        ("he said the road would be closed until friday", False),
        ("the road was closed until friday", True),
        ("the council put off the vote on a new bridge over the river to friday", False),
    ],
)
def test_what_will_last_until_a_day_or_is_put_off_to_it_is_to_come(text, is_unsure):
    found = direction(text, text.index("friday"), len(text), CUES)
    assert (found.sign, found.is_unsure) == ((-1, True) if is_unsure else (1, False))


@pytest.mark.parametrize(
    ("text", "is_unsure"),
    [
        ("starting friday, masks are required", True),
        ("from friday masks are no longer required", True),
        ("from friday, masks were required", False),
        ("the storm, expected to reach the coast on friday, has killed twelve", True),
        ("the storm, expected to reach the coast on friday, killed twelve", False),
    ],
)
def test_a_present_that_goes_on_and_a_perfect_told_of_a_plan_leave_the_day_open(text, is_unsure):
    found = direction(text, text.index("friday"), text.index("friday") + 6, CUES)
    assert (found.sign, found.is_unsure) == (-1, is_unsure)


@pytest.mark.parametrize(
    ("code", "day", "text", "is_unsure"),
    [
        ("en", "friday", "she will return to court after pleading guilty on friday", True),
        ("en", "friday", "she will leave after saying that she would speak on friday", False),
        ("en", "friday", "she will speak after the vote on friday", False),
        ("en", "friday", "she will rule after closing arguments on friday", False),
        ("es", "viernes", "La jueza volverá tras ser elegida el viernes.", True),
        ("es", "viernes", "La jueza viajará a Lima el viernes.", False),
    ],
)
def test_an_act_after_which_something_is_to_come_may_be_over(code, day, text, is_unsure):
    start = text.index(day)
    found = direction(text, start, start + len(day), language(code).cues)
    assert found.sign == 1
    assert found.is_unsure is is_unsure


@pytest.mark.parametrize(
    "text",
    [
        "they will set off on friday",
        "they want to set up camp friday",
        "a hearing set up for friday will examine the crash",
        "friday's murder trial will be held in public",
        "the team will return from its friday game",
    ],
)
def test_an_act_may_be_to_come(text):
    assert way(text) == 1


def test_a_noun_of_another_phrase_is_not_what_a_day_owns():
    assert way("friday's meeting of victims of the attack will be short") == 1


@pytest.mark.parametrize("text", ["the report is due friday", "they are expected to meet on friday"])
def test_what_is_planned_now_is_to_come(text):
    lower = text.lower()
    assert not direction(lower, lower.index("friday"), len(lower), CUES).is_open


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("l'accident a eu lieu vendredi", -1),
        ("la réunion a été annulée vendredi", -1),
        ("le match a été reporté vendredi", -1),
        ("le match est reporté à vendredi", 1),
        ("le sommet s'ouvre vendredi", 1),
        ("le bal aura lieu vendredi", 1),
        ("entre vendredi", 0),
    ],
)
def test_french_verbs_say_which_way_an_event_lies(text, sign):
    cues = language("fr").cues
    start = text.index("vendredi")
    assert direction(text, start, start + len("vendredi"), cues).sign == sign


def test_words_that_end_like_a_verb_but_are_none_say_nothing():
    assert "no verb says which" in one("The rebel-held, Western-backed town, Thursday").rule


def sign_of(code, text, day):
    found = language(code).cues
    shown = text if found.words.capital_nouns else text.lower()
    start = text.lower().index(day)
    return direction(shown, start, start + len(day), found).sign


@pytest.mark.parametrize(
    ("code", "day", "ahead"),
    [
        ("de", "freitag", "Die Fähre bleibt am Freitag im Hafen, sagte der Kapitän."),
        ("de", "freitag", "Am Freitag streiken die Piloten, teilte die Gewerkschaft mit."),
        ("de", "freitag", "Die Bischöfin erklärte, sie trete am Freitag zurück."),
        ("de", "freitag", "Der Verband bestätigte, dass er am Freitag neu wählen lässt."),
        ("de", "freitag", "Die Gespräche gehen am Freitag weiter, sagte sie."),
        ("es", "viernes", "La alcaldesa anunció que dimitiría el viernes."),
        ("es", "viernes", "El piloto contó que volaba el viernes a Lima."),
        ("es", "viernes", "El puente estará cerrado desde el viernes."),
        ("es", "viernes", "Las obras siguen el viernes, dijo el ingeniero."),
        ("fr", "vendredi", "Le club a annoncé que le match aurait lieu vendredi."),
        ("fr", "vendredi", "Elle a confirmé qu'elle quittait Lyon vendredi."),
        ("fr", "vendredi", "L'avocat a précisé que son client serait entendu vendredi."),
        ("fr", "vendredi", "Les bus ne circulent pas vendredi, a prévenu la ville."),
        ("en", "friday", "The admiral said he was sailing to Malta on Friday."),
        ("en", "friday", "Tickets go on sale Friday."),
    ],
)
def test_the_clause_that_holds_the_day_decides_not_the_verb_that_reports_it(code, day, ahead):
    assert sign_of(code, ahead, day) == 1


@pytest.mark.parametrize(
    ("code", "day", "back"),
    [
        ("de", "freitag", "Die Frau soll am Freitag das Haus verlassen haben."),
        ("de", "freitag", "Die Fischer streikten bis Freitag."),
        ("de", "freitag", "Der Maler ist am Freitag gestorben, sagte sein Sohn."),
        ("es", "viernes", "Los pescadores protestaron hasta el viernes."),
        ("es", "viernes", "El banquero habría huido el viernes."),
        ("fr", "vendredi", "Les marins ont manifesté jusqu'à vendredi."),
        ("fr", "vendredi", "Le banquier aurait quitté Nice vendredi."),
        ("en", "friday", "The search lasted until Friday."),
        ("en", "friday", "The nephew contested the will on Friday."),
    ],
)
def test_rumour_and_what_lasted_until_a_day_look_back(code, day, back):
    assert sign_of(code, back, day) == -1


def test_a_german_passive_of_the_present_tells_what_nobody_plans():
    german = language("de").cues
    text = "Zwei Männer werden am Freitag verletzt"
    start = text.index("Freitag")
    assert direction(text, start, start + len("Freitag"), german).sign < 0
    text = "Zwei Männer sollen am Freitag gefunden werden"
    start = text.index("Freitag")
    assert direction(text, start, start + len("Freitag"), german).sign > 0


def test_what_a_day_names_may_be_arranged():
    assert way("they planned a friday march") > 0
    assert way("they joined a friday march") <= 0
