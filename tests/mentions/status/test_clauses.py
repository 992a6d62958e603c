from collections.abc import Callable
from datetime import date

import pytest

from briefing.mentions.parse.parsing import ToParse, over_parses
from briefing.mentions.parse.records import Sentence
from briefing.mentions.status.clauses import is_asserted, is_reported_as_fact
from briefing.mentions.triggers import Trigger, find_triggers
from briefing.model import Interval, Status
from tests.make import article
from tests.mentions.parsed import mention, mentions


def found_by(holds: Callable[[Trigger], bool], text: str, verb: str) -> list[bool]:
    """What holds of each trigger of a text that is that verb."""
    found: list[bool] = []

    def look(sentences: list[Sentence]) -> None:
        found.extend(
            holds(trigger) for each in sentences for trigger in find_triggers(each) if trigger.word.text == verb
        )

    list(over_parses([ToParse(article(text))], look))
    return found


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Rebels seized the bridge.", "seized", Status.REPORTED),
        ("Rebels managed to seize the bridge.", "seize", Status.REPORTED),
        ("The mayor confirmed that rebels seized the bridge.", "seized", Status.CONFIRMED),
        ("The rebels claimed to have killed 40 soldiers.", "killed", Status.CLAIMED),
        ("Villagers are worried the dam will burst.", "burst", Status.HYPOTHETICAL),
        ("Analysts believe that the bank will collapse.", "collapse", Status.HYPOTHETICAL),
        ("Allegedly, the officer had beaten the prisoner.", "beaten", Status.CLAIMED),
        ("Officials denied that the army had shelled the village.", "shelled", Status.DENIED),
        ("The station is going to fall on Marlo.", "fall", Status.PLANNED),
        ("The station was going to close, the mayor said.", "close", Status.HYPOTHETICAL),
        ("The mayor is not going to resign.", "resign", Status.NEGATED),
        ("The probe was set for launch from Marlo.", "launch", Status.PLANNED),
        ("Never before has the dam collapsed.", "collapsed", Status.NEGATED),
        ("Police shot five people not far from the square.", "shot", Status.REPORTED),
        ("Not long ago police shot five people.", "shot", Status.REPORTED),
        ("Amid reports that the dam burst, villagers fled.", "burst", Status.CLAIMED),
        ("He denied killing two women.", "killing", Status.DENIED),
        ("Ost, earlier reported to have drowned, is at large.", "drowned", Status.CLAIMED),
        ("Guards reported seeing smoke.", "seeing", Status.REPORTED),
        ("The spokesman denied that Ost planned to leave the summit.", "summit", Status.REPORTED),
        ("The spokesman denied carrying out the attack.", "attack", Status.DENIED),
        ("Ost denied that there was a link between the blast in Marlo and the strike.", "blast", Status.REPORTED),
        ("He denied killing the woman who died on Sunday.", "died", Status.REPORTED),
        ("Ost denied helping Kell, who committed suicide in August.", "suicide", Status.REPORTED),
        ("Ost denied helping Kell, who allegedly stole a car.", "stole", Status.CLAIMED),
        ("The firm denied paying Russians who hacked the party.", "hacked", Status.DENIED),
        ("Ost denied paying off Lund, who was suing him for beating her.", "beating", Status.CLAIMED),
        ("Ost denied that the firm, which collapsed in May, had paid bribes.", "collapsed", Status.REPORTED),
        ("Ost denied that the firm, which collapsed in May, had paid bribes.", "paid", Status.DENIED),
        ("The clerks raised concerns about a leak, a charge Vale denied on Monday.", "raised", Status.REPORTED),
        ("Guards prevented them from voting.", "voting", Status.NEGATED),
        ("The judge forbade him from leaving.", "leaving", Status.NEGATED),
        ("Police barred reporters from a trial.", "trial", Status.REPORTED),
        ("Police kept reporters from filming the march.", "filming", Status.NEGATED),
        ("Rain kept falling on Marlo.", "falling", Status.REPORTED),
        ("Kell committed a robbery in August.", "robbery", Status.REPORTED),
        ("Kell set fire to a barn on Monday.", "fire", Status.REPORTED),
        ("The union set a strike to begin on Monday.", "strike", Status.PLANNED),
        ("The firm denied having a part in the blast.", "blast", Status.REPORTED),
        ("The army denied carrying out the attack.", "attack", Status.DENIED),
        ("The army denied planning the attack.", "attack", Status.DENIED),
        ("The army denied that the shelling had led to the collapse of the bridge.", "collapse", Status.DENIED),
        ("The airline denied that the crash was caused by ice.", "crash", Status.REPORTED),
        ("The army denied that the talks were held.", "talks", Status.DENIED),
        ("The army denied the attack.", "attack", Status.DENIED),
        ("Orbin denied Marlo a third victory.", "victory", Status.NEGATED),
        ("Orbin denied that the victory was bought.", "victory", Status.REPORTED),
        ("The army denied that the attack took place.", "attack", Status.DENIED),
        ("The minister will visit Tessin.", "visit", Status.PLANNED),
        ("The president is scheduled to meet his counterpart.", "meet", Status.PLANNED),
        ("The appeal is to be launched in Marlo.", "launched", Status.PLANNED),
        ("The government announced a ban.", "ban", Status.PLANNED),
        ("Troops could enter the city.", "enter", Status.HYPOTHETICAL),
        ("If the truce fails, he will resign.", "fails", Status.HYPOTHETICAL),
        ("It was unclear how many people were hurt.", "hurt", Status.HYPOTHETICAL),
        ("Will the truce hold?", "hold", Status.HYPOTHETICAL),
        ("Rebels want to capture the bridge.", "capture", Status.HYPOTHETICAL),
        ("The company did not sell its shares.", "sell", Status.NEGATED),
        ("No one was injured.", "injured", Status.NEGATED),
        ("Rebels failed to capture the bridge.", "capture", Status.NEGATED),
        ("The court refused to hear the appeal.", "hear", Status.NEGATED),
        ("Police prevented an attack.", "attack", Status.NEGATED),
        ("He left without paying the fine.", "paying", Status.NEGATED),
        ("Rescuers were unable to reach the village.", "reach", Status.NEGATED),
        ("Troops were able to retake the bridge.", "retake", Status.REPORTED),
        ("The president is likely to visit Marlo.", "visit", Status.HYPOTHETICAL),
        ("The summit was due to open in Tessin.", "open", Status.PLANNED),
        ("The minister was to meet the envoy.", "meet", Status.PLANNED),
        ("The goal is to rebuild the bridge.", "rebuild", Status.HYPOTHETICAL),
        ("They will appeal the decision, announced by the court.", "announced", Status.REPORTED),
        ("The rebels fought until the army withdrew.", "withdrew", Status.REPORTED),
        ("Once the army withdrew, families returned.", "withdrew", Status.REPORTED),
        ("The rebels will fight until the army leaves.", "leaves", Status.HYPOTHETICAL),
        ("The rebels refused to talk until the army withdrew.", "withdrew", Status.HYPOTHETICAL),
    ],
)
def test_how_the_text_stands_to_it(text: str, trigger: str, status: Status) -> None:
    assert mention(text, trigger).status is status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The ministry said that the ferry would sail again.", "sail", Status.PLANNED),
        ("The ferry would sail again on Monday, the ministry said.", "sail", Status.PLANNED),
        ("She promised that the school would reopen.", "reopen", Status.PLANNED),
        ("The bank announced it would close 30 branches.", "close", Status.PLANNED),
        ("Officials warned that the dam would burst.", "burst", Status.HYPOTHETICAL),
        ("Analysts said the strike would hurt exports.", "hurt", Status.HYPOTHETICAL),
        ("He said he would resign if the bill failed.", "resign", Status.HYPOTHETICAL),
        ("The minister will resign unless the bill passes.", "resign", Status.HYPOTHETICAL),
        ("The mayor said he would have resigned.", "resigned", Status.HYPOTHETICAL),
        ("The firm would build a plant.", "build", Status.HYPOTHETICAL),
        ("The ministry denied it would close the plant.", "close", Status.DENIED),
        ("The army would later capture the town.", "capture", Status.REPORTED),
    ],
)
def test_would_is_the_will_of_the_past_only_in_the_words_of_who_announced_it(
    text: str, trigger: str, status: Status
) -> None:
    assert mention(text, trigger).status is status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The hearing was scheduled to begin in Marlo.", "hearing", Status.PLANNED),
        ("Talks are due to resume next week.", "Talks", Status.PLANNED),
        ("A visit planned for June alarmed residents.", "visit", Status.PLANNED),
        ("The strike will not take place.", "strike", Status.NEGATED),
        ("The concert was cancelled.", "concert", Status.NEGATED),
        ("The union called off the strike.", "strike", Status.NEGATED),
        ("The strike, which was to begin on Monday, was averted.", "begin", Status.NEGATED),
        ("The ministry postponed the vote.", "vote", Status.PLANNED),
        ("The government has not yet announced a ban.", "ban", Status.HYPOTHETICAL),
        ("Police said the fire was set deliberately.", "fire", Status.REPORTED),
    ],
)
def test_a_planned_event_and_its_withdrawal(text: str, trigger: str, status: Status) -> None:
    assert mention(text, trigger).status is status


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("It was not known how many people were hurt.", "hurt"),
        ("It was not immediately clear who fired the shots.", "fired"),
        ("Nobody knows who shot the mayor.", "shot"),
        ("The army did not say how many soldiers died.", "died"),
        ("Police could not confirm that the man had died.", "died"),
        ("There was no word that the crew had survived.", "survived"),
        ("Police said they did not believe the fire was set deliberately.", "set"),
        ("Send money to the victims.", "Send"),
        ("Boil your water before drinking.", "drinking"),
        ("Volunteers arrived to help the victims.", "help"),
    ],
)
def test_what_is_not_known_or_only_asked_for_did_not_happen(text: str, trigger: str) -> None:
    assert mention(text, trigger).status is Status.HYPOTHETICAL


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The man is believed to have killed two women.", "killed", Status.CLAIMED),
        ("Police believe he killed two women.", "killed", Status.CLAIMED),
        ("Three men were accused of killing the mayor.", "killing", Status.CLAIMED),
        ("He was convicted of killing the mayor.", "killing", Status.REPORTED),
        ("He was acquitted of killing the mayor.", "killing", Status.NEGATED),
        ("There were reports that the dam had burst.", "burst", Status.CLAIMED),
        ("The ministry rejected claims that troops had shelled the village.", "shelled", Status.DENIED),
    ],
)
def test_opinion_charge_and_hearsay_are_claims(text: str, trigger: str, status: Status) -> None:
    assert mention(text, trigger).status is status


@pytest.mark.parametrize(
    "text",
    [
        "There was no immediate claim of responsibility for the attack.",
        "No group claimed responsibility for the attack.",
        "There was nothing new about the attack.",
    ],
)
def test_what_nothing_is_known_of_makes_no_event(text: str) -> None:
    assert mention(text, "attack").state


def test_what_goes_with_a_refusal_is_no_part_of_it() -> None:
    assert mention("The mayor refused a drink, closing the gate.", "closing").status is Status.REPORTED


def test_what_lies_ahead_cannot_have_happened() -> None:
    assert mention("The vote was set on 3 June.", "set").status is Status.PLANNED


def test_the_latest_to_be_killed_was_killed_on_the_day_before_the_report() -> None:
    found = mention("He was the latest protester to be killed on Sunday.", "killed")
    assert found.status is Status.REPORTED
    assert found.when.interval == Interval.of_day(date(2024, 5, 12))
    assert mention("He will be the first man to be tried on Monday.", "tried").status is Status.PLANNED
    assert mention("He is the next man to be tried.", "tried").status is Status.HYPOTHETICAL


def test_what_is_taken_for_granted_is_reported() -> None:
    assert mention("The driver did not mention he had hit a cyclist.", "hit").status is Status.REPORTED
    assert mention("The mayor did not know that the bridge had collapsed.", "collapsed").status is Status.REPORTED


def test_an_order_is_no_announcement() -> None:
    assert mention("The general ordered him to burn the letters.", "burn").status is Status.HYPOTHETICAL
    assert mention("Villagers prepared for a storm.", "storm").status is not Status.PLANNED


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("It is easy to give support.", "give"),
        ("It is time to open the gates.", "open"),
        ("Impossible to reach the village.", "reach"),
        ("The guards are to blame.", "blame"),
        ("The wall was meant to stop the flood.", "stop"),
        ("The airline had agreed to lease 100 jets.", "lease"),
        ("The law will always protect the buyers.", "protect"),
        ("The guards would often beat prisoners, she said.", "beat"),
    ],
)
def test_a_judgement_a_purpose_a_habit_and_a_plan_of_old_are_no_announcements(text: str, trigger: str) -> None:
    assert mention(text, trigger).status is not Status.PLANNED


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Minister to visit Tessin", "visit"),
        ("The bridge is due to reopen.", "reopen"),
        ("The yard said it had agreed to build four ferries.", "build"),
        ("The guards will protect the buyers.", "protect"),
    ],
)
def test_what_is_arranged_is_announced(text: str, trigger: str) -> None:
    assert mention(text, trigger).status is Status.PLANNED


@pytest.mark.parametrize(
    ("text", "verb", "asserted"),
    [
        ("The attendant accused them of theft and forced them off the plane.", "forced", True),
        ('"The bird was safely removed and set free," the spokesman wrote.', "removed", True),
        ("The spokesman wrote that the bird was removed.", "removed", False),
        ("Sales were little changed.", "changed", False),
        ("Rovers almost won the cup on Monday.", "won", False),
        ("A boy nearly drowned in the lake on Monday.", "drowned", False),
        ("If the dam burst, the mill closed.", "burst", False),
        ("The mill closes on Monday.", "closes", False),
        ("A judge has refused to hear the case.", "refused", True),
        ("A judge has heard the case.", "heard", False),
        ("Police say a boy is dead after a shooting in Marlo.", "is", True),
        ("Police say a boy is dead after a shooting in Marlo.", "shooting", True),
        ("Police say a boy may be dead after a shooting in Marlo.", "shooting", False),
        ("Police say the plan is new after a shooting in Marlo.", "shooting", False),
    ],
)
def test_what_is_asserted_for_certain(text: str, verb: str, asserted: bool) -> None:
    assert found_by(is_asserted, text, verb) == [asserted]


@pytest.mark.parametrize(
    ("text", "verb", "reported"),
    [
        ("Police said he shot his wife on Tuesday.", "shot", True),
        ("He shot his wife on Tuesday, police said.", "shot", True),
        ("Police did not say that he shot his wife.", "shot", False),
        ("Police say he shot his wife on Tuesday.", "shot", True),
        ("Police will say he shot his wife on Tuesday.", "shot", False),
        ("Police say two boys are missing.", "missing", False),
        ("Police say a boy is dead.", "is", True),
        ("Police say a boy is not dead.", "is", False),
        ("Police say the plan is new.", "is", False),
        ("Police said he might shoot his wife.", "shoot", False),
        ("Neighbours believed that he shot his wife.", "shot", False),
        ("Police said he almost shot his wife on Tuesday.", "shot", False),
        ("Police said he allegedly shot his wife on Tuesday.", "shot", False),
        ("Police falsely said he shot his wife on Tuesday.", "shot", False),
        ("He shot his wife on Tuesday, police said falsely.", "shot", False),
    ],
)
def test_what_somebody_reported_as_done(text: str, verb: str, reported: bool) -> None:
    assert found_by(is_reported_as_fact, text, verb) == [reported]


@pytest.mark.parametrize(
    ("text", "trigger", "is_nothing"),
    [
        ("Officials declined to say on Sunday whether the boy was released.", "declined", True),
        ("The mayor refused to comment on the fire.", "refused", True),
        ("When reached for comment on Sunday, the mayor sang.", "reached", True),
        ("The five-day forecast showed the first storm of the season.", "showed", True),
        ("The pilot showed the storm to his crew.", "showed", False),
        ("The firm refused to halt its work.", "refused", False),
        ("Rebels reached the port on Sunday.", "reached", False),
    ],
)
def test_who_says_nothing_has_done_nothing(text: str, trigger: str, is_nothing: bool) -> None:
    assert mention(text, trigger).state is is_nothing


@pytest.mark.parametrize(
    ("text", "is_so_now"),
    [
        ("Tom Reed is charged with arson.", True),
        ("Tom Reed is accused of killing two people.", True),
        ("A song was played at the trial of the doctor charged with her death.", True),
        ("Tom Reed has been charged with arson.", False),
        ("Tom Reed was charged with arson.", False),
        ("Tom Reed is being charged with arson.", False),
        ("Police held a man charged on Friday with arson.", False),
        ("Two men charged with arson in Marlo", False),
    ],
)
def test_with_what_somebody_stands_charged_is_no_charging(text: str, is_so_now: bool) -> None:
    (found,) = (each for each in mentions(text) if each.lemma in ("charge", "accuse"))
    assert found.state is is_so_now


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The paper falsely reported that the mill closed on Monday.", "closed"),
        ("Nora Vale wrongly claimed that the mill closed on Monday.", "closed"),
    ],
)
def test_what_is_said_falsely_is_not_so(text: str, trigger: str) -> None:
    assert mention(text, trigger).status is Status.NEGATED
