"""What is wrong between an original and its translation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, error, note, warning

MESSAGES: Final[Mapping[str, Message]] = {
    "no-original": error(
        "terjemahan ini tidak punya artikel asli {found}; buat berkas itu, atau samakan nama "
        "berkas ini dengan aslinya",
        "this translation has no original {found}; write that file, or give this one the name of "
        "its original",
    ),
    "fact-differs": error(
        "berbeda dari aslinya: di sini {found}, di artikel asli {other}; samakan atau hapus di "
        "sini",
        "differs from the original: {found} here, {other} there; make it equal or delete it here",
    ),
    "entry-without-original": error(
        "{found} tidak ada di artikel asli; hapus atau betulkan",
        "{found} is not in the original; delete it or correct it",
    ),
    "words-without-original": error(
        "{found}: artikel asli tidak menyebutnya; tambahkan di artikel asli atau hapus di sini",
        "{found}: the original does not say it; add it to the original or delete it here",
    ),
    "words-missing": warning(
        "terjemahannya belum ada; bahasa Indonesia yang ditampilkan: {found}",
        "is not translated; the Indonesian is shown: {found}",
    ),
    "paragraphs-missing": warning(
        "terjemahan punya {found} paragraf, daftar dan judul, yang asli ({path}) {other}; "
        "terjemahkan yang belum ada, atau bagi paragrafnya seperti yang asli",
        "the translation has {found} paragraphs, lists and headings, the original ({path}) "
        "{other}; translate what is missing, or part its paragraphs as the original does",
    ),
    "unreviewed": warning(
        "terjemahan ini belum ditinjau, maka belum tampil; lengkapi, baca semuanya, lalu jalankan "
        "bulletin translate --confirm {found}",
        "this translation is not reviewed and so not shown; complete it, read all of it, then run "
        "bulletin translate --confirm {found}",
    ),
    "never-confirmed": warning(
        "terjemahan belum pernah dinyatakan sesuai; jalankan bulletin translate --confirm {found}",
        "the translation was never confirmed; run bulletin translate --confirm {found}",
    ),
    "outdated": warning(
        "artikel asli berubah setelah terjemahan dinyatakan sesuai: {found}; lihat perubahannya "
        "dengan bulletin translate {path}, perbarui terjemahannya, lalu jalankan bulletin "
        "translate --confirm {path}",
        "the original has changed since the translation was confirmed: {found}; see what has "
        "changed with bulletin translate {path}, bring the translation up to date, then run "
        "bulletin translate --confirm {path}",
    ),
    "malformed-translates": warning(
        "`translates` tidak terbaca, terjemahan dianggap usang; jalankan bulletin translate "
        "--confirm {found}",
        "`translates` cannot be read, the translation counts as out of date; run bulletin "
        "translate --confirm {found}",
    ),
    "unused-allowance": warning(
        "x-allow: {found} [{other}] tidak ditemukan; hapus, atau betulkan kode atau teksnya",
        "x-allow: {found} [{other}] is not found; delete it, or correct its code or text",
    ),
    "unknown-code": warning(
        "x-allow: kode {found} tidak ada; yang dimaksud {nearest}",
        "x-allow: there is no code {found}; {nearest} is meant",
    ),
    "allowed": note(
        "diizinkan: {found} ({other}); alasan: {reason}",
        "allowed: {found} ({other}); reason: {reason}",
    ),
}
