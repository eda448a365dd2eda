"""Every writing of a private number is found, and none of the many numbers that look alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.checks import privacy
from bulletin.checks.known import Known
from bulletin.model.registry import Registry
from bulletin.problems import Positions, Problem
from bulletin.sources import Document, Kind
from bulletin.sources.prose import Prose, convert

if TYPE_CHECKING:
    from tests.unit.conftest import Content

PATH = "articles/2026/2026-02-01-rapat.id.md"
MOST_FINDINGS = 400
MEBIBYTE = 1 << 20

FOUND = {
    "phone": [
        "+62 (0)812 3456 7890",
        "0062 812 3456 7890",
        "08 12 3456 7890",
        "08-1234567890",
        "0 812 3456 7890",
        "(62)81234567890",
        "0812/3456/7890",
        "0812_3456_7890",
        "0812|3456|7890",
        "0812=3456=7890",
        "0812:3456:7890",
        "0812~3456~7890",
        "0 8 1 2 3 4 5 6 7 8 9 0",
        "WA 81234567890",
        "WA: 812 3456 7890",
        "hp 812-3456-7890",
        "HP/WA 81234567890",
        "telp 81234567890",
        "nomor 81234567890",
        "Hubungi 0812-3456-\n7890 ya",
        "Hubungi 0812-3456\n7890 ya",
        "https://wa.me/62%20812%203456%207890",
        "[x](tel:+62%20812%203456%207890)",
        "[x](https://wa.me/%36281234567890)",
        "[x](https://api.whatsapp.com/send?phone=6281234567890)",
        "O812-3456-7890",
        "&#48;812-3456-7890",
        "0812&nbsp;3456&nbsp;7890",
        "0812 / 3456 / 7890",
        "62 812-3456-7890",
        "0812 34 56 78 90",
        "\uff10\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff10",
        "Telp 021-5367890/081234567890",
        "**0812**-3456-7890",
        "081**234**567890",
        "0812<b>3456</b>7890",
        "0812\u200b3456\u200b7890",
        "0812 3456 7890 (Budi)",
        "+62812-3456-7890",
        "(0812) 3456-7890",
        "0812.3456.7890",
        "0812–3456–7890",
        "whatsapp +62-812-3456-7890",
        "No. HP: 0812 3456 789",
        "hp (0812) 345 678",
        "Hubungi 812-3456-7890",
        "Hub. 81234567890",
        "08 12 34 56 78 90",
        "Hubungi Bu Ani di 08 12 34 56 78 90.",
        "HP 08 12 34 56 78",
        "nomor HP 08 12 34 56 789",
        "Hubungi Pak Budi, 08-12-34-56-78-90",
        "Nomor WA saya 08.12.34.56.78.90",
        "WA (jam kerja) 08 12 34 56 78 90",
        "Kontak:\n08 12 34 56 78 90",
        "021 536 7890/081234567890",
        "Budi/RT 03/081234567890",
        "Budi, RT.03/RW.02/081234567890",
        "Siti/35/081234567890",
        "SITI/35/081234567890",
        "5/0812-3456-7890",
        "1.081234567890",
        "Blok B/12/081234567890",
        "081234567890/2 orang",
    ],
    "email": [
        "ani.kapas [at] gmail [dot] com",
        "ani.kapas(at)gmail(dot)com",
        "ani.kapas at gmail dot com",
        "ani.kapas AT gmail.com",
        "ani.kapas @ gmail.com",
        "ani.kapas @gmail.com",
        "ani.kapas@ gmail.com",
        "ani.kapas(a)gmail.com",
        "ani.kapas{at}gmail.com",
        "ani.kapas[@]gmail.com",
        "ani.kapas(@)gmail.com",
        "[surel](mailto:ani.kapas%40gmail.com)",
        "[surel](https://x.example/?q=ani.kapas%40gmail.com)",
        "**ani.kapas**@gmail.com",
        "ani.kapas\\@gmail.com",
        "ani.kapas@gmail\\.com",
        "ani.kapas@gmail**.com**",
        "ani.kapas<wbr>@gmail.com",
        "ani.kapas@gmail&period;com",
        "ani.kapas&commat;gmail.com",
        "ani.kapas\u200b@gmail.com",
        "ani.kapas@\u200bgmail.com",
        "ani.kapas\uff20gmail.com",
        "ani.kapas@yahoo.co.id",
        "Ani.Kapas@Gmail.com",
        "ani.kapas[at]yahoo[dot]co[dot]id",
        "ani.kapas (at) kapas.example",
        "<ani.kapas@kapas.example>",
        "ani.kapas@gmail titik com",
        "[surel](mailto:ani.kapas&#64;gmail.com)",
    ],
    "bank-account": [
        "NO. REKENING 1234567890",
        "NOREK: 1234567890",
        "bca 5220123456",
        "Bank bca 1234567890",
        "Mandiri 1310012345678",
        "Mandiri: 131-00-1234567-8",
        "Permata 1234567890",
        "SeaBank 901234567890",
        "Jago 101234567890",
        "Jenius 90012345678",
        "DKI 12345678901",
        "CIMB 701234567800",
        "OCBC 123456789012",
        "Panin 1234567890",
        "Mega 0101234567",
        "BTPN 90012345678",
        "transfer ke 1234567890 (BCA)",
        "1234567890 BCA a.n. Budi",
        "Rekening Rupiah BCA 1234567890",
        "Bank Mandiri (IDR) 1310012345678",
        "BNI\n0123456789",
        "BCA 123**456**7890",
        "BCA &#49;234567890",
        "Rekening BCA 1234567890 a.n. Ani",
        "BRI 0012-01-000123-50-1",
        "no rek. 7123456789",
        "nomor rekening BSI: 7123456789",
        "BCA (014) 1234567890",
        "Bank Jakarta 12345678901",
        "1234567890 (Mandiri)",
        "1234567890 Mandiri a.n. Budi",
        "BCA 1234567890 12-05-2026",
        "account number 1234567890",
        "| BCA | 1234567890 |",
    ],
    "birth-date": [
        "5 Mei 1990 (tanggal lahir)",
        "tgl lhr 05-05-1990",
        "tgl. lahir: 5 Mei 1990",
        "birthdate: 5 May 1990",
        "Budi lahir 1990/05/05",
        "Budi lahir 05051990",
        "Budi (l. Jakarta, 5 Mei 1990)",
        "Budi lahir 5\xa0Mei\xa01990",
        "Budi lahir 5&nbsp;Mei&nbsp;1990",
        "Budi lahir 5 **Mei** 1990",
        "Budi, lahir 5 Mei 1990",
        "Ani lahir di Awan Biru pada 12 Mei 1985.",
        "TTL: Awan Biru, 12-05-1985",
        "She was born on May 12, 1985.",
        "Budi, ketua koperasi, lahir 5 Mei 1990",
        "Ketua Koperasi Budi Santoso lahir 5 Mei 1990",
        "Tempat/tanggal lahir: Kabupaten Negeri Khayal Selatan Provinsi Kapas Raya, 5 Mei 1990",
        "Tempat, tgl. lahir : Jakarta / 05-05-1990",
        "| Tanggal lahir | 5 Mei 1990 |",
        "**Lahir:** Jakarta, 5 Mei 1990",
        "Pria kelahiran Solo, 5 Mei 1990, itu terpilih",
        "BUDI LAHIR DI JAKARTA 5 MEI 1990",
        "DOB 05/05/1990",
        "Date of birth: 5 May 1990",
        "born 5 May 1990 in Jakarta",
        "ttl jakarta, 5 mei 1990",
        "Bayi Ani lahir pada 12 Juli 2025",
        "lahir pada hari Sabtu, 5 Mei 1990",
        "lahir 5-5-90",
        "Warga ini, lahir tanggal 5 Mei 1990,",
        "Cici lahir di\nAwan Biru, 12 Mei 1985",
        "born on the 5th of May 1990",
        "Budi dilahirkan pada 12 Mei 1990",
    ],
    "nik": [
        "317305/120590/0001",
        "317305_120590_0001",
        "3173,0512,0590,0001",
        "3173|0512|0590|0001",
        "3173~0512~0590~0001",
        "3173*0512*0590*0001",
        "3173\\0512\\0590\\0001",
        "3173 0512\n0590 0001",
        "31730512\n05900001",
        "3173051205\n900001",
        "3173-0512-\n0590-0001",
        "317<b>3051</b>205900001",
        "3173&nbsp;0512&nbsp;0590&nbsp;0001",
        "3 1 7 3 0 5 1 2 0 5 9 0 0 0 0 1",
        "31.73.05.120590.0001",
        "317305.520590.0001",
        "3173 0512 0590 0001",
        "\uff13\uff11\uff17\uff13\uff10\uff15\uff11\uff12\uff10\uff15\uff19\uff10\uff10\uff10\uff10\uff11",
        "&#51;173051205900001",
        "31/73/05/120590/0001",
        "NIK:3173051205900001",
        "3173:0512:0590:0001",
        "[x](https://x.example/?nik=3173051205900001)",
        "[x](https://x.example/?nik=3173%200512%200590%200001)",
        "317305-120590-0001",
    ],
}

HONEST = [
    "Biayanya Rp3.173.051.205.850.001 menurut rencana.",
    "Kode wilayah 31.73.05.1004 dan 31.73.05.1005.",
    "Kode wilayah: 31.73.05.1001, 31.73.05.1002, 31.73.05.1003, 31.73.05.1004.",
    "Surat nomor 470/123/KL.KD/VII/2025 tanggal 08-12-2025 10.00 WIB.",
    "Nomor: 0812/1234/2025",
    "Nomor 470/0812/2025",
    "Nomor 005/0812345678/2025",
    "Surat No. 470/0812345678/LMK/2025",
    "Nomor 0812345678/LMK/VII/2025",
    "No. 12.3/0812345678",
    "Kode 31.73.0812345678",
    "Kode arsip 1.2.0812345678",
    "Perkara 12/Pid.B/0812345678/2024",
    "DOI 10.1234/0812345678",
    "doi:10.1234/0812-3456-7890",
    "10.1234/lmk.0812345678",
    "[jurnal](https://doi.org/10.1234/0812345678)",
    "Koordinat -6.0812345678, 106.0812345678",
    "Skor 08 12 34 56 78 90",
    "Undian: 08 12 34 56 78 90",
    "05 08 12 34 56 78 90",
    "08 12 34 56 78 90 12",
    "Set 21 19 08 21 12 21",
    "RT 08 12 13 14 15 16",
    "08 12 25 10 30 00",
    "08 15 22 29 36 43",
    "12 34 56 78 90 11\n08 12 34 56 78 90\n31 45 67 89 10 12",
    "Kode 08.12.34.56.78.90",
    "WA grup RT 08 12 13 14 15",
    "SK Gubernur Nomor 1234 Tahun 2025, Kepgub 812/2024.",
    "Telepon kantor (021) 5367890 atau 021-536-7890.",
    "Telp. 8290000, 8290001; faks 8301234.",
    "Telp. (021) 8290000-8290001",
    "Telp 829 0000 830 1234",
    "Hubungi 112, 110, 113, 119 atau 1500-000.",
    "Halo BCA 1500000, BRI 1500001, Mandiri 14001, BNI 1500003.",
    "BCA: call center 1500 000, (021) 5550000.",
    "Bank BRI Telp 021 55500004",
    "Bank DKI (021) 55500005 atau 1500005.",
    "BNI Call 021-1500000",
    "ISBN 978-602-8519-93-9, Perda 8/2007.",
    "Pukul 08.00-12.30 WIB, 12 Desember 2025.",
    "Rapat 31-12-2025 08.00-10.00 WIB.",
    "31-12-2025 08.00-10.00 2026",
    "Rapat 08-12-2025 2026 selesai.",
    "08 12 2025 0800 1000",
    "08.00 12.00 13.00 15.00",
    "0800-1000, 1000-1200, 1300-1500",
    "0815-0830-0845",
    "Jam 0815-0830 0830-0900",
    "Rekening sampah warga dihitung 12.500.000 rupiah.",
    "Saldo rekening per 31-12-2025 Rp12.500.000.",
    "Saldo rekening sebesar Rp1.250.000.000.",
    "Kode rekening 5.1.02.01.01.0024 belanja alat tulis.",
    "Kode Rekening: 5.1.02.02.001.00026",
    "Rekening belanja 5.2.2.01.01.1234",
    "Bank Sampah Melati menimbang 1.250 kg pada 12 Mei 2025.",
    "Bank DKI menyumbang Rp 250.000.000 untuk warga.",
    "Bank DKI menyumbang Rp 250000000 untuk warga.",
    "BRI menyalurkan kredit sebesar 1250000000 rupiah.",
    "BRI menyalurkan 1.250.000.000 rupiah",
    "Pancasila lahir 1 Juni 1945; Hari lahir LMK 12 Mei 2010.",
    "hari lahir Pancasila, 1 Juni 1945",
    "Hari Lahir Pancasila 1 Juni 2026",
    "Peringatan Hari Lahir Pancasila pada Senin, 1 Juni 2026",
    "Koperasi ini lahir pada 12 Juli 2019",
    "Hari Koperasi lahir 12 Juli 1947.",
    "LMK Awan Biru lahir pada 12 Mei 2010.",
    "Undang-Undang Desa lahir pada 15 Januari 2014",
    "Kartini lahir di Jepara, 21 April 1879.",
    "Ki Hajar Dewantara lahir 2 Mei 1889.",
    "Kampung ini lahir pada 1945.",
    "Gagasan bank sampah lahir dari rapat 12 Mei 2019.",
    "Ide itu lahir pada rapat RW, 3 Maret 2024.",
    "Program ini lahir 3 Mei 2021 atas usul warga.",
    "Layanan akta kelahiran dibuka pada 12 Juli 2025.",
    "Pelayanan Akta Kelahiran, Senin, 14 Juli 2025",
    "Syarat: KTP, KK, akta kelahiran. Pendaftaran ditutup 12 Juli 2025.",
    "Syarat: nama, tanggal lahir, alamat. Pendaftaran sampai 12 Juli 2025.",
    "Isi nama dan tanggal lahir paling lambat 12 Juli 2025.",
    "Anak yang lahir setelah 1 Januari 2015 boleh ikut.",
    "Anak lahir antara 1 Januari 2015 dan 31 Desember 2019.",
    "Imunisasi bagi anak kelahiran 1 Januari 2015 s.d. 31 Desember 2019.",
    "Angka kelahiran turun sejak 1 Januari 2020.",
    "The cooperative was born on 12 July 2019.",
    "This movement was born on 3 May 1998.",
    "The idea was born at a meeting on 12 May 2019.",
    "Jakarta celebrates its birthday on 22 June 2025.",
    "Ibu hamil dan bayi baru lahir, Posyandu 12 Mei 2025",
    "Kelas ibu melahirkan 12 Mei 2025",
    "Lahirnya Pancasila 1 Juni 1945",
    "Kelahiran Pancasila, 1 Juni 1945",
    "Lihat https://kapas.example/berkas/20250731123456789012345.pdf",
    "Lihat https://kapas.example/2025/07/31/20250731123456/rapat",
    "Lihat https://kapas.example/?id=1234567890123456&t=1753948800000",
    "Tulis ke redaksi@awan-biru.example atau info@lembaga.example.",
    "Surel dinas: cici.kapas@awanbiru.go.id.",
    "Ikuti @awanbiru.id di Instagram, IG: @lmk.awanbiru",
    "Ikuti kami di Instagram @awan.biru",
    "Kumpul @ balai.warga pukul 10.00",
    "Acara @kopi.id jam 5",
    "We look at gmail.com and yahoo.com accounts.",
    "Meet us at mail dot point.",
    "Sign up at gmail.com for an account.",
    "Peta https://peta.example/@-6.2146200,106.8451300,17z",
    "Gambar images/2026/logo@2x.png",
    "Pasang paket@1.2.3 dan lainnya",
    "Pasal 5 ayat (1) huruf (a) dan (b)",
    "Jumlah 1234567890123456 butir.",
    "Koordinat -6.2146200, 106.8451300.",
    "Koordinat 6.2812345, 106.8123456",
    "Koordinat -6.281234567890, 106.812345678901",
    "Peluang 0.8123456789 atau 0,8123456789",
    "NPWP 01.234.567.8-901.000",
    "NPWP Bank DKI 01.234.567.8-901.000",
    "NIB 8120003790123",
    "Nomor NIB: 8120003790123",
    "NIB 0220103790123",
    "Pelat B 1234 ABC dan B 8123 XYZ.",
    "Skor 2-1, 3-0, 25-23 25-20 21-25 15-12.",
    "Skor 21-19, 19-21, 21-18",
    "Bus 1A, 6C, 7F, 9D; JAK 10, 11, 12, 13, 14, 15",
    "Alamat IP 192.168.100.200 dan 62.81.234.56",
    "Versi 3.11.7, 4.12.0-1.2026.08.12",
    "KBLI 47111, 47112, 47113, 56101",
    "KBLI 47111 47112 47113 56101 56102",
    "Kode pos 12345, 12346; 12520",
    "RT 001/RW 012, RT 002/012, RT 003/012",
    "RT 01, 02, 03, 04, 05, 06, 07, 08, 12, 13, 14 RW 08",
    "RT 01/02/03/04/05/06/08/12/13/15",
    "RT 13,14,01,02,03,04,05,06,07",
    "Halaman 1201-1250, 1301-1320, 1401-1410",
    "Sisa kas Rp0812345678, terkumpul Rp 081234567890",
    "Zoom ID: 0812 3456 7890, ID rapat 812 3456 7890",
    "Bayi lahir di ambulans, Kamis (5/3/2026).",
    "Hubungi 8123456 atau 8290000",
    "Operator 0811/0812/0813 dan 0821-0822-0823",
    "Prefiks 0811, 0812, 0813, 0821, 0822",
    "Tahun 2021/2022/2023/2024/2025",
    "Tahun 2019 2020 2021 2022 2023 2024",
    "Anggaran: 1.250.000 1.310.000 1.410.000",
    "Anggaran 12.500.000 + 13.100.000 = 25.600.000",
    "| 1 | 12 | 2025 | 08.00 | 31 |",
    "| 1250 | 1320 | 1130 | 1190 |",
    "| 0 | 850 | 1200 | 900 |",
    "| 31 | 12 | 2025 | 08.00 | 10.00 |",
    "|31|12|2025|0800|1000|",
    "| 812 | 3456 | 7890 |",
    "| 0812 | 345 | 678 |",
    "BRI 2025 2026 2027 sponsor",
    "BNI 12-05-2026 membuka loket.",
    "BTN 31 12 2025 10",
    "Mandiri 2025",
    "Desa mandiri 2025-2026: 12 desa",
    "Mega proyek 2025/2026",
    "Gerakan mandiri pangan 1250 kg",
    "Rekening listrik dibayar tanggal 20.",
    "Transfer ke daerah 2025: Rp1.250.000.000.000",
    "transfer ke daerah 1.250.000.000",
    "WA grup RW 08: 125 anggota",
    "HP 2025, 12 unit",
    "Nomor 812 Tahun 2025",
    "Nomor 8123 tahun 2025",
    "telp 021 8123456",
    "Telp (021) 8123 4567",
    "telepon 8123456, 8123457",
    "Telepon 021-8123456 / 8123457",
    "Hubungi (0251) 8123456",
    "Hubungi 0251-812-3456",
    "(022) 812 3456",
    "(0274) 812345 ext 123",
    "IMEI 356938000000009",
    "VA 8801234567890",
    "Resi JNE 012345678901234",
    "Nomor sertifikat 09.03.05.12.1.01234",
    "SHM 10.15.22.05.1.01234",
    "1753948800000",
    "2025-07-31T10:15:30.123456",
    "20250731101010",
    "d41d8cd98f00b204e9800998ecf8427e",
    "0x31730512059000",
    "10.1234/abcd.2025.0812",
    "Ukuran 3x4, 4x6, 100x200x300",
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15",
    "1. satu 2. dua 3. tiga",
    "0 1 2 3 4 5 6 7 8 9",
    "08 09 10 11 12 13 14 15",
    "Suhu 31,2 31,5 32,1 30,8 29,9 31,0",
    "Luas 1.234,56 m2 dan 2.345,67 m2",
    "Rasio 1:2:3:4:5 12:30:45",
    "05.30 12.00 15.15 18.05 19.15",
    "04:40 05:55 11:58 15:18 17:52 19:05",
    "Jadwal 08:00-09:00 09:00-10:00 10:00-11:00",
    "62 81 90 21 33 45",
    "Juz 30, ayat 62:8, 12:34",
    "Rumah No. 12 13 14 15 16 17 18",
    "Kelahiran: 12 bayi pada Mei 2025",
    "bayi lahir: 12, 5 Mei 2025",
    "Ia tumbuh bersama koperasi yang lahir pada 12 Juli 2019.",
    "Warta ini lahir pada 3 Mei 2026.",
    "Posyandu Melati lahir 5 Mei 1990.",
    "PKK lahir 27 Desember 1972.",
    "Nahdlatul Ulama lahir 31 Januari 1926",
    "Provinsi DKI Jakarta 31.73",
    "Kode 31.71.01.1001 31.71.01.1002",
    "3171 3172 3173 3174 3175 3101",
    "1250 1320 1130 1190 1405",
    "1405 1250 1320 1130 1190",
    "Undian 31 45 12 23 05 08 12 34 56",
    "3 1 7 3 0 5 1 2 0 5 9 0 0 0 0 1 2 3",
    "31.71 31.72 31.73 31.74 31.75",
    "Jumlah KK 1250, jiwa 4800, RT 12, RW 8, luas 31.7 ha",
    "Tinggi 10.5 m 12.5 m",
    "Pemilu: 01 1.234, 02 2.345, 03 3.456",
    "Suara 12.345 23.456 34.567 45.678",
    "Nomor urut 1, 2, 3; kursi 11, 12, 13, 14, 15, 16, 17, 18",
    "Faks. 021-5550123, kotak pos 1234 JKT 10012",
    "Bank Indonesia 1234567890 lembar",
    "bank (lihat 12) 1250",
    "Jl. Raya No. 12, 12520; 0812 adalah awalan",
    "Acara 17 Agustus 2025 08.00-12.00, 13.00-15.00",
    "12/05/2026-14/05/2026 08.00-10.00",
    "12/05/2026, 13/05/2026, 14/05/2026",
    "2026-05-12/2026-05-14",
    "1/2/3/4/5/6/7/8/9/10/11/12",
    "100%20 orang dan 50% 30",
    "https://x.example/Laporan%20Tahun%202025%2012%2008%202026.pdf",
    "Rp1.000.000,- (satu juta rupiah) 1234567890,-",
    "Total 1.234.567.890 (BCA)",
    "BCA Rp 1.234.567.890",
    "Setoran BRI 1.250.000",
    "Iuran 20.000/bulan BCA",
    "The account number of members grew to 1,234,567,890",
    "account no. of residents: 12,345",
]

PATHS = {
    "articles/2026/2026-02-01-hubungi-0812_3456_7890.id.md": "phone",
    "articles/nik_3173_0512_0590_0001/2026-02-01-data.id.md": "nik",
    "articles/2026/2026-02-01-kk-3173051205900001.id.md": "kk",
    "articles/2026/2026-02-01-rekening-bca-1234567890.id.md": "bank-account",
    "articles/bca-1234567890/2026-02-01-iuran.id.md": "bank-account",
    "articles/2026/2026-02-01-budi-lahir-5-mei-1990.id.md": "birth-date",
    "articles/ani.kapas@gmail.com/2026-02-01-rapat.id.md": "email",
}
HONEST_PATHS = [
    PATH,
    "articles/2026/2026-08-12-hari-lahir-pancasila-1-juni-1945.id.md",
    "articles/2026/2026-06-01-pancasila-lahir-1-juni-1945.id.md",
    "articles/2026/2026-08-12-2025-1700-lampu.id.md",
    "articles/2026/2026-02-01-bank-sampah-2025-2026.id.md",
    "articles/2026/2026-02-01-bca-expo-2025.id.md",
    "pages/081-pos.id.md",
]
# Each is repeated until it fills a MiB.
PIECES = [
    "1.", "1 ", "1-", "12(", "(1)", "1–2 ", "1\u200b", "12.30 ", "TTL ", "born ", "lahir ", "0812 ",
    "2026-01-01 ", "2026 ", "@", "a@", "08 ", "0", "3173 ", "1\n", "1/", "*1", "1_", "%20", "İ",
    "rekening 1234567890 ", "1234567890 bca ", "6 2 8 1 ", "lahir 5 Mei 1990 ", "a @ gmail.com ",
]  # fmt: skip


def document(text: str, path: str = PATH, html: str | None = None) -> Document:
    """An article with a body."""
    prose = convert(text)[0] if html is None else Prose(text, html)
    positions = Positions(path, {})
    return Document(Kind.ARTICLE, "2026-02-01-rapat", path, None, positions, prose=prose)


def told(article: Document) -> list[Problem]:
    """What the rules find in an article."""
    known = Known(None, Registry())
    return [problem for rule in privacy.FILE_RULES for problem in rule(article, known)]


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in FOUND.items() for text in texts]
)
def test_every_writing_is_found(code: str, text: str) -> None:
    """Once, under its code, at the paragraph in which it stands."""
    (problem,) = told(document(f"Pengantar.\n\n{text}\n"))
    assert problem.code == code
    assert problem.line in range(3, 4 + text.count("\n"))


@pytest.mark.parametrize("text", HONEST)
def test_what_looks_alike_is_no_finding(text: str) -> None:
    """Letters, budgets, schedules, land-lines, scores, codes: an error there stops a good build."""
    assert told(document(f"Pengantar.\n\n{text}\n")) == []


def test_there_are_as_many_honest_texts_as_writings() -> None:
    """A rule that finds more must also refuse more."""
    assert len(HONEST) >= sum(map(len, FOUND.values()))


@pytest.mark.parametrize(("path", "code"), PATHS.items())
def test_paths_tell_nothing_private(path: str, code: str) -> None:
    """Names of files and folders are looked at by all rules."""
    assert [(one.code, one.field) for one in told(document("Teks.\n", path))] == [(code, "file")]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("0812_3456_7890.jpg", "phone"),
        ("nik_3173_0512_0590_0001.jpg", "nik"),
        ("bca-1234567890.jpg", "bank-account"),
        ("budi-lahir-5-mei-1990.jpg", "birth-date"),
        ("0_8_1_2_3_4_5_6_7_8_9_0.jpg", "phone"),
        ("ani.kapas(at)gmail(dot)com.jpg", "email"),
        ("ani.kapas@gmail.com/foto.jpg", "email"),
    ],
)
def test_names_of_pictures_tell_nothing_private(content: Content, name: str, code: str) -> None:
    """Their folders, too."""
    content.put(f"images/2026/{name}", b"")
    assert content.codes().count(code) == 1


@pytest.mark.parametrize("path", HONEST_PATHS)
def test_dates_and_names_in_paths_are_no_finding(path: str) -> None:
    """A stem begins with a date, and a folder is a year."""
    assert told(document("Teks.\n", path)) == []


@pytest.mark.parametrize(
    "text",
    ["&#48;812-3456-7890", "08**12**34567890", "317<b>3051</b>205900001", "BCA 12**34567890**"],
)
def test_what_is_hidden_is_told_at_its_line(text: str) -> None:
    """The line of the source in which the number begins."""
    body = f"Satu.\n\nDua **2025** &amp; tiga.\n\nEmpat\n{text}\nlima.\n"
    assert [one.line for one in told(document(body))] == [6]


def test_what_is_shown_and_hidden_is_told_twice() -> None:
    """A second occurrence needs an allowance of its own, and has a line of its own."""
    body = "Telp 0812-3456-7890.\n\nAtau 0812-**3456**-7890.\n\nAtau 0812-34**56**-7890.\n"
    assert [one.line for one in told(document(body))] == [1, 3, 5]


def test_links_of_the_front_matter_are_decoded(content: Content) -> None:
    """A coded sign hides nothing, and the field is named."""
    content.article(
        sources="[{title: Satu, url: 'https://wa.me/%36281234567890'},"
        " {title: Dua, url: 'https://x.example/?q=ani.kapas%40gmail.com'}]"
    )
    found = {(one.field, one.code) for one in content.problems()}
    assert {("sources.0.url", "phone"), ("sources.1.url", "email")} <= found


def test_values_do_not_run_together(content: Content) -> None:
    """The number of an entry in a list, and the value before it, are no part of a number."""
    content.article(x_daftar="['812 3456 7890', '3173 0512', '0590 0001']")
    assert not {"nik", "phone"} & {*content.codes()}


@pytest.mark.parametrize("piece", PIECES)
def test_no_text_is_too_much(piece: str) -> None:
    """A megabyte of whatever is repeated is looked at to its end, and some of it is told."""
    text = piece * (MEBIBYTE // len(piece.encode()))
    article = document(text, html=f"<p>{text}</p>")
    assert len([*told(article)]) <= MOST_FINDINGS


@pytest.mark.parametrize(
    "text",
    [
        "Baca https://berita.example/read/2026/03/01/08215891234/pasar.",
        "Surat ke lppm@awan-biru.ac.id dan tu@sman1.sch.id.",
        "Surat ke puskesmas.awanbiru@gmail.com dan sdn03awanbiru@gmail.com.",
        "Kelas ibu hamil dan bayi baru lahir 7 Maret 2026.",
    ],
)
def test_what_two_reviews_took_for_honest(content: Content, text: str) -> None:
    """Numbers of a web page, offices of schools, classes for newborns."""
    content.article(body=f"{text}\n")
    assert not {*content.codes()} & {"phone", "email", "birth-date", "nik", "bank-account"}


def test_an_address_by_which_a_person_is_called_is_none_of_these(content: Content) -> None:
    """A number in a link to a messenger is a number."""
    content.article(body="Kirim ke https://wa.me/6281234567890 saja.\n")
    assert "phone" in content.codes()
