"""What one language says and the other does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message, error, warning

_DIFFER: Final = (
    "di sini “{found}”, di teks aslinya “{other}”; samakan kedua bahasanya",
    "“{found}” here, “{other}” in the original; make both languages say the same",
)
_FORM_ID: Final = (
    "“{found}” di sini bertitik atau berkoma seperti “{other}” di teks aslinya, padahal dalam "
    "bahasa Inggris artinya lain: 1.250 dan 2,5 ditulis 1,250 dan 2.5; betulkan titik atau komanya"
)
_FORM_EN: Final = (
    "“{found}” here has its point or comma as “{other}” in the original, which is another number "
    "in English: 1.250 and 2,5 are written 1,250 and 2.5; correct the point or the comma"
)
_NUMBER: Final = (
    "“{found}” tidak ada di {other}; tambahkan di sana, atau hapus di bahasa satunya",
    "“{found}” is not in {other}; add it there, or delete it in the other language",
)
_NAME_ID: Final = (
    "nama “{found}” tidak ada di {other}; tambahkan di sana, atau daftarkan sebutan di sana "
    "sebagai alias di registry/{registry}"
)
_NAME_EN: Final = (
    "the name “{found}” is not in {other}; add it there, or list what it is called there as an "
    "alias in registry/{registry}"
)
MESSAGES: Final[Mapping[str, Message]] = {
    "words-differ": warning(*_DIFFER),
    "words-differ-in-field": error(*_DIFFER),
    "number-form": warning(_FORM_ID, _FORM_EN),
    "number-form-in-field": error(_FORM_ID, _FORM_EN),
    "number-missing": warning(*_NUMBER),
    "number-missing-in-field": error(*_NUMBER),
    "name-missing": warning(_NAME_ID, _NAME_EN),
    "name-missing-in-field": error(_NAME_ID, _NAME_EN),
}
