"""What a person changed in a Word draft, read back and compared with the draft as it was written.

opened: the parts of the file; seen: its text, with where it may be changed; matching: which of it is which line of the
draft as written; comparing: what is other; dates: a date as people write it.
"""
