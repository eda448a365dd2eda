"""Page data → bytes: HTML, Atom, sitemap, robots, and files taken over as they are."""

from bulletin.outputs.planned import Planned, plan

__all__ = ["Planned", "plan"]
