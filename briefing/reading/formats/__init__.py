"""One module a format of file, the registry of them, and how a file shows which it is."""
