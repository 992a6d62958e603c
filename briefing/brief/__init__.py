"""The brief: sections of lines, every one cut out of its source."""
