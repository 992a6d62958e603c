"""An edition handed over: by mail, into a folder, to a webhook; once, however often a run is repeated.

The room knows the finished document, its files and its own tables of the settings, nothing of how they came about.
"""
