"""Editors tell an author in Chinese what a field is, and never call good content wrong."""

import json
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from campus.content import editor_schemas
from campus.content.entries import load_yaml
from conftest import ROOT, TESTS

FILES = dict(editor_schemas.files())
MAPPED: dict[str, str] = json.loads(FILES[editor_schemas.SETTINGS])["yaml.schemas"]


def schema(path: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILES[path.removeprefix("./")])
    return found


def test_the_files_in_the_repository_are_what_the_models_say_today() -> None:
    here = {path.relative_to(ROOT).as_posix() for path in (ROOT / editor_schemas.FOLDER).iterdir()}
    assert here | {editor_schemas.SETTINGS} == set(FILES)
    for path, text in FILES.items():
        assert (ROOT / path).read_text("utf-8") == text, f"make schema ({path})"


@pytest.mark.parametrize("path", MAPPED)
def test_content_that_the_check_accepts_is_right_to_an_editor(path: str) -> None:
    validate = fastjsonschema.compile(schema(path))
    found: list[Path] = [file for root in (ROOT, TESTS) for file in root.glob(MAPPED[path])]
    assert found
    for file in found:
        validate(load_yaml(file.name, file.read_text("utf-8")).data)


def test_every_file_of_content_that_is_yaml_has_its_schema() -> None:
    known = {file for pattern in MAPPED.values() for file in ROOT.glob(pattern)}
    others = set((ROOT / "content").rglob("*.yml")) - known
    assert {file.name for file in others} == {"pinyin.yml"}  # any word: no field to tell


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("schema/phones.json", [{"number": "119"}]),
        ("schema/signals.json", [{"id": "Bell 1"}]),
        ("schema/messages.json", {"topic": "fire", "messages": [], "extra": 1}),
        ("schema/school.json", {"terms": "秋季"}),
    ],
)
def test_an_editor_sees_what_is_missing_and_what_is_no_field(path: str, wrong: Any) -> None:
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        fastjsonschema.compile(schema(path))(wrong)


def test_every_field_has_its_chinese_title_and_what_to_write() -> None:
    for path in MAPPED:
        whole = schema(path)
        assert whole["title"]
        assert whole["description"]
        for name, record in {**whole.get("$defs", {}), "": whole}.items():
            for key, field in record.get("properties", {}).items():
                assert field["title"][0] >= "一", (path, name, key)
                assert field["description"], (path, name, key)
