"""The commands. What they do is in the rooms, `pipeline` and `daily`; here are their words, options and exit codes."""

from briefing.cli import articles, doctor, drafts, edit, editions, filling, setup, sources, verify
from briefing.cli.app import app

__all__ = ["app", "articles", "doctor", "drafts", "edit", "editions", "filling", "setup", "sources", "verify"]
