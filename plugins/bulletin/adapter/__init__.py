"""The only room that knows Pelican: its class, its plugin entry, its settings."""

from bulletin.adapter.host import Host, register

__all__ = ["Host", "register"]
