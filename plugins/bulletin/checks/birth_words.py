"""The words by which births of persons are told from the beginnings of other things."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Between a birth and its date.
LEADING: Final = _words(
    """
    pada tanggal tgl hari bulan on the of kota kabupaten kab kec kecamatan kelurahan desa is was
    adalah yaitu senin selasa rabu kamis jumat sabtu minggu ahad
    """
)
# Between a birth and the date of something else.
NOT_OF_BIRTH: Final = _words(
    """
    sebelum setelah sesudah hingga sampai sejak antara mulai paling dibuka ditutup before after
    since until between
    """
)
# Before *lahir*, beside the one who was born.
BESIDE: Final = _words(
    """
    ini itu tersebut baru resmi telah sudah kemudian yang pun pertama kali juga akhirnya lalu
    was were is has had been officially first this that the adapun sejak maka dan ketika saat
    """
)
# What comes to be on a day, and is no person; such a name begins or ends with one of these.
FOUNDED: Final = _words(
    """
    koperasi kopdes kopkel program programme lembaga organisasi undang uu perda pergub peraturan
    keputusan pancasila komunitas karang lmk pkk nu mui kelurahan kecamatan kota desa kampung
    kabupaten provinsi posyandu puskesmas bank ide gagasan gerakan partai negara republik
    indonesia yayasan perusahaan klub tim grup forum paguyuban kelompok festival acara tradisi
    budaya inisiatif kebijakan aplikasi buku lagu sekolah masjid gereja nahdlatul muhammadiyah
    pramuka kpk tni polri pmi dpr mpr asean pbb rt rw warta buletin layanan sistem pasar taman
    usaha umkm bumd asosiasi ikatan himpunan serikat dewan badan komisi majelis sanggar
    kesepakatan deklarasi piagam sumpah proklamasi konstitusi semboyan lambang motto bahasa
    cooperative organisation organization law idea council movement village city party project
    initiative team community foundation company nation country state newsletter scheme
    association constitution plan
    """
)
# Near a birth of late, where it is a person's.
PERSONS: Final = _words(
    """
    nama nik umur usia bayi balita anak putra putri cucu almarhum almarhumah beliau bapak ibu
    pak bu pria wanita perempuan lelaki orang gadis pemuda tokoh he she his her baby son
    daughter child boy girl name aged
    """
)
