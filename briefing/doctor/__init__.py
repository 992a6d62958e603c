"""Doctor: what is weak in the inputs before anything is made of them, and how to mend it."""

from briefing.doctor.articles import Weakness, weaknesses
from briefing.doctor.records import Written, write_records

__all__ = ["Weakness", "Written", "weaknesses", "write_records"]
