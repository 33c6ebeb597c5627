"""校园安全课: school-safety content in, web pages and files out.

One way only: ``content/`` → :mod:`~campus.content.entries` → :mod:`~campus.models` →
:mod:`~campus.checks` → :class:`~campus.content.catalogue.Catalogue` →
:mod:`~campus.web.pages` and :mod:`~campus.papers` → :class:`~campus.output.Output`.

Nothing in this package knows MkDocs; ``hooks/entry.py`` hands the outputs over.
"""
