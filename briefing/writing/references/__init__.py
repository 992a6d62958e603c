"""Sources as programs for references take them.

names: their authors, persons apart from organisations; export: CSL-JSON, BibLaTeX and RIS.
"""
