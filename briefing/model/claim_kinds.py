"""The kinds of claims that the code itself speaks of.

All others stand in the words of a language alone (`[kinds]` of its file in briefing/mentions/languages): a new one
needs no code.
"""

KILLED = "killed"
HOSTAGES = "hostages"
MONEY = "money"
PERCENT = "percent"
MAGNITUDE = "magnitude"
