"""Catalogue → Markdown pages, the navigation, and the small files that pages need."""
