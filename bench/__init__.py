"""The search bench: ``make bench-search`` asks our search and Material's own the same questions."""
