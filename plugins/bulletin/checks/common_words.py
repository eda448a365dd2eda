"""Words that tell no name from another: kinds of places and offices, titles, the compass."""

from __future__ import annotations

from typing import Final

# What many names share, and what the other language says in its own way.
_COMMON: Final = """
    administrasi administratif administrative affairs agency air alun area asosiasi association
    badan balai bank bapak beach besar block blok board body bridge bu building bukit bureau cabang
    camat cemetery center centre city clinic club commission committee community cooperative
    council country county court creek daerah danau dan deputy desa development di dinas direktorat
    directorate district division dki dusun field fire for forum fund gang gardu gedung gereja
    government governor great gubernur gunung hall head health hill hospital house ibu ibukota in
    indonesia indonesian institution jalan jembatan kabupaten kali kampung kantor kawasan kecamatan
    kecil kelompok kelurahan kementerian kepala kepolisian ketua khusus klinik komisi komite komplek
    kompleks koperasi kota lake lane lapangan lembaga library little lmk lurah market markas masjid
    mayor ministry mosque museum mushola musala musyawarah national nasional negara neighborhood
    neighbourhood new office official old of organisasi organisation organization pak pantai panti
    park pasar pelabuhan pemerintah pemkot pemprov pengurus perkumpulan perpustakaan pesantren
    pintu plaza police polisi polres polsek pondok port pos posko post posyandu provinsi province
    public puskesmas pulau regency region regional republic republik reservoir river road room
    ruang rukun rumah rw rt rusun sakit sanggar satuan school section sekolah sekretariat
    secretariat service services setu situ sluice social sosial special square stadion stadium
    station stasiun street subdistrict sub suku sungai taman team tempat terminal tetangga the tim
    tim tower town tugu umum unit universitas university urban village waduk wali walikota ward
    warga waste wilayah yayasan youth
"""
_TITLES: Final = """
    amd dr dra drs h hj ir kh kompol kombes letkol m mayor mba mm mpd msi mt mr mrs ms ny prof s se
    sh si skm sos sp spd ssi ssos st tn ust ustad ustadz
"""
COMMON: Final = frozenset(_COMMON.split())
TITLES: Final = frozenset(_TITLES.split())
COMPASS: Final = {
    "barat": "west",
    "timur": "east",
    "utara": "north",
    "selatan": "south",
    "pusat": "central",
}
LIKE_COMPASS: Final = {f"{english}ern": english for english in COMPASS.values()}
# What says of an office neither which it is nor what it does.
_GENERAL: Final = """
    area center centre city community dan dki daerah di for general in indonesia indonesian
    jakarta khusus local masyarakat nasional national of public region regional republic republik
    social sosial special the umum wilayah
"""
# Before the name of a place: what the place says or does is what its government says or does.
_GOVERNMENTS: Final = """
    administrasi administratif desa dki ibukota kabupaten kecamatan kelurahan kota pemda pemerintah
    pemkab pemkot pemprov provinsi
"""
# What one office is called, or by whom it is known, in either language.
_SAME_OFFICES: Final = (
    "clinic clinics doctor doctors health klinik medical nurses posyandu puskesmas",
    "assembly board council lembaga lmk musyawarah",
    "administration kantor kelurahan lurah office officials village ward",
    "camat district kecamatan office officials subdistrict",
    "government municipality pemerintah pemkot pemprov walikota mayor governor",
    "cooperative cooperatives koperasi",
    "pupils school schools sd sdn sekolah sma smp students teachers",
    "masjid mosque mushola musala prayer",
    "church gereja parish",
    "librarians library perpustakaan",
    "karang pemuda taruna young youth youths",
    "firefighters fire pemadam damkar",
    "officers police polisi polres polsek",
    "market pasar traders",
    "hospital rsud sakit",
    "bank recycling sampah waste",
    "pkk mothers women",
    "bps figures statistics statistik",
)
GENERAL: Final = frozenset(_GENERAL.split())
GOVERNMENTS: Final = frozenset(_GOVERNMENTS.split())
SAME_OFFICES: Final = tuple(frozenset(office.split()) for office in _SAME_OFFICES)
