"""The search bench: ``make bench-search`` asks our search and Material's the same questions in one browser."""
