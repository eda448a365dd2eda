"""Sentences put together from lists, so that hardly any stands in a corpus twice.

A pattern and every filling are parallel: what is said in Indonesian is said in English.
"""

from __future__ import annotations

import re
from random import Random
from typing import Final

from bench.words import Both, both

_SLOT: Final = re.compile(r"\{(\w+)\}")
_FILLINGS: Final = {
    "who": both("""
warga RT {small} | residents of RT {small}
pengurus RW {small} | the RW {small} committee
para kader | the volunteers
kelompok karang taruna | the youth group
petugas kebersihan | the street cleaners
ibu-ibu PKK | the PKK members
juru kunci pintu air | the keeper of the sluice
pedagang pasar pagi | the morning market traders
anak-anak sekolah dasar | the primary school children
tim pencatat | the recording team
regu ronda | the night watch
penjaga perpustakaan | the librarians
"""),
    "did": both("""
memeriksa | inspected
memperbaiki | repaired
mencatat | recorded
membersihkan | cleaned
mengukur | measured
memindahkan | moved
menghitung ulang | counted again
mengecat | painted
menata | put in order
meminjamkan | lent out
memotret | photographed
merawat | looked after
"""),
    "thing": both("""
pompa air | the water pump
lampu jalan | the street lamps
papan pengumuman | the notice boards
buku kas | the cash book
saluran penghubung | the connecting drain
timbangan balita | the baby scales
kursi lipat | the folding chairs
gerobak sampah | the rubbish carts
peta lingkungan | the neighbourhood maps
tandon hujan | the rain tank
pos ronda | the watch post
kebun bersama | the shared garden
rak buku | the bookshelves
jembatan kayu | the wooden bridge
pintu air | the sluice
tenda biru | the blue tent
"""),
    "where": both("""
di ujung gang {small} | at the end of lane {small}
di tepi sungai | on the river bank
di belakang balai warga | behind the community hall
dekat taman bermain | near the playground
di RW {small} | in RW {small}
sepanjang jalan {name} | along {name} road
di halaman perpustakaan | in the library yard
di sekitar {name} | around {name}
di bawah pohon trembesi | under the rain tree
di pasar pagi | at the morning market
"""),
    "when": both("""
pada Sabtu pagi | on Saturday morning
sejak pekan lalu | since last week
dalam {small} hari terakhir | in the last {small} days
sesudah hujan reda | after the rain had stopped
menjelang sore | towards evening
selama {number} menit | for {number} minutes
pada rapat bulan ini | at this month's meeting
sebelum matahari terbit | before sunrise
seusai senam bersama | after the morning exercises
dua kali sepekan | twice a week
"""),
    "why": both("""
karena musim hujan sudah dekat | because the rains are near
agar tidak ada yang menunggu terlalu lama | so that nobody waits too long
supaya anak-anak aman bermain | so that children play in safety
karena laporan warga bertambah | because more residents have written in
agar uang kas dapat diperiksa siapa saja | so that anyone can look into the accounts
karena alat yang lama sudah aus | because the old tools are worn out
supaya jalan setapak tetap kering | so that the footpath stays dry
agar sampah tidak sampai ke kali | so that litter never reaches the river
karena jadwal lama sering bentrok | because the old times clashed
supaya tetangga baru saling kenal | so that new neighbours meet
agar pekerjaan tahun depan lebih murah | so that next year's work costs less
karena {number} keluarga memintanya | because {number} families asked for it
"""),
}
_PATTERNS: Final = both("""
{who} {did} {thing} {where} {when}. | {who} {did} {thing} {where} {when}.
{who} {did} {thing} {where}, {why}. | {who} {did} {thing} {where}, {why}.
{when}, {who} {did} {thing} {why}. | {when}, {who} {did} {thing} {why}.
Menurut catatan, {number} orang hadir ketika {who} {did} {thing} {where}. | By the record, {number} people were there when {who} {did} {thing} {where}.
Biayanya {money}, dan {who} sudah {did} {thing} {where}. | The cost was {money}, and {who} {did} {thing} {where}.
Dari {number} usulan, yang pertama dikerjakan berada {where}, {why}. | Of {number} proposals the first to be taken up lies {where}, {why}.
{who} bercerita bahwa {thing} {where} dipakai {number} kali {when}. | {who} said that {thing} {where} served {number} times {when}.
Hasilnya terlihat {where}: {who} tidak lagi antre {when}. | The result shows {where}: {who} no longer queue {when}.
Setelah {who} {did} {thing}, kas masih menyimpan {money}. | After {who} {did} {thing}, {money} was left in the fund.
Rapat sepakat {thing} {where} dirawat bergantian, {why}. | The meeting agreed to take turns with {thing} {where}, {why}.
Panjangnya {number} langkah, diukur {who} {when}. | It is {number} paces long, as {who} measured {when}.
Sebagian warga {name} bertanya tentang {thing}, {why}. | Some residents of {name} asked about {thing}, {why}.
{who} menitipkan {money} untuk {thing} {where}. | {who} gave {money} towards {thing} {where}.
Papan {where} memuat jadwal: {when}, selama {number} pekan. | The board {where} gives the times: {when}, for {number} weeks.
""")  # noqa: E501 - a row is a pair
HEADINGS: Final = both("""
Yang dikerjakan | What was done
Yang masih kurang | What is still missing
Cerita dari lapangan | From the field
Angka bulan ini | This month's figures
Usul warga | What residents asked for
Langkah berikutnya | What comes next
Cara ikut serta | How to take part
Catatan rapat | Notes of the meeting
""")
CELLS: Final = both("""
karung daun | sacks of leaves
botol | bottles
surat masuk | letters received
buku dipinjam | books lent
lampu diganti | lamps replaced
balita ditimbang | toddlers weighed
""")


def number(value: int) -> Both:
    """A number with the thousands marked as each language does."""
    english = f"{value:,}"
    return Both(english.replace(",", "."), english)


def rupiah(value: int) -> Both:
    """An amount as it stands within a sentence."""
    return Both(*(f"Rp{text}" for text in number(value)))


def sentence(dice: Random, name: str) -> Both:
    """One sentence about a place, its first letter a capital."""
    whole = _filled(dice, dice.choice(_PATTERNS), name)
    return Both(*(text[0].upper() + text[1:] for text in whole))


def _filled(dice: Random, pattern: Both, name: str) -> Both:
    """A pattern with its slots filled alike in both languages."""
    slots = _SLOT.findall(pattern.id)
    chosen = {slot: _choice(dice, slot, name) for slot in slots}
    return Both(
        _SLOT.sub(lambda slot: chosen[slot[1]].id, pattern.id),
        _SLOT.sub(lambda slot: chosen[slot[1]].en, pattern.en),
    )


def _choice(dice: Random, slot: str, name: str) -> Both:
    if slot in _FILLINGS:
        return _filled(dice, dice.choice(_FILLINGS[slot]), name)
    if slot == "name":
        return Both(name, name)
    if slot == "money":
        return rupiah(dice.randint(3, 900) * 250_000)
    return number(dice.randint(2, 12) if slot == "small" else dice.randint(13, 2400))


def paragraph(dice: Random, name: str, fewest: int, most: int) -> Both:
    """Some sentences, each on a line of its own."""
    said = [sentence(dice, name) for _ in range(dice.randint(fewest, most))]
    return joined(said, "\n")


def joined(parts: list[Both], between: str) -> Both:
    """Texts one after another, in each language."""
    return Both(between.join(one.id for one in parts), between.join(one.en for one in parts))
