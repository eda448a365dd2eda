"""What is wrong with ids, addresses, dates and states."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, error, warning

MESSAGES: Final[Mapping[str, Message]] = {
    "unknown-id": error(
        "{jenis} {found} belum ada di {where}; maksud Anda {nearest}? Bila baru, tambahkan di sana",
        "{kind} {found} is not in {where}; did you mean {nearest}? If it is new, add it there",
    ),
    "unlisted-id": error(
        "{jenis} {found} belum ada di {where}, yang masih kosong; tambahkan di sana",
        "{kind} {found} is not in {where}, which is empty yet; add it there",
    ),
    "duplicate-id": error(
        "id {found} sudah dipakai di {other}; setiap id hanya sekali",
        "the id {found} is already used at {other}; every id stands only once",
    ),
    "duplicate-speaker": error(
        "{found} ditulis dua kali sebagai narasumber acara yang sama",
        "{found} is written twice as a speaker of the same event",
    ),
    "shared-name": warning(
        "{found} juga sebutan {other}; narasumber yang ditulis dengan nama itu saja tidak dianggap "
        "sebagai salah satunya: bedakan namanya, dan tulis `person:` dengan id-nya di artikel",
        "{found} is what {other} is called, too; a speaker who is given by that name alone is "
        "taken for neither: tell the names apart, and write `person:` with the id in articles",
    ),
    "speaker-registered": warning(
        "{found} dianggap sebagai {other} dari registry/people.yaml; bila memang dia, tulis "
        "`person: {other}`; bila bukan, bedakan namanya, misalnya “{found} (warga)”",
        "{found} is taken for {other} of registry/people.yaml; if it is them, write "
        "`person: {other}`; if not, tell them apart in the name, such as “{found} (resident)”",
    ),
    "registry-cycle": error(
        "`parent` berputar: {found}; salah satu harus menjadi yang teratas",
        "`parent` runs in a circle: {found}; one of them must be the topmost",
    ),
    "address-taken": error(
        "alamat {found} sudah dipakai {other}; beri `slug` yang lain",
        "the address {found} is already taken by {other}; give another `slug`",
    ),
    "reserved-slug": error(
        "alamat {found} adalah folder situs; beri `slug` yang lain",
        "the address {found} is a folder of the site; give another `slug`",
    ),
    "address-withheld": error(
        "alamat {found} sudah pernah terbit, tetapi halamannya ({page}) kini draf, ditinjau, atau "
        "ditahan sampai tanggalnya; terbitkan lagi, atau tulis di baris ini `to: /alamat/baru/`, "
        "atau `gone: {{id: …, en: …}}` dengan alasannya",
        "the address {found} was published, but its page ({page}) is now a draft, in review, or "
        "held back until its date; publish it again, or write in this line `to: /new/address/`, "
        "or `gone: {{id: …, en: …}}` with the reason",
    ),
    "address-lost": error(
        "alamat {found} sudah pernah terbit, tetapi halamannya ({page}) tidak ada lagi; kembalikan "
        "halaman itu, atau tulis di baris ini `to: /alamat/baru/`, atau `gone: {{id: …, en: …}}` "
        "dengan alasannya",
        "the address {found} was published, but its page ({page}) is no more; bring the page back, "
        "or write in this line `to: /new/address/`, or `gone: {{id: …, en: …}}` with the reason",
    ),
    "address-reused": error(
        "alamat {found} sudah terbit sebagai {page}, sekarang dipakai {other}; beri {other} `slug` "
        "atau id lain, atau bila memang pindah tangan tulis `page: {other}` di baris ini",
        "the address {found} was published as {page}, now {other} stands there; give {other} "
        "another `slug` or id, or, if it is to have the address, write `page: {other}` in this "
        "line",
    ),
    "address-loop": error(
        "`to` berputar: {found}; salah satu harus menuju halaman yang ada",
        "`to` runs in a circle: {found}; one of them must lead to a page that there is",
    ),
    "address-in-use": warning(
        "halaman {found} masih ada, jadi `to` atau `gone` tidak berlaku; hapus dari baris ini",
        "there still is a page at {found}, so `to` or `gone` says nothing; delete it from this "
        "line",
    ),
    "duplicate-address": error(
        "alamat {found} sudah tercatat di {other}; hapus salah satu barisnya",
        "the address {found} is already recorded at {other}; delete one of the lines",
    ),
    "moved-address": warning(
        "tautan {found}: halaman itu sudah pindah ke {nearest}; ganti tautannya",
        "the link {found}: that page has moved to {nearest}; change the link",
    ),
    "future-date": warning(
        "tanggal terbit {found} belum tiba; artikel ditahan sampai hari itu",
        "the publication date {found} has not come; the article is held back until then",
    ),
    "date-beyond-year": error(
        "tanggal terbit {found} lebih dari setahun lagi; periksa tahunnya",
        "the publication date {found} is more than a year ahead; look at the year",
    ),
    "update-ahead": warning(
        "tanggal kabar {found} belum tiba; periksa tanggalnya: kabar terbit bersama artikelnya",
        "the date {found} of the update has not come; look at it: an update is published with its "
        "article",
    ),
    "update-beyond-year": error(
        "tanggal kabar {found} lebih dari setahun lagi; periksa tahunnya",
        "the date {found} of the update is more than a year ahead; look at the year",
    ),
    "correction-ahead": warning(
        "tanggal ralat {found} belum tiba; periksa tanggalnya: ralat terbit bersama artikelnya",
        "the date {found} of the correction has not come; look at it: a correction is published "
        "with its article",
    ),
    "correction-beyond-year": error(
        "tanggal ralat {found} lebih dari setahun lagi; periksa tahunnya",
        "the date {found} of the correction is more than a year ahead; look at the year",
    ),
    "unpublished-action": error(
        "tindak lanjut {found} dinyatakan dalam artikel yang belum terbit ({other}); terbitkan "
        "artikel itu dulu",
        "the action {found} is declared in an article that is not published ({other}); publish "
        "it first",
    ),
    "update-in-declaration": warning(
        "{found} dinyatakan dalam artikel ini juga; tulis statusnya langsung pada `actions`",
        "{found} is declared in this very article; write its status in `actions`",
    ),
    "update-before-declaration": warning(
        "kabar tentang {found} bertanggal {other}, sebelum dinyatakan",
        "the news of {found} is dated {other}, before it was declared",
    ),
    "update-same-day": warning(
        "ada dua kabar tentang {found} pada {other} dengan status berbeda",
        "there are two updates of {found} on {other} with different status",
    ),
}
