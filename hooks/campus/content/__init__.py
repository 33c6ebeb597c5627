"""Files of ``content/`` in, a :class:`~campus.content.catalogue.Catalogue` and every fault of form out."""
