"""How a text is better written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, warning

MESSAGES: Final[Mapping[str, Message]] = {
    "spelling-form": warning(
        "tulis “{nearest}”, bukan “{found}”{lagi}",
        "write “{nearest}”, not “{found}”{more}",
    ),
    "heading-level": warning(
        "judul bagian “{found}”: tulis “{nearest}”; judul di dalam isi mulai dari ## dan turun "
        "satu tingkat demi satu tingkat",
        "the heading “{found}”: write “{nearest}”; headings in a text begin with ## and go down "
        "one level at a time",
    ),
    "heading-space": warning(
        "baris “{found}” tampil apa adanya; beri spasi setelah tanda pagar: “{nearest}”",
        "the line “{found}” is shown as it is; put a space after the hash signs: “{nearest}”",
    ),
    "list-gap": warning(
        "daftar atau tabel ini tampil sebagai satu paragraf; beri baris kosong sebelum “{found}”",
        "this list or table is shown as one paragraph; put an empty line before “{found}”",
    ),
    "list-indent": warning(
        "“{found}” tidak tampil sebagai daftar di dalam daftar; mulai barisnya dengan empat spasi "
        "lebih banyak daripada butir di atasnya",
        "“{found}” is not shown as a list within a list; begin its line with four spaces more "
        "than the item above it",
    ),
    "unclosed-code": warning(
        "“{found}” membuka kode yang tidak ditutup, jadi tampil apa adanya; tulis “{found}” juga "
        "pada baris sendiri sesudah kodenya, atau hapus",
        "“{found}” begins code that does not end, so it is shown as it is; write “{found}” on a "
        "line of its own after the code too, or delete it",
    ),
    "footnote": warning(
        "catatan kaki “{found}” tidak dikenal, dan pembaca melihat tandanya; tulis catatannya "
        "dalam tanda kurung, atau cantumkan dokumennya di `sources`",
        "the footnote “{found}” is not known, and readers see its signs; write the note in "
        "brackets, or list its document in `sources`",
    ),
    "admonition": warning(
        "“{found}” tampil apa adanya; kotak catatan seperti ini tidak dikenal: tulis catatannya "
        "sebagai kutipan, dengan > di awal baris",
        "“{found}” is shown as it is; a box like this is not known: write the remark as a "
        "quotation, with > at the beginning of its lines",
    ),
    "strikethrough": warning(
        "“{found}” tampil dengan tandanya; untuk mencoret, tulis “{nearest}”",
        "“{found}” is shown with its signs; to strike it out, write “{nearest}”",
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
