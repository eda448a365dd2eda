"""What is wrong with a file as such."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, error, warning

MESSAGES: Final[Mapping[str, Message]] = {
    "no-content": error(
        "folder isi {found} tidak ada; sebutkan folder yang memuat site.yaml",
        "the content folder {found} does not exist; name the folder that holds site.yaml",
    ),
    "missing-site": error(
        "berkas site.yaml tidak ada; isinya nama, slogan dan kontak situs dalam dua bahasa",
        "the file site.yaml is missing; it holds the site's name, tagline and contacts in two "
        "languages",
    ),
    "stray-file": error(
        "berkas {found} tidak akan terbit; nama yang benar: TTTT-BB-HH-kata-kata.id.md "
        "(asli) atau .en.md (terjemahan); ganti namanya, atau keluarkan dari content/. Dokumen "
        "Word atau PDF: salin teksnya ke berkas .id.md",
        "the file {found} would not be published; a right name is YYYY-MM-DD-some-words.id.md "
        "(original) or .en.md (translation); rename it, or move it out of content/. Of a Word "
        "document or a PDF copy the text into a file .id.md",
    ),
    "unused-file": warning(
        "berkas {found} tidak dipakai: bukan bagian dari bentuk isi",
        "the file {found} is not used: it is no part of the content's form",
    ),
    "unknown-registry": error(
        "{found} bukan daftar yang dikenal; maksud Anda {nearest}?",
        "{found} is no registry that is known; did you mean {nearest}?",
    ),
    "symbolic-link": error(
        "{found} adalah tautan simbolis; taruh berkas aslinya di sini",
        "{found} is a symbolic link; put the file itself here",
    ),
    "special-file": error(
        "{found} bukan berkas biasa; hapus dari content/",
        "{found} is no ordinary file; delete it from content/",
    ),
    "folder-named-as-file": error(
        "{found} adalah folder, padahal namanya nama berkas; ganti namanya atau hapus",
        "{found} is a folder, though its name is that of a file; rename or delete it",
    ),
    "folders-too-deep": error(
        "folder {found} terlalu dalam; pindahkan isinya ke atas",
        "the folder {found} lies too deep; move what is in it up",
    ),
    "unreadable": error(
        "{found} tidak dapat dibuka; periksa izin berkas itu di komputer ini",
        "{found} cannot be opened; look at its permissions on this computer",
    ),
    "bad-stem": error(
        "nama berkas {found}: tanggalnya harus ada di kalender, setelahnya hanya huruf kecil, "
        "angka dan tanda hubung, paling panjang 64, bukan angka saja, misalnya "
        "2025-07-31-kerja-bakti",
        "the file name {found}: its date must be in the calendar, after it only lower-case "
        "letters, digits and hyphens, at most 64, not digits alone, for example "
        "2025-07-31-kerja-bakti",
    ),
    "stem-form": warning(
        "tanggal di nama berkas {found} ditulis dengan bentuk lain; ganti namanya menjadi "
        "{nearest}, juga nama terjemahannya",
        "the date in the file name {found} is written in another form; rename it to {nearest}, "
        "its translation too",
    ),
    "stem-date": warning(
        "tanggal di nama berkas ({found}) jauh dari `date` ({other}); periksa tahunnya di keduanya",
        "the date in the file name ({found}) is far from `date` ({other}); look at the year of "
        "both",
    ),
    "hidden-file": error(
        "berkas tersembunyi {found} tidak boleh ada di content/; hapus",
        "the hidden file {found} may not be in content/; delete it",
    ),
    "duplicate-stem": error(
        "nama {found} sudah dipakai {other}; setiap artikel punya nama sendiri, besar kecil "
        "huruf tidak membedakan",
        "the name {found} is already used by {other}; every article has a name of its own, "
        "letter case makes no difference",
    ),
    "encoding": error(
        "berkas harus tersimpan sebagai UTF-8; byte ke-{found} bukan UTF-8; di Notepad: Simpan "
        "sebagai, Pengodean: UTF-8",
        "the file must be saved as UTF-8; byte {found} is not; in Notepad: Save as, Encoding: "
        "UTF-8",
    ),
    "conflict-marker": error(
        "ada tanda bentrokan git {found}: dua versi belum digabung; pilih yang benar, hapus baris "
        "tandanya",
        "there is a conflict marker of git {found}: two versions are not merged yet; keep what is "
        "right, delete the lines with the markers",
    ),
    "control-character": error(
        "ada karakter kendali {found} yang tidak terlihat, di dekat “{near}”; hapus, lalu ketik "
        "ulang kata di situ",
        "there is an invisible control character {found}, near “{near}”; delete it and type the "
        "word there again",
    ),
    "invisible-character": warning(
        "ada tanda {found} yang tidak terlihat, di dekat “{near}”, sehingga pencarian tidak "
        "menemukan kata itu; hapus, lalu ketik ulang kata di situ",
        "there is a sign {found} that cannot be seen, near “{near}”, so that a search does not "
        "find the word; delete it and type the word there again",
    ),
    "file-too-large": error(
        "berkas {found} byte, paling besar {limit} byte; bagi menjadi beberapa artikel",
        "the file has {found} bytes, at most {limit} are allowed; split it into several articles",
    ),
    "front-matter-too-large": error(
        "bagian di antara --- berukuran {found} byte, paling besar {limit} byte",
        "the part between the --- lines has {found} bytes, at most {limit} are allowed",
    ),
}
