"""`_headers`: what only a server can say of a site, as Netlify and Cloudflare Pages read it.

Other hosts take the same lines from docs/publishing.md. Every page has its own policy besides.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

# What every host may send; transport security is for who will always have HTTPS, as both have.
HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
TRANSPORT: Final[Mapping[str, str]] = {"Strict-Transport-Security": "max-age=31536000"}


def headers(given: Mapping[str, str]) -> bytes:
    """The headers of every path."""
    return "".join(("/*\n", *(f"  {name}: {value}\n" for name, value in given.items()))).encode()
