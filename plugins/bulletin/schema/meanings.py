"""What each key of an article's front matter means, in both languages of the site's writers.

Editors show it beside the key.
"""

from __future__ import annotations

from typing import Final

Meaning = tuple[str, str]

# By the name of the key, or of its schema and the key where the name alone means several things.
MEANINGS: Final[dict[str, Meaning]] = {
    "title": ("Judul, tanpa HTML dan Markdown", "The title, without HTML and Markdown"),
    "date": ("Tanggal, seperti 2025-07-31", "The date, such as 2025-07-31"),
    "Article.date": (
        "Tanggal terbit, boleh dengan jam; yang belum tiba ditahan sampai saat itu",
        "Date of publication, with an hour if wanted; one to come is held back until then",
    ),
    "Update.date": (
        "Tanggal kabar; bawaan: tanggal artikel",
        "The day of the news; by default the article's",
    ),
    "summary": ("Ringkasan dalam satu atau dua kalimat", "The article in a sentence or two"),
    "topics": ("Id topik dari topics.yaml", "Ids of topics in topics.yaml"),
    "byline": (
        "Penulis: id lembaga atau orang, berurutan",
        "Who signs: ids of organisations or people, in order",
    ),
    "slug": ("Bagian terakhir alamat halaman", "The last part of the page's address"),
    "Article.status": (
        "Selain published, artikel tidak tampil di mana pun",
        "What is not published appears nowhere",
    ),
    "Event.status": ("Seberapa pasti acara ini", "How sure the event is"),
    "Action.status": ("Sejauh mana tindak lanjut ini", "How far the action point has come"),
    "Update.status": ("Status menurut kabar ini", "The status by this news"),
    "image": ("Gambar artikel", "The article's picture"),
    "src": ("Berkas gambar di bawah content/", "The picture's file below content/"),
    "alt": (
        "Apa yang terlihat, bagi yang tidak dapat melihat",
        "What can be seen, for those who can't see it",
    ),
    "caption": ("Keterangan di bawah gambar", "The words below the picture"),
    "credit": ("Pembuat gambar", "Who made the picture"),
    "events": ("Acara yang diceritakan", "The events that are told of"),
    "speakers": ("Siapa yang berbicara", "Who spoke"),
    "actions": ("Tindak lanjut baru: apa yang dijanjikan", "New action points: what was promised"),
    "updates": (
        "Kabar tindak lanjut yang diumumkan artikel lain",
        "News of action points that other articles declared",
    ),
    "corrections": (
        "Apa yang diperbaiki setelah terbit",
        "What was mended after publication",
    ),
    "sources": ("Sumber pernyataan", "Where the statements come from"),
    "translator": ("Nama penerjemah", "Who translated"),
    "translates": (
        "Sidik jari naskah asli; ditulis oleh bulletin translate --confirm",
        "Fingerprints of the original; written by bulletin translate --confirm",
    ),
    "x-allow": (
        "Temuan pemeriksaan yang memang dimaksudkan",
        "Findings of a check that are meant",
    ),
    "id": ("Id tetap, tidak pernah diganti", "An id for ever"),
    "name": ("Nama", "The name"),
    "Speaker.name": (
        "Nama orang yang tidak ada di people.yaml",
        "The name of somebody who is not in people.yaml",
    ),
    "start": ("Mulai: tanggal, atau tanggal dan jam", "The beginning: a date, or a date and time"),
    "end": (
        "Selesai; sebagai tanggal, hari itu termasuk",
        "The end; as a date, that day is included",
    ),
    "venue": ("Tempat acara dengan kata-kata", "Where it is, in words"),
    "place": ("Id wilayah dari places.yaml", "The id of a place in places.yaml"),
    "places": ("Id wilayah dari places.yaml", "Ids of places in places.yaml"),
    "organiser": ("Id lembaga penyelenggara", "The id of the organisation that holds it"),
    "opened_by": ("Id orang yang membuka", "The id of the person who opened it"),
    "person": ("Id orang dari people.yaml", "The id of a person in people.yaml"),
    "role": ("Peran dalam acara", "The role at the event"),
    "institution": ("Id lembaga, atau namanya", "The id of an organisation, or its name"),
    "event": ("Id acara; kosong: semua acara", "The id of an event; unset: all of the article's"),
    "text": ("Isinya, dalam satu kalimat", "What it says, in a sentence"),
    "owner": (
        "Id lembaga atau orang penanggung jawab; kosong: belum disebut",
        "The id of the organisation or person that owns it; unset: not yet named",
    ),
    "due": ("Tenggat: hari, bulan, atau tahun", "When it is due: a day, a month or a year"),
    "amount": ("Rupiah utuh, angka saja", "Whole rupiah, digits only"),
    "amount_note": ("Keterangan jumlah", "What the amount is for"),
    "action": ("Id tindak lanjut", "The id of the action point"),
    "note": ("Kabarnya, dalam satu kalimat", "The news, in a sentence"),
    "url": ("Alamat lengkap", "The full address"),
    "code": ("Kode temuan", "The code of the finding"),
    "reason": ("Mengapa memang dimaksudkan", "Why it is meant"),
    "Bilingual.id": ("Dalam bahasa Indonesia", "In Indonesian"),
    "Bilingual.en": ("Dalam bahasa Inggris", "In English"),
    "description": ("Penjelasan singkat", "A short explanation"),
    "abbreviation": ("Singkatan nama", "The name's abbreviation"),
    "aliases": ("Nama lain yang dipakai orang", "Other names that people use"),
    "parent": ("Id yang menaungi atau melingkupinya", "The id of what it is part of"),
    "Person.role": ("Jabatan", "The office"),
    "organisation": ("Id lembaga dari organisations.yaml", "The id of an organisation"),
    "kind": ("Jenis wilayah", "What kind of place it is"),
    "Place.code": ("Kode wilayah Kemendagri", "The code of the Ministry of Home Affairs"),
    "abbr": ("Singkatan", "The abbreviation"),
    "Glossary.id": ("Kepanjangannya dalam bahasa Indonesia", "What it stands for, in Indonesian"),
    "Glossary.en": ("Kepanjangannya dalam bahasa Inggris", "What it stands for, in English"),
    "tagline": ("Satu kalimat di bawah nama", "A sentence below the name"),
    "contact": ("Ke mana warga menghubungi redaksi", "Whom residents turn to"),
    "takedown_contact": (
        "Ke mana orang meminta data pribadinya dihapus",
        "Whom people ask to have personal data removed",
    ),
    "publisher": ("Id lembaga penerbit", "The id of the organisation that publishes"),
    "area": ("Id wilayah yang diliput", "The id of the place that is reported on"),
    "phones": ("Nomor telepon yang boleh terbit", "Telephone numbers that may be published"),
    "no_news_days": (
        "Sesudah berapa hari tanpa kabar sebuah tindak lanjut disebut tanpa kabar",
        "After how many days without news an action point is said to have none",
    ),
}


def meaning(schema: str, key: str) -> str:
    """What a key of a schema means, in both languages; a translation's as the original's."""
    schema = schema.removesuffix("Words").removesuffix("Translation")
    return " | ".join(MEANINGS.get(f"{schema}.{key}") or MEANINGS[key])
