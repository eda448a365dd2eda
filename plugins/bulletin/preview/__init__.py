"""The live preview: builds on save, shows problems in the page, reloads the browser."""

from bulletin.preview.serving import serve

__all__ = ["serve"]
