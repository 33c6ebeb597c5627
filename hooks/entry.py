"""The one file that knows MkDocs: what the package makes from ``content/`` goes into the build."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from campus import rebuild
from campus.content.problems import ContentError


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Load and check the content, then add every page and file made from it."""
    root = Path(config.config_file_path).parent
    try:
        # From the environment: MkDocs puts the preview's own address in its place while it serves.
        built = rebuild.site_of(root, os.environ.get("SITE_URL", ""))
    except ContentError as error:
        raise PluginError(f"\n{error.report()}") from None
    taken = {file.dest_uri: file.src_uri for file in files}
    for output in built.outputs:
        file = File.generated(config, output.uri, content=output.content)
        if other := taken.get(file.dest_uri):
            raise PluginError(f"\n{output.source}:1: 网页地址“{file.dest_uri}”已经被 docs/{other} 占用")
        file.edit_uri = os.path.relpath(root / output.source, config.docs_dir).replace(os.sep, "/")
        files.append(file)
    config.nav = built.nav
    return files
