"""What is wrong with a picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, error, warning

MESSAGES: Final[Mapping[str, Message]] = {
    "picture-type": error(
        "isi berkas ini {found}, bukan gambar yang bisa tampil; buka dengan aplikasi gambar dan "
        "simpan sebagai JPEG atau PNG, atau keluarkan dari content/images/",
        "this file holds {found}, no picture that can be shown; open it with an image program and "
        "save it as JPEG or PNG, or move it out of content/images/",
    ),
    "picture-name": error(
        "isi berkas ini {found}, jadi namanya harus berakhir {nearest}; ganti namanya, juga di "
        "artikel yang memakainya",
        "this file holds {found}, so its name must end with {nearest}; rename it, also in the "
        "articles that use it",
    ),
    "picture-broken": error(
        "gambar ini rusak atau terpotong ({found} byte); salin lagi dari aslinya, atau buka dengan "
        "aplikasi gambar dan simpan ulang sebagai JPEG atau PNG",
        "this picture is broken or cut off ({found} bytes); copy it again from the original, or "
        "open it with an image program and save it again as JPEG or PNG",
    ),
    "picture-too-large": error(
        "berkas gambar ini {found}, paling besar {limit}; kecilkan gambarnya, lebar 1600 piksel "
        "cukup",
        "this picture's file has {found}, at most {limit} are allowed; make the picture smaller, "
        "1600 pixels wide is enough",
    ),
    "picture-dimensions": error(
        "ukuran gambar ini {found} piksel, paling besar {limit} megapiksel dan {other} piksel "
        "sesisi; kecilkan, lebar 1600 piksel cukup",
        "this picture measures {found} pixels, at most {limit} megapixels and {other} pixels a "
        "side are allowed; make it smaller, 1600 pixels wide is enough",
    ),
    "picture-frames": error(
        "animasi ini terdiri dari lebih dari {limit} gambar ({found}); pendekkan, atau pakai satu "
        "gambar saja",
        "this animation has more than {limit} pictures ({found}); make it shorter, or use a single "
        "picture",
    ),
    "duplicate-picture": error(
        "nama {found} sudah dipakai {other}; besar kecil huruf tidak membedakan: ganti namanya",
        "the name {found} is already used by {other}; letter case makes no difference: rename it",
    ),
    "svg-active": error(
        "gambar SVG ini memuat {found}, yang dapat menjalankan program di peramban pembaca; hapus, "
        "atau simpan gambarnya sebagai PNG",
        "this SVG picture holds {found}, which can run a program in a reader's browser; delete it, "
        "or save the picture as PNG",
    ),
    "svg-outside": error(
        "gambar SVG ini memuat {found}, padahal hanya boleh menunjuk ke bagiannya sendiri "
        "(#nama); hapus, atau simpan gambarnya sebagai PNG",
        "this SVG picture holds {found}, though it may refer to its own parts only (#name); delete "
        "it, or save the picture as PNG",
    ),
    "svg-form": error(
        "gambar SVG ini memuat {found}, yang tidak boleh ada di dalamnya; hapus, atau simpan "
        "gambarnya sebagai PNG atau sebagai SVG sederhana (plain SVG)",
        "this SVG picture holds {found}, which may not be in it; delete it, or save the picture as "
        "PNG or as plain SVG",
    ),
    "body-image-alt": error(
        "gambar {found} tanpa keterangan; tulis di antara tanda kurung siku apa yang terlihat: "
        "![warga menanam pohon]({found})",
        "the picture {found} has no words; write between the square brackets what can be seen: "
        "![residents plant a tree]({found})",
    ),
    "alt-says-nothing": warning(
        "“{found}” tidak mengatakan apa yang terlihat pada gambar; tulis dengan kata-kata, "
        "misalnya: warga menanam pohon di tepi kali",
        "“{found}” does not say what can be seen in the picture; write it in words, for example: "
        "residents plant a tree by the creek",
    ),
}
