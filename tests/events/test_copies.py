"""By which words reports betray that they were made from one copy."""

from __future__ import annotations

from briefing.events.copies import own_sentences, signs_of_copies, signs_of_wording
from briefing.model import Mention
from tests.events.hand import FRIDAY, by, tells
from tests.make import article

COPY = "Firefighters removed one person from the east side of the tunnel after the trains collided."


def report(sentence: str) -> Mention:
    return tells(article(sentence, FRIDAY), sentence, "collided", by(FRIDAY))


def test_sentences_that_open_or_close_alike_share_a_sign() -> None:
    edited = report(f"Officials say that {COPY[0].lower()}{COPY[1:]}")
    assert signs_of_wording(report(COPY)) & signs_of_wording(edited)
    own = report("The two trains collided at dawn while a crew was at work on the eastern bore of the tunnel.")
    assert not signs_of_wording(report(COPY)) & signs_of_wording(own)


def test_short_sentences_have_no_sign() -> None:
    assert signs_of_wording(report("Two trains collided.")) == frozenset()


def test_what_both_quote_is_no_sign() -> None:
    said = "“One of the passengers had boarded a flight that was not his and it collided with our schedule”"
    assert signs_of_wording(report(f"{said}, the airline said.")) == frozenset()


def test_articles_share_a_sign_that_share_two_long_sentences_of_their_own() -> None:
    second = "That stretch of the tunnel has been closed to passengers for repairs since the spring."
    edited = second.replace("since the spring", "since May")
    post = article(f"Trains hit each other.\n{COPY} {edited}", FRIDAY, id="post")
    mail = article(f"One hurt.\n{second}\n{COPY}", FRIDAY, id="mail")
    herald = article(f"One hurt in a tunnel.\n{COPY}", FRIDAY, id="herald")
    signs = signs_of_copies({each.id: each for each in (post, mail, herald)})
    assert signs == {"post": signs["mail"], "mail": signs["post"]}


def test_what_addresses_the_readers_is_no_report() -> None:
    asked = (
        "Sign up to our free morning newsletter for the latest headlines from across the region.",
        "Journalism like this costs money, and your support helps to keep it going through the year.",
    )
    post = article("\n".join((f"{COPY} Two were hurt.", *asked)), FRIDAY, id="post")
    mail = article("\n".join(("Two trains met head-on in the Marlo tunnel.", *asked)), FRIDAY, id="mail")
    assert signs_of_copies({each.id: each for each in (post, mail)}) == {}
    assert own_sentences(post) == (COPY.lower().rstrip("."),)


def test_a_quotation_of_several_sentences_is_nobodys_own() -> None:
    said = "“We are very sorry for what happened on this flight of ours. We will do better by all of them next time.”"
    assert own_sentences(article(f"{said}\n{COPY}", FRIDAY)) == (COPY.lower().rstrip("."),)
