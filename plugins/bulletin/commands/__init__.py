"""The command line: `bulletin check | build | serve | translate | …`."""

from bulletin.commands.main import main

__all__ = ["main"]
