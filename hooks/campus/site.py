"""The whole site, in its order: files, then the pages that link to them, then the index of those pages."""

from campus import artefacts, pages
from campus.artefacts import search_index
from campus.catalogue import Catalogue
from campus.output import clashes
from campus.pages import Site
from campus.problems import ContentError


def build(catalogue: Catalogue) -> Site:
    """Every output and the navigation.

    Raises ContentError for what cannot be printed, and for two outputs at one address.
    """
    files = list(artefacts.build(catalogue))
    written = pages.build(catalogue, files)
    index = search_index.build(catalogue, written.outputs)
    site = Site([*written.outputs, *files, *index], written.nav)
    if problems := clashes(site.outputs):
        raise ContentError(problems)
    return site
