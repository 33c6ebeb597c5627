"""A kind of YAML file in, the JSON schema with which an editor explains, completes and checks it out.

Written by ``python -m campus schema`` into ``schema/``, with the settings that tell VS Code which file it
is for. JSON Schema draft 7, since that is what editors' YAML servers know best. What only a rule can see
(an unknown id, a claim without a source) is left to ``python -m campus check``.
"""

import json
from collections.abc import Iterator
from typing import Any

from campus.content import manual
from campus.content.catalogue import CONTENT
from campus.content.kinds import KINDS, Kind
from campus.content.manual import Schema
from campus.models.base import told

FOLDER = "schema"
SETTINGS = ".vscode/settings.json"
_TOLD_ELSEWHERE = ("discriminator", "x-told")


def files() -> Iterator[tuple[str, str]]:
    """Path relative to the project and text of every schema, then of the editor's settings."""
    places = {}
    for kind in KINDS:
        for pattern, shape in kind.files.items():
            if pattern.endswith(".yml"):
                path = f"{FOLDER}/{pattern.removesuffix('.yml').removesuffix('/*').replace('/', '-')}.json"
                places[f"./{path}"] = f"{CONTENT}/{pattern}"
                yield path, _text(editor_schema(kind, shape))
    # Without the store an editor asks the network for nothing.
    yield SETTINGS, _text({"yaml.schemas": places, "yaml.schemaStore.enable": False})


def editor_schema(kind: Kind, shape: Any) -> Schema:
    """The schema of a whole file, every field with its Chinese title and what to write there."""
    whole = manual.schema(shape)
    title, introduction = kind.told
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, "description": introduction}
    return {**head, **_node(whole, whole, inside=False)}


def _text(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _node(node: Schema, whole: Schema, *, inside: bool = True) -> Schema:
    """A schema with the words for people in place of those for programs."""
    result: Schema = {}
    for key, value in node.items():
        if key in ("properties", "$defs", "patternProperties"):
            result[key] = {name: _node(inner, whole) for name, inner in value.items()}
        elif key in ("items", "additionalProperties", "propertyNames") and isinstance(value, dict):
            result[key] = _node(value, whole)
        elif key in ("anyOf", "oneOf"):
            result[key] = [_node(inner, whole) for inner in value]
        elif key == "prefixItems":  # as draft 7 calls it
            result["items"] = [_node(inner, whole) for inner in value]
        elif key not in ("title", "description", *_TOLD_ELSEWHERE):
            result[key] = value
    words = told(node.get("description"))
    if inside and words.says and words.title[:1] >= "一":  # a record's own docstring speaks to programmers
        said = (words.says, manual.allowed(node, whole), words.more)
        result = {"title": words.title, "description": "\n\n".join(filter(None, said)), **result}
    return result
