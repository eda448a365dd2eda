"""The bytes of a pasted text → text; what is no text is refused."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import Final

LIMIT: Final = 256 * 1024  # bytes; a long bulletin has ten thousand
_OTHERS: Final = {
    b"PK\x03\x04": "Word (.docx), Excel, ZIP",
    b"%PDF": "PDF",
    b"\xd0\xcf\x11\xe0": "Word (.doc)",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"{\\rtf": "RTF",
}
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_FEW_ZEROS: Final = 0.2  # of every other byte, in UTF-16 of Latin letters, are zero


class UnreadableError(ValueError):
    """What was given is no text that can be read; the message says why, in both languages."""


def decode(data: bytes) -> str:
    """The text of some bytes: UTF-8, UTF-16 or Windows-1252, with LF line ends.

    `UnreadableError` for anything else.
    """
    if len(data) > LIMIT:
        raise UnreadableError(f"terlalu besar ({len(data)} bita, paling besar {LIMIT}) / too large")
    for start, kind in _OTHERS.items():
        if data.startswith(start):
            raise UnreadableError(
                f"ini berkas {kind}, bukan teks; salin teksnya ke berkas .txt / "
                f"this is a file of {kind}, no text; copy its text to a .txt file"
            )
    text = _text(data).replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    if _CONTROL.search(text):
        raise UnreadableError(
            "bukan teks: ada tanda kendali di dalamnya / no text: it holds control characters"
        )
    if not text.strip():
        raise UnreadableError("tidak ada teksnya / there is no text in it")
    return text.replace("\x0c", "\n")


def _text(data: bytes) -> str:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _of(data, "utf-16")
    if quiet := _utf16_without_mark(data):
        return _of(data, quiet)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _of(data, "cp1252")


def _of(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableError(
            "penyandiannya tidak dikenal; simpan sebagai UTF-8 / "
            "its encoding is unknown; save it as UTF-8"
        ) from None


def _utf16_without_mark(data: bytes) -> str | None:
    """The encoding of Latin letters in pairs of bytes, where no mark says so."""
    half = len(data) // 2
    if half and data[1::2].count(0) > _FEW_ZEROS * half:
        return "utf-16-le"
    if half and data[::2].count(0) > _FEW_ZEROS * half:
        return "utf-16-be"
    return None
