"""What a person changed in a Word draft, read back and compared with the draft as it was written.

opened: the parts of the file; seen: its text, with where it may be changed; matching: which of it is which line of the
draft as written; comparing: what is other, line by line; recovery, contexts, surroundings, gone: where controls are
lost, where a line stands, what stands next to it, what no longer stands; notes, contents, comments: what was done to
notes, to the table of contents, and what reviewers say; differences: the list of it; proposals: the edits that it asks
for; dates: a date as people write it.
"""
