"""The production build's settings: those of `pelicanconf.py`, with SITEURL from the environment."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
FULLTEXT = bool(os.environ.get("FULLTEXT"))
BULLETIN = {**BULLETIN, "full_text": FULLTEXT, "cards": True, "pdf": True}
if not SITEURL:
    sys.exit("SITEURL belum diisi / SITEURL is not set: SITEURL=https://contoh.example")
