"""Looking at a picture's file: what it is, what is wrong with it, what of it is published."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from bulletin.sources.pictures import gif, jpeg, png, svg, webp
from bulletin.sources.pictures.picture import Picture
from bulletin.sources.pictures.unfit import (
    MAX_BYTES,
    Flaw,
    Part,
    UnfitError,
    broken,
    too_large,
    unfit,
)


class Form(NamedTuple):
    """A form of picture that browsers show: its name, its files' endings, the walk through it."""

    name: str
    endings: tuple[str, ...]
    parts: Callable[[bytes], list[Part]]


_JPEG: Final = Form("JPEG", (".jpg", ".jpeg"), jpeg.parts)
_PNG: Final = Form("PNG", (".png",), png.parts)
_WEBP: Final = Form("WebP", (".webp",), webp.parts)
_GIF: Final = Form("GIF", (".gif",), gif.parts)
_SVG: Final = Form("SVG", (".svg",), svg.parts)
_SHOWN: Final = ((jpeg.START, _JPEG), (png.START, _PNG), *((start, _GIF) for start in gif.STARTS))

# What else volunteers upload, by its first bytes.
_OTHERS: Final = (
    (b"%PDF", "PDF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "EXE"),
    (b"PK\3\4", "ZIP / Office"),
    (b"\xd0\xcf\x11\xe0", "Office"),
    (b"\0\0\1\0", "ICO"),
    (b"8BPS", "Photoshop"),
    (b"\x1f\x8b", "GZIP"),
)
_BRANDS: Final = ((b"avi", "AVIF"), (b"hei", "HEIC"), (b"hev", "HEIC"), (b"mif", "HEIC"))
_BRAND: Final = slice(8, 12)
_FIRST: Final = 4_096
_HTML: Final = re.compile(rb"<!doctype\s+html|<(?:html|head|body)\b", re.IGNORECASE)
_DRAWING: Final = re.compile(rb"<(?:[A-Za-z][\w.-]*:)?svg[\s>/]")


class Seen(NamedTuple):
    """What keeps a file from being published as a picture, or else what is known of it."""

    flaws: tuple[Flaw, ...] = ()
    picture: Picture | None = None


def look(file: Path) -> Seen:
    """Look at a picture's file; it is decoded only where its parts are whole and bounded."""
    from bulletin.sources.pictures.measuring import measured  # noqa: PLC0415 - 30 ms, not where it is remembered

    try:
        data = _read(file)
        form = _form(data, file)
        if not file.name.lower().endswith(form.endings):
            raise unfit("picture-name", found=form.name, nearest=form.endings[0])
        published = b"".join(form.parts(data))
        return Seen(picture=measured(data, published, drawn=form is _SVG))
    except UnfitError as one:
        return Seen(one.flaws)
    except OSError:
        return Seen(broken(0).flaws)


def bare(file: Path) -> bytes:
    """A picture's bytes without anything that does not show it; `UnfitError` where `look` tells."""
    data = _read(file)
    return b"".join(_form(data, file).parts(data))


def _read(file: Path) -> bytes:
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):  # a pipe would never end
        raise unfit("picture-type", found="?")
    if status.st_size > MAX_BYTES:
        raise too_large(status.st_size, MAX_BYTES)
    data = file.read_bytes()
    if not data:
        raise broken(0)
    return data


def _form(data: bytes, file: Path) -> Form:
    """The form of a picture by its content."""
    for start, form in _SHOWN:
        if data.startswith(start):
            return form
    if webp.is_webp(data):
        return _WEBP
    if _is_drawing(data, file):
        return _SVG
    raise unfit("picture-type", found=_other(data))


def _is_drawing(data: bytes, file: Path) -> bool:
    text = data[:_FIRST].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not text.startswith(b"<") or _HTML.match(text):
        return False
    return file.name.lower().endswith(_SVG.endings) or _DRAWING.search(text) is not None


def _other(data: bytes) -> str:
    """What a file is that is no picture for a page, as a reader of the message may know it."""
    if data[4:8] == b"ftyp":
        brand = data[_BRAND].lower()
        return next((name for start, name in _BRANDS if brand.startswith(start)), "MP4")
    if known := next((name for start, name in _OTHERS if data.startswith(start)), None):
        return known
    first = data[:_FIRST]
    if _HTML.search(first):
        return "HTML"
    return "?" if b"\0" in first or not _is_text(first) else "teks / text"


def _is_text(first: bytes) -> bool:
    return "�" not in first[:-4].decode("utf-8", "replace")
