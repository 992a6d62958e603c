"""Of all that was found, what a reader asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.model import Cut
from briefing.pipeline.records import Findings


def narrowed(findings: Findings, *, topic: str = "", since: date | None = None, until: date | None = None) -> Findings:
    """The findings with those events alone that a reader asked for, by words and days as `timeline.abridge` takes them.

    A story keeps the name and the articles that it has among all of them. `cut` says what that left out, which a brief
    prints in its coverage.
    """
    from briefing.stories.gathering import narrowed_to
    from briefing.timeline import abridge

    timeline = abridge(findings.timeline, topic=topic, since=since, until=until)
    kept = {event.id for part in (timeline.events, timeline.ahead, timeline.undated, timeline.aside) for event in part}
    events = tuple(event for event in findings.events if event.id in kept)
    by_id = {event.id: event for event in events}
    stories = tuple(
        narrowed_to(story, left)
        for story in findings.stories
        if (left := [by_id[event] for event in story.events if event in kept])
    )
    left_out = [event for event in findings.events if event.id not in kept]
    silent = {id_ for event in left_out for id_ in event.sources}.difference(
        id_ for event in events for id_ in event.sources
    )
    cut = Cut(topic, since, until, len(left_out), len(silent))
    return replace(findings, events=events, timeline=timeline, stories=stories, cut=cut)
