"""The report for programs: JSON, and the code quality report of GitLab."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import blake2b
from typing import Any, Final

from bulletin.languages import Code
from bulletin.problems import Problem
from bulletin.reviewing.report import Report

_SEVERITY: Final = {"error": "major", "warning": "minor", "note": "info"}


def as_json(report: Report, code: Code) -> str:
    """All of the report, messages in one language."""
    told: dict[str, Any] = asdict(report) | {
        name: [_record(one, code) for one in getattr(report, name)]
        for name in ("problems", "old", "allowed")
    }
    names = [{"page": [*page], "title": title} for page, title in report.titles]
    del told["names"]
    return json.dumps(told | {"titles": names}, ensure_ascii=False, indent=1)


def _record(one: Problem, code: Code) -> dict[str, str | int]:
    return {
        "path": one.path,
        "line": one.line,
        "field": one.field,
        "code": one.code,
        "severity": one.severity,
        "message": one.message(code),
    }


def code_quality(report: Report, code: Code) -> str:
    """The new problems, as GitLab shows them beside the lines of a merge request.

    Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    """
    return json.dumps(
        [_quality(one, code) for one in report.problems], ensure_ascii=False, indent=1
    )


def _quality(one: Problem, code: Code) -> dict[str, Any]:
    said = f"{one.path}\0{one.field}\0{one.code}\0{one.values}\0{one.line}"
    return {
        "description": f"{one.field}: {one.message(code)}",
        "check_name": one.code,
        "fingerprint": blake2b(said.encode(), digest_size=16).hexdigest(),
        "severity": _SEVERITY[one.severity],
        "location": {"path": one.path, "lines": {"begin": one.line}},
    }
