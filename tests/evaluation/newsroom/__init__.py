"""A made newsroom: two months of articles, a run of `briefing daily` each morning, and everything that goes wrong."""
