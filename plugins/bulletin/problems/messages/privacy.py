"""What must not become public."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, error

MESSAGES: Final[Mapping[str, Message]] = {
    "nik": error(
        "{found} seperti NIK; NIK siapa pun tidak boleh terbit: hapus, cukup nama dan perannya",
        "{found} looks like an NIK (identity number); nobody's may be published: delete it, name "
        "and role are enough",
    ),
    "kk": error(
        "{found} seperti nomor Kartu Keluarga; tidak boleh terbit: hapus",
        "{found} looks like the number of a family card (KK); it may not be published: delete it",
    ),
    "phone": error(
        "{found} nomor ponsel yang tidak ada di `phones` pada site.yaml; hapus, atau tambahkan di "
        "sana bila memang nomor layanan umum",
        "{found} is a mobile number that `phones` of site.yaml does not list; delete it, or add it "
        "there if it is a public service's number",
    ),
    "email": error(
        "{found} alamat surel pribadi; hapus, atau pakai alamat kontak di site.yaml",
        "{found} is a person's e-mail address; delete it, or use the contact of site.yaml",
    ),
    "bank-account": error(
        "{found} seperti nomor rekening; hapus, minta warga menanyakannya kepada pengurus",
        "{found} looks like the number of a bank account; delete it, let residents ask for it",
    ),
    "birth-date": error(
        "{found} seperti tanggal lahir seseorang; hapus, atau tulis *berdiri* bila itu lembaga",
        "{found} looks like a person's date of birth; delete it, or write *founded* if it is an "
        "organisation's",
    ),
}
