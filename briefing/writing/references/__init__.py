"""Sources as readers and programs for references take them.

names: their authors, persons apart from organisations; titles: full stops and quotation marks of headlines; work: what
a citation says of a source; days: when it came out; chicago, apa, bluebook: how these styles say it; citing: the
citations and the list of one brief; export: CSL-JSON, BibLaTeX and RIS.
"""
