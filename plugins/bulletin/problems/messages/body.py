"""What is wrong in a body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, error, warning

MESSAGES: Final[Mapping[str, Message]] = {
    "html": error(
        "HTML {found} tidak diperbolehkan di dalam isi; sebagai gantinya tulis {instead}",
        "the HTML {found} is not allowed in the text; write {instead} instead",
    ),
    "html-forbidden": error(
        "HTML {found} tidak diperbolehkan di dalam isi; hapus tandanya, biarkan teksnya",
        "the HTML {found} is not allowed in the text; delete the tag, leave its text",
    ),
    "html-comment": error(
        "catatan tersembunyi {found} tidak diperbolehkan di dalam isi; hapus",
        "the hidden note {found} is not allowed in the text; delete it",
    ),
    "attribute-list": error(
        "{found} tidak dikenal dan akan terlihat oleh pembaca; hapus",
        "{found} is not known and readers would see it; delete it",
    ),
    "html-attribute": error(
        "atribut HTML {found} tidak diperbolehkan; hapus",
        "the HTML attribute {found} is not allowed; delete it",
    ),
    "link-scheme": error(
        "tautan {found} tidak diperbolehkan; pakai https://, http://, mailto:, tel: atau "
        "{{filename}}nama.id.md",
        "the link {found} is not allowed; use https://, http://, mailto:, tel: or "
        "{{filename}}name.id.md",
    ),
    "unknown-file-link": error(
        "tautan {found} tidak menemukan berkas; maksud Anda {nearest}?",
        "the link {found} finds no file; did you mean {nearest}?",
    ),
    "unknown-address": error(
        "tautan {found}: tidak ada halaman di alamat itu; maksud Anda {nearest}?",
        "the link {found}: there is no page at that address; did you mean {nearest}?",
    ),
    "empty-link": error(
        "tautan atau gambar tanpa alamat; isi alamat di antara tanda kurung, atau hapus kurungnya",
        "a link or picture without an address; write the address in the brackets, or delete them",
    ),
    "link-form": warning(
        "{found} tidak menjadi tautan; bentuknya [teks](alamat), tanpa spasi di antaranya",
        "{found} does not become a link; its form is [text](address), with no space in between",
    ),
    "unknown-anchor": error(
        "tautan {found}: tidak ada judul atau bagian bernama itu di sana; maksud Anda {nearest}?",
        "the link {found}: there is no heading or part of that name; did you mean {nearest}?",
    ),
    "unpublished-link": error(
        "tautan {found} menuju artikel yang belum terbit; terbitkan artikel itu atau hapus "
        "tautannya",
        "the link {found} leads to an article that is not published; publish it or remove the link",
    ),
    "foreign-image": error(
        "gambar {found} ada di situs lain; simpan gambarnya di content/images/ dan tulis "
        "{{static}}/images/nama.jpg",
        "the picture {found} is on another site; keep it in content/images/ and write "
        "{{static}}/images/name.jpg",
    ),
    "missing-image": error(
        "gambar {found} tidak ada di content/; periksa nama dan besar kecil hurufnya",
        "the picture {found} is not in content/; look at its name and letter case",
    ),
    "front-matter-in-body": error(
        "baris {found} berada di bawah --- penutup, maka terbaca sebagai isi berita; pindahkan ke "
        "atas ---",
        "the line {found} stands below the closing ---, so it is read as text; move it above the "
        "---",
    ),
    "empty-body": warning(
        "tidak ada isi berita di bawah baris --- kedua",
        "there is no text below the second --- line",
    ),
}
