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
        "HTML {found} tidak diperbolehkan di dalam isi; hapus tandanya, biarkan teksnya, atau beri "
        "spasi setelah < bila itu tanda kurang dari",
        "the HTML {found} is not allowed in the text; delete the tag, leave its text, or put a "
        "space after < if it means less than",
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
    "link-without-scheme": error(
        "tautan {found} bukan alamat lengkap; tulis {nearest}",
        "the link {found} is no full address; write {nearest}",
    ),
    "empty-link": error(
        "tautan atau gambar {found} belum lengkap; tulis kata-katanya di antara [ ] dan alamatnya "
        "di antara ( ), atau hapus",
        "the link or picture {found} is not complete; write its words between [ ] and its address "
        "between ( ), or delete it",
    ),
    "link-form": warning(
        "{found} tidak menjadi tautan yang utuh; bentuknya [teks](alamat), tanpa spasi di "
        "antaranya dan di dalam alamat",
        "{found} does not become a whole link; its form is [text](address), with no space in "
        "between or in the address",
    ),
    "unknown-anchor": error(
        "tautan {found}: tidak ada judul atau bagian bernama itu di sana; maksud Anda {nearest}?",
        "the link {found}: there is no heading or part of that name; did you mean {nearest}?",
    ),
    "anchor-without-headings": error(
        "tautan {found}: di sana tidak ada judul bagian; tulis alamatnya tanpa # dan kata "
        "setelahnya",
        "the link {found}: there are no headings; write its address without # and what follows",
    ),
    "generated-anchor": warning(
        "tautan {found}: halaman itu dibuat dari daftar dan tidak punya bagian bernama itu; tulis "
        "alamatnya tanpa # dan kata setelahnya",
        "the link {found}: that page is made of a list and has no part of that name; write its "
        "address without # and what follows",
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
    "missing-file": error(
        "berkas {found} tidak ada; dari content/ hanya gambar di images/ yang terbit: taruh "
        "dokumen di tempat lain dan tulis alamatnya, https://…",
        "the file {found} does not exist; of content/ only pictures in images/ are published: keep "
        "documents elsewhere and write their address, https://…",
    ),
    "static-link": error(
        "{found} menunjuk artikel, padahal yang dimaksud gambar; tulis {nearest}",
        "{found} means an article, though a picture is wanted; write {nearest}",
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
