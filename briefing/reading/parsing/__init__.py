"""Parsers that a hostile file cannot lead astray: XML, ZIP, and any library's failures, within bounds."""
