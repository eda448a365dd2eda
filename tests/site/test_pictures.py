"""What a visitor can save from a page tells no more than the page does."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from bulletin.build.pipeline import build
from bulletin.problems import ContentError
from bulletin.settings import Settings

PICTURE = "images/2025/kali-gulali.jpg"
NOTE = "RAHASIA-31.73.05"
ORIENTATION, GPS = 0x0112, 0x8825


def photograph() -> bytes:
    """A picture as a telephone takes it: held upright, with its place."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS).update({1: "S", 2: (6.0, 10.0, 30.0), 29: NOTE})
    data = io.BytesIO()
    image = Image.linear_gradient("L").convert("RGB")
    image.save(data, "JPEG", exif=exif, comment=NOTE, xmp=NOTE.encode())
    return data.getvalue()


def test_a_published_picture_has_no_notes(
    content: Path, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """Place, maker and comments stay at home; the picture is the same, the right way up."""
    (content / PICTURE).write_bytes(photograph())
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    published = (settings.output / PICTURE).read_bytes()
    assert NOTE.encode() in photograph()
    assert not any(NOTE.encode() in one.read_bytes() for one in _files(settings.output))
    with Image.open(io.BytesIO(published)) as image, Image.open(content / PICTURE) as original:
        assert dict(image.getexif()) == {ORIENTATION: 6}
        assert image.tobytes() == original.tobytes()


def test_a_broken_picture_stops_the_build(
    content: Path, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """Nothing is written, whether a page shows it or not."""
    (content / "images" / "2025" / "lain.jpg").write_bytes(photograph()[:-500])
    settings = settings_for(tmp_path / "output", content)
    with pytest.raises(ContentError) as caught:
        build(settings)
    assert [one.code for one in caught.value.problems if one.is_error] == ["picture-broken"]
    assert not settings.output.exists()


def _files(folder: Path) -> list[Path]:
    return [one for one in folder.rglob("*") if one.is_file()]
