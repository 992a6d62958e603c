"""The commands of the daily edition: daily, history, edit, init, schedule."""

from __future__ import annotations
