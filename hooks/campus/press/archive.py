"""ZIP files that are the same bytes for the same content: fixed dates, sorted names."""

import io
import zipfile
from collections.abc import Mapping
from types import MappingProxyType

# The earliest moment a ZIP can name; the clock of the building machine stays out of it.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def pack(files: dict[str, bytes]) -> bytes:
    """A ZIP of ``files`` (name → content), in the order of their names. Names may be Chinese."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            _add(archive, name, files[name])
    return buffer.getvalue()


def normalise(content: bytes, replaced: Mapping[str, bytes] = MappingProxyType({})) -> bytes:
    """An Office file (itself a ZIP) rewritten with fixed dates; the order of its parts is kept.

    ``replaced`` holds new contents for some of its parts.
    """
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as after,
    ):
        for name in before.namelist():
            _add(after, name, replaced.get(name) or before.read(name))
    return buffer.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, _MOMENT)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    archive.writestr(info, content)
