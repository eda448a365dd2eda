"""The production build's settings: those of `pelicanconf.py`, with SITEURL from the environment."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
BULLETIN = {**BULLETIN, "full_text": bool(os.environ.get("FULLTEXT")), "pdf": True}
if not SITEURL:
    sys.exit("SITEURL belum diisi / SITEURL is not set: SITEURL=https://contoh.example")
