"""校园安全课: school-safety content in, web pages and files out.

One way only: ``content/`` → :mod:`~campus.source` → :mod:`~campus.models` →
:mod:`~campus.checks` → :class:`~campus.catalogue.Catalogue` →
:mod:`~campus.pages` and :mod:`~campus.artefacts` → :class:`~campus.output.Output`.

Nothing in this package knows MkDocs; ``hooks/entry.py`` hands the outputs over.
"""
