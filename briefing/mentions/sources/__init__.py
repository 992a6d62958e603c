"""Whose words a clause is.

`sayings` finds the verb that reports a clause and the noun that names who says it, `attribution` cuts that name out of
the text, `naming` finds the fullest name that the article has for it, and `voices` carries it through quotations and to
the pronouns that stand for it.
"""
