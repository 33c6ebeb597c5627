"""The one file that knows MkDocs: what the package makes from ``content/`` goes into the build."""

import os
from pathlib import Path

from campus import artefacts, pages
from campus.catalogue import load
from campus.output import clashes
from campus.problems import ContentError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Load and check the content, then add every page and file made from it."""
    root = Path(config.config_file_path).parent
    try:
        catalogue = load(root)
        made = list(artefacts.build(catalogue))
        site = pages.build(catalogue, made)
        outputs = [*site.outputs, *made]
        if problems := clashes(outputs):
            raise ContentError(problems)
    except ContentError as error:
        raise PluginError(f"\n{error.report()}") from None
    for output in outputs:
        taken = files.get_file_from_path(output.uri)
        if taken is not None:
            raise PluginError(f"\n{output.source}:1: 网页地址“{output.uri}”已经被 docs/{taken.src_uri} 占用")
        file = File.generated(config, output.uri, content=output.content)
        file.edit_uri = os.path.relpath(root / output.source, config.docs_dir).replace(os.sep, "/")
        files.append(file)
    config.nav = site.nav
    return files
