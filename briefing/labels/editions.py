"""The words of an edition among others: what changed since the last one, what was edited, the mail that brings it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangesLabels:
    """The section of what changed since the edition before, and the marks of changed lines."""

    title: str
    first: str
    nothing: str
    counts: str
    late: str
    unchanged: str
    repeated: str
    also: str
    missed_one: str
    missed_many: str
    quiet: str
    teasers: str
    more_changes: str
    more_new: str
    what: str
    before: str
    now: str
    group_new: str
    group_edited: str
    group_updated: str
    group_withdrawn: str
    figure_new: str
    no_day: str
    date: str
    status: str
    denial: str
    correction: str
    wording: str
    withdrawn: str
    edition: str
    source_edition: str
    no_longer: str
    retracted: str
    in_place: str
    corrected: str
    disputed: str
    late_report: str
    further: str
    mark_new: str
    mark_updated: str
    mark_withdrawn: str
    mark_unchanged: str
    mark_late: str
    mark_old: str
    mark_figure: str


@dataclass(frozen=True, slots=True)
class EditsLabels:
    """A person's corrections."""

    edited: str
    sources: str
    whose: str
    group_shown: str
    group_dropped: str
    group_untold: str
    group_added: str
    left_out: str
    edited_since: str
    words_kept: str
    line_then: str
    no_time: str
    basis: str
    picture: str
    mark: str
    added: str
    noted: str
    signed: str
    signed_day: str
    signed_who: str
    orphaned: str
    orphaned_edit: str
    orphaned_drop: str
    orphaned_on: str
    orphaned_look: str
    orphans_more: str
    misfit_unpinned: str
    misfit_gone: str
    misfit_split: str
    misfit_merged: str
    misfit_day: str
    misfit_count: str
    warned: str
    warned_edit: str
    warned_drop: str
    date_one: str
    date_many: str
    figure_one: str
    figure_many: str
    denial_one: str
    denial_many: str
    negated_one: str
    negated_many: str
    telling_one: str
    telling_many: str


@dataclass(frozen=True, slots=True)
class MailLabels:
    """The mail that brings an edition."""

    counts: str
    new: str
    updated: str
    late: str
    withdrawn: str
    unchanged: str
    warnings: str
    orphaned: str
    skipped: str
    skipped_more: str
    unresolved: str
    source: str
    sources_more: str
    attached: str
