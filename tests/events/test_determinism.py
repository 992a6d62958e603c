"""The same articles give the same timeline to the byte, whatever order Python keeps its sets in."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date

from briefing.console.lines import timeline_record, to_line
from briefing.dating import find_timexes
from briefing.events.corpus import Corpus
from briefing.events.merge import merge_mentions
from briefing.mentions import find_mentions_in
from briefing.stories.weighing import weigh_events
from briefing.timeline import build_timeline
from tests.make import article

TEXTS = (
    "A bomb killed {n} people at the Marlo market in Tessin on Thursday. Police arrested two men after the blast.",
    "The mayor of Tessin said on Friday that rescuers had found {n} survivors under the market. Troops came.",
    "Floods destroyed {n} houses near Marlo on Wednesday, and soldiers evacuated the village after the river rose.",
)
PRINT = "from tests.events.test_determinism import timeline; print(timeline())"


def timeline() -> str:
    articles = [
        article(TEXTS[n % 3].format(n=20 + n), date(2024, 5, 17), id=f"a{n}", publisher=f"The Herald {n}")
        for n in range(13)
    ]
    found = find_mentions_in([(each, find_timexes(each)) for each in articles])
    events = weigh_events(merge_mentions(articles, [mention for own in found for mention in own]), articles)
    corpus = Corpus(articles)
    by_id = {each.id: each for each in articles}
    lines = (
        (to_line(timeline_record(event, by_id)), event.salience.parts, event.merged_on, corpus.theme(event.summary))
        for event in build_timeline(events).events
    )
    return "\n".join(map(str, lines))


def test_a_corpus_gives_the_same_timeline_with_every_seed_of_hashing() -> None:
    ours = timeline()
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    command, env = [sys.executable, "-c", PRINT], {**os.environ, "PYTHONHASHSEED": seed}
    theirs = subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout
    assert ours.count('"salience"') > 2
    assert theirs == f"{ours}\n"
