"""The boxes that pages are filled with: each knows its height, how it is parted between pages, and how it is drawn."""
