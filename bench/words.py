"""The words that the invented bulletin is put together from, in both languages.

Every name is made up: places, people and institutions of this list exist nowhere.
"""

from __future__ import annotations

from typing import Final, NamedTuple

LANGUAGES: Final = ("id", "en")


class Both(NamedTuple):
    """One text in Indonesian and in English."""

    id: str
    en: str

    def text(self, language: str) -> str:
        """The text in one language."""
        return self.en if language == "en" else self.id


def both(table: str) -> tuple[Both, ...]:
    """Lines of ``Indonesian | English``."""
    rows = (line.split("|") for line in table.strip().splitlines())
    return tuple(Both(first.strip(), second.strip()) for first, second in rows)


def _names(line: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in line.split(","))


KELURAHAN: Final = _names(
    "Awan Jingga, Bukit Pensil, Rawa Gulali, Kebun Bintang, Tanjung Lonceng, Pasar Kertas, "
    "Lembah Payung, Sungai Permen, Padang Layang, Teluk Kancing, Ladang Lampion, Hutan Benang, "
    "Kampung Gasing, Danau Cermin, Menara Kapas, Gang Seruling, Taman Kenari Biru, Puncak Bantal, "
    "Pulau Sepatu, Dermaga Tinta, Karang Balon, Simpang Sendok, Muara Wafer, Pondok Kincir"
)
KECAMATAN: Final = _names("Negeri Rekaan, Padang Mimpi, Pesisir Khayal")
FIRST_NAMES: Final = _names(
    "Mentari, Guntur, Embun, Rembulan, Gerimis, Bayu, Halilintar, Pelita, Samudra, Kirana, "
    "Cakrawala, Melodi, Serunai, Telaga, Angkasa, Senja"
)
LAST_NAMES: Final = _names(
    "Kertaswati, Pelangiman, Kapasari, Gulalita, Pensilanto, Lampionata, Bintangwangi, "
    "Tintarasa, Kincirawan, Benangjaya, Waferina, Lonceng, Gasingputra, Cerminingtyas, Payungtama"
)
CALLED: Final = _names(
    "Bu Daun Pandan, Pak Roda Tiga, Kak Kotak Musik, Nenek Selendang, Mas Peluit, Mbak Kaca Mata, "
    "Paman Tangga, Bibi Serbet"
)

TOPICS: Final = both("""
Saluran air | Drains and water
Sampah dan kompos | Waste and compost
Posyandu | Child health posts
Lansia | Older residents
Keamanan lingkungan | Neighbourhood safety
Koperasi warga | The cooperative
Usaha kecil | Small businesses
Anggaran | The budget
Taman dan pohon | Parks and trees
Jalan lingkungan | Local roads
Penerangan | Street lighting
Karang taruna | Youth
Perpustakaan | The library
Layanan surat | Letters and permits
Siaga bencana | Disaster readiness
Seni dan dongeng | Arts and storytelling
""")
BODIES: Final = both("""
LMK {place} | {place} LMK
PKK {place} | {place} PKK
Karang Taruna {place} | {place} Youth Association
Posyandu {place} | {place} Child Health Post
Koperasi {place} | {place} Cooperative
Bank Sampah {place} | {place} Waste Bank
""")
AGENCIES: Final = both("""
Dinas Air Kota Rekaan | Rekaan City Water Agency
Dinas Taman Kota Rekaan | Rekaan City Parks Agency
Dinas Jalan Kota Rekaan | Rekaan City Roads Agency
Dinas Kesehatan Kota Rekaan | Rekaan City Health Agency
Kantor Data Kota Rekaan | Rekaan City Data Office
Balai Baca Kota Rekaan | Rekaan City Reading House
Pos Siaga Kota Rekaan | Rekaan City Emergency Post
""")
GUESTS: Final = both("""
Sanggar Kertas Lipat | Folded Paper Studio
Bengkel Sepeda Angin | Wind Bicycle Workshop
Kelompok Tani Pot Gantung | Hanging Pot Growers
Sekolah Layang-Layang | Kite School
Warung Ilmu Sore | Afternoon Learning Stall
""")
ROLES: Final = both("""
Ketua | Chair
Bendahara | Treasurer
Sekretaris | Secretary
Penyuluh | Outreach officer
Pelatih | Trainer
Koordinator lapangan | Field coordinator
Juru dongeng | Storyteller
Pencatat data | Data keeper
""")
GATHERINGS: Final = both("""
Rapat Warga | Residents' Meeting
Kerja Bakti | Clean-up Day
Pelatihan Kader | Volunteers' Training
Penyuluhan Sore | Afternoon Briefing
Forum Usulan | Proposals Forum
Peninjauan Lapangan | Field Visit
Bazar Kecil | Small Bazaar
Simulasi Siaga | Readiness Drill
Kelas Pembukuan | Bookkeeping Class
Malam Dongeng | Storytelling Evening
Hari Timbang | Weighing Day
Lokakarya Kompos | Compost Workshop
""")
VENUES: Final = both("""
Balai Warga {place} | {place} Community Hall
Teras perpustakaan lantai {number} | Library terrace, floor {number}
Tenda biru di RW {number} | The blue tent in RW {number}
Lapangan timur {place} | The eastern field of {place}
Ruang rapat nomor {number} | Meeting room number {number}
""")
TASKS: Final = both("""
Memasang saringan sampah | Install litter screens
Mengganti lampu jalan yang padam | Replace the street lamps that are out
Menyusun jadwal piket | Draw up a rota
Menambah timbangan balita | Buy more baby scales
Mengecat ulang pos ronda | Repaint the watch post
Membuka kelas pembukuan | Open a bookkeeping class
Menanam pohon peneduh | Plant shade trees
Memperbarui peta RT | Bring the RT maps up to date
Menyediakan pompa cadangan | Provide a spare pump
Meratakan jalan setapak | Level the footpath
Menerbitkan laporan kas | Publish the cash report
Melatih kader baru | Train new volunteers
Menambah rak buku | Add bookshelves
Memasang papan pengumuman | Put up notice boards
""")
SCOPES: Final = both("""
di setiap gang | in every lane
di dua titik | at two points
sebelum musim hujan | before the rains
bersama pengurus RW | with the RW committee
di tepi sungai | along the river
untuk warga lansia | for older residents
di sekitar taman | around the park
tiap akhir pekan | every weekend
""")
AMOUNT_NOTES: Final = both("""
tiap RW | for each RW
untuk seluruh pekerjaan | for the whole of the work
sudah termasuk ongkos kirim | carriage included
tiap kelompok usaha | for each group of traders
""")
NOTES: Final = both("""
Pekerjaan dimulai dari ujung barat | Work began at the western end
Bahan sudah tiba dan diperiksa warga | The material has come and residents have looked at it
Anggaran masih menunggu tanda tangan | The budget still waits for a signature
Sisa pekerjaan dilanjutkan bulan depan | What is left goes on next month
Hasilnya sudah dipakai sejak pekan lalu | The result has been in use since last week
Penanggung jawab berganti atas kesepakatan rapat | The meeting agreed on another owner
""")
CORRECTED: Final = both("""
Jam mulai acara diperbaiki | The time at which the event begins has been corrected
Ejaan nama seorang narasumber diperbaiki | The spelling of a speaker's name has been corrected
Jumlah peserta diperbaiki | The number of people present has been corrected
""")
PAPERS: Final = both("""
Notula rapat | Minutes of the meeting
Surat undangan | The invitation
Daftar hadir | The list of those present
Laporan kas triwulan | The quarterly cash report
""")
GLOSSARY: Final = (
    ("LMK", Both("Lembaga Musyawarah Kelurahan", "neighbourhood deliberation council")),
    ("PKK", Both("Pemberdayaan dan Kesejahteraan Keluarga", "Family Welfare Movement")),
    ("RT", Both("Rukun Tetangga", "the smallest group of households")),
    ("RW", Both("Rukun Warga", "a group of neighbourhood units")),
    ("WIB", Both("Waktu Indonesia Barat", "Western Indonesia Time")),
    ("TPS", Both("tempat penampungan sementara", "a temporary collection point")),
)
