"""From content to a published folder: the plan, what has changed, one step at the end."""

from bulletin.build.pipeline import Result, build, prepare, publish

__all__ = ["Result", "build", "prepare", "publish"]
