"""How a page comes to be there without network: it registers the service worker."""

from __future__ import annotations

import base64
from hashlib import sha256
from typing import Final

from bulletin.views.addresses import Addresses
from bulletin.views.frame_elements import Registration

WORKER: Final = "/sw.js"
MANIFEST: Final = "/manifest.webmanifest"


def registration(addresses: Addresses) -> Registration:
    """The script by which a page registers the worker, and the digest that permits it.

    Source: https://www.w3.org/TR/CSP3/#grammardef-hash-source
    """
    script = f'navigator.serviceWorker?.register("{addresses.href(WORKER)}")'
    digest = base64.b64encode(sha256(script.encode()).digest()).decode()
    return Registration(script, f"sha256-{digest}", addresses.href(MANIFEST))
