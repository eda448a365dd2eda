"""How a text is better written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, warning

MESSAGES: Final[Mapping[str, Message]] = {
    "spelling-form": warning(
        "tulis “{nearest}”, bukan “{found}”; juga di tempat lain dalam berkas ini",
        "write “{nearest}”, not “{found}”; elsewhere in this file too",
    ),
    "heading-level": warning(
        "judul bagian “{found}”: tulis “{nearest}”; judul di dalam isi mulai dari ## dan turun "
        "satu tingkat demi satu tingkat",
        "the heading “{found}”: write “{nearest}”; headings in a text begin with ## and go down "
        "one level at a time",
    ),
    "link-words": warning(
        "kata-kata tautan “{found}” tidak menyebut tujuannya; tulis apa yang dibuka, misalnya "
        "[jadwal posyandu](…)",
        "the words of the link “{found}” do not say where it leads; write what it opens, such as "
        "[schedule of the clinic](…)",
    ),
    "capitals": warning(
        "“{found}” ditulis dengan huruf besar semua; pakai huruf besar hanya di awal dan pada nama",
        "“{found}” is all in capitals; use capitals only at the beginning and in names",
    ),
    "punctuation": warning(
        "“{found}”: cukup “{nearest}”; judul tanpa titik di akhir, tanda seru satu saja",
        "“{found}”: write “{nearest}”; no full stop at the end of a title, one exclamation mark "
        "only",
    ),
    "spelling": warning(
        "“{found}” tidak ada di kamus; betulkan (mirip: {nearest}), atau bila memang benar, minta "
        "editor menambahkannya ke registry atau ke daftar kata words.txt",
        "“{found}” is not in the dictionary; correct it (like: {nearest}) or, if it is right, ask "
        "an editor to add it to the registry or to the word list words.txt",
    ),
}
