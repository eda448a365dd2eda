"""Problems of content: what is wrong, where, and how it is told to a writer."""

from bulletin.problems.catalogue import MESSAGES, Severity
from bulletin.problems.positions import Location, Positions
from bulletin.problems.problem import ContentError, Problem
from bulletin.problems.report import FORMATS, format_problems, summary, verdict

__all__ = [
    "FORMATS",
    "MESSAGES",
    "ContentError",
    "Location",
    "Positions",
    "Problem",
    "Severity",
    "format_problems",
    "summary",
    "verdict",
]
