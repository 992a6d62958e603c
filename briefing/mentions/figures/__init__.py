"""The quantities of a sentence, what each counts, and the clause it belongs to."""
