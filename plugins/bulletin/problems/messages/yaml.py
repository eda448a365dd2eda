"""What is wrong with front matter as YAML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, error

MESSAGES: Final[Mapping[str, Message]] = {
    "no-front-matter": error(
        "baris pertama harus --- ; tulis title, date dan lainnya di antara dua baris ---",
        "the first line must be --- ; write title, date and the rest between two --- lines",
    ),
    "unclosed-front-matter": error(
        "baris penutup --- tidak ada; tambahkan baris --- sebelum isi berita",
        "the closing --- line is missing; add a --- line before the text",
    ),
    "yaml-syntax": error(
        "tidak dapat dibaca; periksa tanda kutip, titik dua dan lekukan baris ini",
        "cannot be read; look at the quotes, colons and indentation of this line",
    ),
    "yaml-colon": error(
        "ada titik dua di dalam teks; apit teksnya dengan tanda kutip: {nearest}",
        "there is a colon inside the text; put the text in quotes: {nearest}",
    ),
    "yaml-space": error(
        "beri spasi setelah titik dua: {nearest}",
        "put a space after the colon: {nearest}",
    ),
    "yaml-hyphen": error(
        "beri spasi setelah tanda hubung: {nearest}",
        "put a space after the hyphen: {nearest}",
    ),
    "yaml-no-colon": error(
        "baris “{found}” belum punya titik dua; tulis {nearest}",
        "the line “{found}” has no colon yet; write {nearest}",
    ),
    "yaml-odd-sign": error(
        "ada {found} yang mirip spasi atau titik dua biasa; hapus, lalu ketik tanda yang biasa",
        "there is {found}, which looks like an ordinary space or colon; delete it and type the "
        "ordinary sign",
    ),
    "yaml-comma": error(
        "ada koma di dalam kurung kurawal: “{found}” terbaca sebagai kunci; apit teksnya dengan "
        "tanda kutip",
        "there is a comma within curly brackets: “{found}” is read as a key; put the text in "
        "quotes",
    ),
    "not-entries": error(
        "tulis di baris baru, satu tanda hubung untuk setiap butir: {nearest}",
        "write it on new lines, a hyphen for each item: {nearest}",
    ),
    "not-bilingual": error(
        "tulis dalam dua bahasa: {nearest}",
        "write it in both languages: {nearest}",
    ),
    "too-many": error(
        "masih ada masalah lain setelah {found} yang pertama; perbaiki dahulu yang di atas",
        "there are more problems after the first {found}; mend those above first",
    ),
    "yaml-sign": error(
        "teks tidak boleh diawali {found} tanpa tanda kutip; apit dengan tanda kutip: {nearest}",
        "a text may not begin with {found} without quotes; put it in quotes: {nearest}",
    ),
    "yaml-quotes": error(
        "tanda kutip {found} di dalam teks menutupnya terlalu cepat; tulis {nearest}",
        "a quotation mark {found} inside the text ends it too early; write {nearest}",
    ),
    "yaml-bracket": error(
        "kurung {found} yang dibuka di baris ini tidak ditutup; tutup, atau apit teksnya dengan "
        "tanda kutip",
        "the bracket {found} opened in this line is not closed; close it, or put the text in "
        "quotes",
    ),
    "yaml-indent": error(
        "lekukan baris ini tidak sesuai; samakan jumlah spasi di depannya dengan kunci lain yang "
        "setingkat",
        "the indentation of this line does not fit; give it as many spaces in front as the other "
        "keys of its level",
    ),
    "yaml-hash": error(
        "{found} dianggap catatan dan akan hilang; apit seluruh teksnya dengan tanda kutip",
        "{found} is taken for a comment and would be lost; put the whole text in quotes",
    ),
    "yaml-tab": error(
        "ada tab di awal baris; YAML hanya mengenal spasi, ganti tab dengan dua spasi",
        "the line begins with a tab; YAML knows only spaces, replace the tab by two spaces",
    ),
    "yaml-quote": error(
        "tanda kutip yang dibuka di sini tidak ditutup; tambahkan tanda kutip penutup",
        "the quotation mark opened here is not closed; add the closing one",
    ),
    "yaml-escape": error(
        "garis miring terbalik \\ di dalam tanda kutip ganda punya arti lain; pakai tanda kutip "
        "tunggal, atau tulis \\\\",
        "a backslash \\ within double quotes has a meaning of its own; use single quotes, or write "
        "\\\\",
    ),
    "yaml-tag": error(
        "tanda {found} tidak diperbolehkan; hapus tanda itu, atau apit teksnya dengan tanda kutip",
        "the tag {found} is not allowed; delete it, or put the text in quotes",
    ),
    "yaml-anchor": error(
        "teks tidak boleh diawali & atau * tanpa tanda kutip ({found}); apit teksnya dengan tanda "
        "kutip",
        "a text may not begin with & or * without quotes ({found}); put the text in quotes",
    ),
    "yaml-depth": error(
        "terlalu banyak tingkat di dalam tingkat (paling banyak {limit})",
        "too many levels inside one another (at most {limit})",
    ),
    "yaml-documents": error(
        "baris --- atau ... ini mengakhiri isian terlalu awal; hapus barisnya",
        "this line --- or ... ends the fields too early; delete the line",
    ),
    "duplicate-key": error(
        "kunci {found} ditulis dua kali (baris {other}); gabungkan atau hapus salah satu",
        "the key {found} is written twice (line {other}); merge the two or delete one",
    ),
    "bad-key": error(
        "bagian sebelum titik dua harus satu kata, misalnya title",
        "what stands before the colon must be one word, such as title",
    ),
    "not-a-mapping": error(
        "harus berupa pasangan `kunci: nilai`, bukan {found}",
        "must be `key: value` pairs, not {found}",
    ),
    "not-a-list": error(
        "harus berupa daftar, misalnya [{found}] atau baris-baris yang diawali tanda hubung",
        "must be a list, for example [{found}] or lines that begin with a hyphen",
    ),
    "not-a-text": error(
        "harus berupa satu teks, bukan daftar atau pasangan kunci",
        "must be one text, not a list or pairs of keys",
    ),
    "empty-item": error(
        "ada butir kosong dalam daftar; isi atau hapus",
        "there is an empty item in the list; fill it in or delete it",
    ),
}
