"""The live preview: builds on save, shows problems in the page, reloads the browser."""

from bulletin.preview.markup import EDITOR, is_editor
from bulletin.preview.serving import serve

__all__ = ["EDITOR", "is_editor", "serve"]
