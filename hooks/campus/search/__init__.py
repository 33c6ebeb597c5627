"""Searching: rendered pages and items in, posting lists and tables for the browser out.

:mod:`~campus.models.search_words` is the shape of ``content/search/``; :mod:`~campus.search.documents`
turns items and rendered pages into documents; :mod:`~campus.search.tokens` cuts text as the engine's
``text.js`` does; :mod:`~campus.search.index` makes posting lists and :mod:`~campus.search.tables` all the
rest. The files are written by :mod:`campus.search.search_index`.
"""
