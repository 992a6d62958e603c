"""Does every line of a brief stand in its sources? A file compared with the record in it, and that with the sources.

printed: what a file prints, and its record; its modules: pdf, word, json, html; align: what of the record the file
prints, and what it prints besides; verdicts: line by line, what stands.
"""

from briefing.proof.printed import UnprovableFile, read_printed
from briefing.proof.verdicts import Finding, Report, Verdict, check

__all__ = ["Finding", "Report", "UnprovableFile", "Verdict", "check", "read_printed"]
