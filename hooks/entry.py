"""The one file that knows MkDocs: what the package makes from ``content/`` goes into the build."""

import logging
import os
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from campus import preview, rebuild, release
from campus.content.problems import ContentError
from campus.output import Site
from campus.release import swap

# Who warns: mkdocs, or a program that stands in for it.
_LOGGER = utils.CountHandler.__module__.partition(".")[0]
# Known to on_startup only: a preview, and a build of what changed, are made where they stand.
_RUN: dict[str, Any] = {"beside": True, "preview": None}


def on_startup(command: str, dirty: bool) -> None:
    """Learn whether the site is to be built whole, beside the last one, or to be looked at."""
    _RUN["beside"] = command != "serve" and not dirty
    _RUN["preview"] = preview.Preview() if command == "serve" else None
    # What MkDocs warns of at each dirty build does not hold here: see _spare.
    logging.getLogger(f"{_LOGGER}.commands.build").addFilter(lambda it: "A 'dirty' build" not in str(it.msg))


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build beside the last good site, whatever command was given."""
    if _RUN["beside"]:
        config.site_dir = str(swap.begin(Path(config.site_dir)))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Load and check the content, then add every page and file made from it."""
    root = Path(config.config_file_path).parent
    try:
        # From the environment: MkDocs puts the preview's own address in its place while it serves.
        make = _RUN["preview"].site if _RUN["preview"] else rebuild.site_of
        built: Site = make(root, os.environ.get("SITE_URL", ""))
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
    if _RUN["preview"]:
        _spare(built, files, config)
    return files


def _spare(built: Site, files: Files, config: MkDocsConfig) -> None:
    """Let a dirty build write nothing that is shown already; what no longer fits together goes first."""
    ours = Path(config.theme.custom_dir or config.docs_dir)
    theme = rebuild.digests(ours.rglob("*"), ours)
    common = repr((Path(config.config_file_path).read_bytes(), built.nav, theme, sorted(files.src_uris)))
    contents = {output.uri: output.content for output in built.outputs}
    changed = _RUN["preview"].begin(common, contents)
    if changed is None:
        utils.clean_directory(config.site_dir)
    for uri in contents if changed is not None else ():
        files.src_uris[uri].is_modified = (uri in changed).__bool__  # type: ignore[method-assign]


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Let a page keep its HTML of the last build while its Markdown, and what it can link to, stay."""
    root = Path(config.config_file_path).parent
    reachable = sorted((file.src_uri, file.url, file.inclusion.value) for file in files)
    store = rebuild.Store(root, Path(config.config_file_path).read_bytes(), repr(reachable).encode())
    for page in nav.pages:
        page.render = partial(_render, page, store)  # type: ignore[method-assign]
    return nav


def _render(page: Page, store: rebuild.Store, config: MkDocsConfig, files: Files) -> None:
    kept = store.get(page.file.src_uri, page.markdown)
    if kept is None:
        with rebuild.warnings(_LOGGER) as warned:
            Page.render(page, config, files)
        made = (page.content, page.toc, page._title_from_render, page.present_anchor_ids)
        links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
        if not warned:  # or the warning would come only once
            store.put(page.file.src_uri, page.markdown, (made, links))
        return
    (page.content, page.toc, page._title_from_render, page.present_anchor_ids), links = kept
    page.links_to_anchors = {files.src_uris[uri]: anchors for uri, anchors in links.items()}


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Show what is made meanwhile as soon as it is there."""
    server.watch(str(Path(config.config_file_path).parent / preview.MADE))
    return server


def on_post_build(config: MkDocsConfig) -> None:
    """Put the site into the place of the last one, if it is whole: in strict mode, without a warning."""
    if _RUN["preview"]:
        _RUN["preview"].shown()
    if not _RUN["beside"]:
        return
    counters = (it for it in logging.getLogger(_LOGGER).handlers if isinstance(it, utils.CountHandler))
    warned = any(it.get_counts() for it in counters)  # MkDocs fails it next
    try:
        built, docs = Path(config.site_dir), Path(config.docs_dir)
        config.site_dir = str(release.publish(built, docs, whole=not warned))
    except release.NotPublishedError as error:
        raise PluginError(f"\n{error}") from None
