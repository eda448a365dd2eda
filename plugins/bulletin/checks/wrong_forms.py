"""Indonesian spellings that KBBI and the rules of spelling (EYD) settle, each with its remedy."""

from __future__ import annotations

from typing import Final

# Words of small letters. Left out is what is also another word, or a matter of faith or taste.
WORDS: Final = {
    "aktifitas": "aktivitas", "analisa": "analisis", "antri": "antre", "antrian": "antrean",
    "mengantri": "mengantre", "apotik": "apotek", "atlit": "atlet", "azas": "asas",
    "beresiko": "berisiko", "diagnosa": "diagnosis", "efektifitas": "efektivitas",
    "ekstrim": "ekstrem", "fihak": "pihak", "fotocopy": "fotokopi", "hakekat": "hakikat",
    "himbau": "imbau", "himbauan": "imbauan", "dihimbau": "diimbau", "menghimbau": "mengimbau",
    "hutang": "utang", "ijasah": "ijazah", "ijin": "izin", "diijinkan": "diizinkan",
    "mengijinkan": "mengizinkan", "perijinan": "perizinan", "jadual": "jadwal", "jaman": "zaman",
    "kadaluarsa": "kedaluwarsa", "kadaluwarsa": "kedaluwarsa", "komplek": "kompleks",
    "konkrit": "konkret", "kongkrit": "konkret", "kreatifitas": "kreativitas",
    "ketrampilan": "keterampilan", "trampil": "terampil", "kwalitas": "kualitas",
    "kwitansi": "kuitansi", "lobang": "lubang", "managemen": "manajemen",
    "memparkir": "memarkir", "mempengaruhi": "memengaruhi", "dirubah": "diubah",
    "merubah": "mengubah", "menasehati": "menasihati", "nasehat": "nasihat",
    "mengkonsumsi": "mengonsumsi", "mengkoordinasi": "mengoordinasi",
    "mengkoordinasikan": "mengoordinasikan", "mengkoordinir": "mengoordinasi",
    "mensejahterakan": "menyejahterakan", "mensosialisasikan": "menyosialisasikan",
    "mensukseskan": "menyukseskan", "mensurvei": "menyurvei", "mentaati": "menaati",
    "mentargetkan": "menargetkan", "menterjemahkan": "menerjemahkan", "mentertibkan": "menertibkan",
    "milyar": "miliar", "milyard": "miliar", "triliyun": "triliun", "trilyun": "triliun",
    "obyek": "objek", "obyektif": "objektif", "praktek": "praktik",
    "produktifitas": "produktivitas", "propinsi": "provinsi", "rapih": "rapi",
    "rejeki": "rezeki", "resiko": "risiko", "sekedar": "sekadar", "silahkan": "silakan",
    "sistim": "sistem", "sportifitas": "sportivitas", "standarisasi": "standardisasi",
    "subyek": "subjek", "subyektif": "subjektif", "tehnik": "teknik", "tehnologi": "teknologi",
    "nopember": "November", "pebruari": "Februari", "walikota": "wali kota",
    # Two words written as one.
    "bertanggungjawab": "bertanggung jawab", "bekerjasama": "bekerja sama",
    "gotongroyong": "gotong royong", "kerjabakti": "kerja bakti", "kerjasama": "kerja sama",
    "orangtua": "orang tua", "tandatangan": "tanda tangan", "tanggungjawab": "tanggung jawab",
    "tatacara": "tata cara", "terimakasih": "terima kasih",
    # A preposition written together.
    "diantara": "di antara", "diantaranya": "di antaranya", "diatas": "di atas",
    "dibawah": "di bawah", "dibelakang": "di belakang", "didalam": "di dalam",
    "didepan": "di depan", "dilapangan": "di lapangan", "dilokasi": "di lokasi",
    "diluar": "di luar", "dimana": "di mana", "dirumah": "di rumah", "disamping": "di samping",
    "disana": "di sana", "disebelah": "di sebelah", "disekitar": "di sekitar",
    "diseluruh": "di seluruh", "disetiap": "di setiap", "disini": "di sini", "disitu": "di situ",
    "diwilayah": "di wilayah", "kedalam": "ke dalam", "kedepan": "ke depan",
    "kedepannya": "ke depannya", "kemana": "ke mana", "kerumah": "ke rumah",
    "kesana": "ke sana", "kesini": "ke sini",
}  # fmt: skip
# What shops and old laws bear in their names: only in small letters is it a mistake.
ALSO_IN_NAMES: Final = frozenset(
    ("apotik", "fotocopy", "ijin", "jaman", "komplek", "praktek", "propinsi", "rejeki", "obyek")
)
# Where each word of the right form begins with a capital when the wrong one does.
TITLES: Final = frozenset(("walikota",))
# A prefix written apart, and the words after it that leave no doubt.
APART: Final = {
    "di": (
        "adakan", "bagikan", "bahas", "batalkan", "berikan", "bersihkan", "butuhkan", "gunakan",
        "hadiri", "harapkan", "ikuti", "jadwalkan", "karenakan", "kerjakan", "laksanakan",
        "lakukan", "lanjutkan", "mulai", "perbaiki", "rencanakan", "resmikan", "salurkan",
        "sampaikan", "sebabkan", "selenggarakan", "sepakati", "serahkan", "tandatangani",
        "tetapkan", "umumkan", "usulkan",
    ),
    "anti": ("korupsi", "narkoba"),
    "antar": (
        "budaya", "daerah", "generasi", "instansi", "kelurahan", "lembaga", "pemangku", "umat",
        "wilayah",
    ),
    "bio": ("pori",),
    "ekstra": ("kurikuler",),
    "multi": ("fungsi", "guna"),
    "nara": ("sumber",),
    "non": ("aktif", "formal", "medis", "organik", "pemerintah", "tunai"),
    "pasca": ("banjir", "bencana", "kebakaran", "panen", "pandemi"),
    "pra": ("sejahtera", "sekolah"),
    "semi": ("permanen",),
    "tuna": ("netra", "rungu", "wisma"),
}  # fmt: skip
SECOND: Final = {
    word: frozenset(prefix for prefix, words in APART.items() if word in words)
    for words in APART.values()
    for word in words
}
TELLING: Final = frozenset(WORDS).union(SECOND)
