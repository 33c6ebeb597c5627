"""Searching: the words readers type, the documents they look for, and what a browser needs for it.

:mod:`~campus.search.data` is the shape of ``content/search/``; :mod:`~campus.search.documents` turns items
and rendered pages into documents; :mod:`~campus.search.tokens` cuts text as the engine's ``text.js`` does;
:mod:`~campus.search.index` makes posting lists and :mod:`~campus.search.tables` all the rest. The files
are written by :mod:`campus.artefacts.search_index`.
"""
