"""Dated, cited briefings from news articles."""
