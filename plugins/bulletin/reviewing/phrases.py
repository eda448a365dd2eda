"""The words of the report, in Indonesian and in English."""

from __future__ import annotations

from typing import Final

from bulletin.languages import BY_CODE, Code, pick

Phrase = tuple[str, str]

TEXTS: Final[dict[str, Phrase]] = {
    "title": ("Laporan tinjauan", "Review report"),
    "stop": ("Belum bisa terbit: {n} kesalahan.", "Cannot be published yet: {n} error(s)."),
    "clean": ("Tidak ada kesalahan.", "No errors."),
    "nothing": ("Isi tidak berubah.", "The content does not change."),
    "private": ("Privasi", "Privacy"),
    "code": ("Kode berubah: perlu tinjauan kode", "Code changed: needs a code review"),
    "problems": ("Masalah baru", "New problems"),
    "facts": ("Fakta yang berubah", "Facts that change"),
    "names": ("Orang dan lembaga", "People and organisations"),
    "pages": ("Yang akan dilihat pembaca", "What readers will see"),
    "translations": ("Terjemahan", "Translations"),
    "error": ("kesalahan", "error"),
    "warning": ("peringatan", "warning"),
    "refused": ("ditolak pemeriksaan", "refused by the checks"),
    "permitted": ("diizinkan `x-allow`: {reason}", "allowed by `x-allow`: {reason}"),
    "listed": ("terbit lewat site.yaml", "made public by site.yaml"),
    "unread": ("belum terbaca pemeriksaan", "not yet read by the checks"),
    "allowance": ("Pengecualian baru {code}: {text}", "New allowance {code}: {text}"),
    "reason": ("alasan: {reason}", "reason: {reason}"),
    "kept": (
        "{n} pengecualian privasi lama tetap berlaku",
        "{n} earlier allowance(s) of privacy stay",
    ),
    "unreadable": (
        "Faktanya tidak terbaca sebelum kesalahannya dibetulkan",
        "Its facts cannot be read until the error is mended",
    ),
    "old": ("{n} masalah sudah ada sebelumnya", "{n} problem(s) were there before"),
    "broken": (
        "Revisi sebelumnya sudah memuat kesalahan",
        "The former revision has errors already",
    ),
    "renamed": ("{old} menjadi {new}", "{old} becomes {new}"),
    "id-changed": ("id {old} menjadi {new}", "id {old} becomes {new}"),
    "appears": ("muncul di", "named in"),
    "nowhere": ("belum disebut artikel", "named by no article"),
    "left": ("nama lama masih tertulis di", "the former name still stands in"),
    "first": ("Pertama kali disebut", "Named for the first time"),
    "added": ("baru", "new"),
    "removed": ("dihapus", "removed"),
    "changed": ("berubah", "changed"),
    "moved": ("berkas berganti nama", "file renamed"),
    "was-title": ("judul sebelumnya: {old}", "title before: {old}"),
    "was-file": (
        "dahulu {old}; tanpa `slug` alamatnya ikut berubah",
        "was {old}; without a `slug` its address changes",
    ),
    "blocks": (
        "teks {language}: +{new} –{gone} paragraf",
        "{language} text: +{new} –{gone} blocks",
    ),
    "summary": ("ringkasan berubah", "summary changed"),
    "draft": ("draf, belum tampil", "draft, not shown"),
    "review": ("menunggu tinjauan, belum tampil", "under review, not shown"),
    "media": ("berkas {state}", "file {state}"),
    "used": ("dipakai di", "used in"),
    "unused": ("tidak dipakai halaman mana pun", "used by no page"),
    "everywhere": (
        "`site.yaml` berubah: bisa tampak di semua halaman",
        "`site.yaml` changes: it can show on every page",
    ),
    "came": ("Halaman lain yang baru", "Other new pages"),
    "gone": ("Halaman lain yang hilang", "Other pages that go"),
    "state-unknown": ("belum dapat dinilai", "cannot be told yet"),
    "more": ("… dan {n} lagi", "… and {n} more"),
    "files": ("{n} berkas", "{n} file(s)"),
    "cut": ("… {n} baris tidak ditampilkan", "… {n} line(s) are left out"),
    "line": ("baris", "line"),
    "unset": ("kosong", "unset"),
    "site": ("Situs", "The site"),
    "working": ("folder kerja", "working tree"),
    "count-private": ("{n} privasi", "{n} privacy"),
    "count-code": ("{n} berkas kode", "{n} code file(s)"),
    "count-facts": ("{n} fakta", "{n} fact(s)"),
    "count-names": ("{n} nama", "{n} name(s)"),
    "count-pages": ("{n} halaman", "{n} page(s)"),
    "count-files": ("{n} gambar atau berkas lain", "{n} picture(s) or other file(s)"),
    "count-warnings": ("{n} peringatan", "{n} warning(s)"),
}

FIELDS: Final[dict[str, Phrase]] = {
    "abbr": ("singkatan", "abbreviation"),
    "abbreviation": ("singkatan", "abbreviation"),
    "action": ("tindak lanjut", "action point"),
    "aliases": ("nama lain", "aliases"),
    "amount": ("nilai", "amount"),
    "amount_note": ("keterangan nilai", "note on the amount"),
    "byline": ("penulis", "byline"),
    "contact": ("kontak", "contact"),
    "date": ("tanggal", "date"),
    "due": ("tenggat", "due"),
    "end": ("selesai", "end"),
    "event": ("acara", "event"),
    "institution": ("lembaga", "institution"),
    "kind": ("jenis", "kind"),
    "name": ("nama", "name"),
    "no_news_days": ("hari tanpa kabar", "days without news"),
    "area": ("wilayah", "area"),
    "publisher": ("penerbit", "publisher"),
    "tagline": ("slogan", "tagline"),
    "image": ("gambar", "picture"),
    "expansion": ("kepanjangan", "expansion"),
    "note": ("kabar", "news"),
    "opened_by": ("dibuka oleh", "opened by"),
    "organisation": ("lembaga", "organisation"),
    "organiser": ("penyelenggara", "organiser"),
    "owner": ("penanggung jawab", "owner"),
    "parent": ("induk", "parent"),
    "person": ("narasumber", "speaker"),
    "phones": ("nomor telepon umum", "public phone numbers"),
    "place": ("wilayah", "place"),
    "places": ("wilayah", "places"),
    "role": ("peran", "role"),
    "slug": ("alamat", "slug"),
    "start": ("mulai", "start"),
    "status": ("status", "status"),
    "takedown_contact": ("kontak keberatan", "takedown contact"),
    "text": ("isi", "text"),
    "title": ("judul", "title"),
    "topics": ("topik", "topics"),
    "url": ("tautan", "link"),
    "venue": ("tempat", "venue"),
}

GROUPS: Final[dict[str, Phrase]] = {
    "events": ("acara", "event"),
    "speakers": ("narasumber", "speaker"),
    "actions": ("tindak lanjut", "action point"),
    "updates": ("kabar tindak lanjut", "news of an action point"),
    "corrections": ("ralat", "correction"),
    "sources": ("sumber", "source"),
    "people": ("orang", "person"),
    "organisations": ("lembaga", "organisation"),
    "places": ("wilayah", "place"),
    "topics": ("topik", "topic"),
    "glossary": ("glosarium", "glossary"),
}

STATES: Final[dict[str, Phrase]] = {
    "confirmed": ("pasti", "confirmed"),
    "published": ("terbit", "published"),
    "draft": ("draf", "draft"),
    "review": ("menunggu tinjauan", "under review"),
    "retracted": ("dicabut", "retracted"),
}

PRIVATE: Final[dict[str, Phrase]] = {
    "nik": ("NIK", "NIK (identity number)"),
    "kk": ("Nomor Kartu Keluarga", "Family card number"),
    "phone": ("Nomor ponsel", "Mobile number"),
    "email": ("Alamat surel pribadi", "Personal e-mail address"),
    "bank-account": ("Nomor rekening", "Bank account"),
    "birth-date": ("Tanggal lahir", "Date of birth"),
}


def said(phrase: Phrase, code: Code) -> str:
    """A phrase in a language."""
    return pick(BY_CODE[code], *phrase)
