"""JSON Schema (draft 2020-12) of what may be written in an article's front matter.

It is for editors: it says what the form of a value is, the checks say what must be true of it.
An editor reads ``2025`` as a number and ``2025-07-31`` as a text; both forms are allowed where
our reader, to which every scalar is a text, allows them.

Source: https://json-schema.org/draft/2020-12/schema
"""

from __future__ import annotations

from typing import Any, Final

from pydantic.json_schema import models_json_schema

from bulletin.schema.article import Article, ArticleTranslation
from bulletin.schema.meanings import meaning
from bulletin.schema.status import Publication
from bulletin.schema.written import Written

Part = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_UNSET: Final[Part] = {"$ref": "#/$defs/unset"}
_DEFS: Final[dict[str, Part]] = {
    "unset": {
        "description": "Kosong: sama dengan tidak ditulis | Unset: the same as not written",
        "type": ["null", "string"],
        "pattern": r"^\s*$",
    },
    "unset_mapping": {
        "description": "Semua isinya kosong | Nothing in it is set",
        "type": "object",
        "additionalProperties": _UNSET,
    },
}


def _set(key: str) -> Part:
    """A mapping in which a key is set."""
    return {"required": [key], "not": {"properties": {key: _UNSET}}}


# What the models ask for in their validators.
_MORE: Final[dict[str, Part]] = {
    "Image": {"required": ["src", "alt"]},
    "Speaker": {"oneOf": [_set("person"), _set("name")]},
    "SpeakerWords": {"oneOf": [_set("person"), _set("name")]},
}


def front_matter_schema(address: str) -> Part:
    """The schema of an original or a translation; each is also a definition of its own.

    A translation may repeat all facts, so one file may be both: `anyOf`, not `oneOf`.
    """
    modes = [(Article, "validation"), (ArticleTranslation, "validation")]
    _, made = models_json_schema(modes, ref_template="#/$defs/{model}")  # type: ignore[arg-type]
    found = {name: _definition(name, part) for name, part in made["$defs"].items()}
    return {
        "$schema": DIALECT,
        "$id": address,
        "title": "Front matter",
        "description": "Kepala artikel: naskah asli atau terjemahan | "
        "The front matter of an article: an original or a translation",
        "anyOf": [{"$ref": f"#/$defs/{one}"} for one in ("Article", "ArticleTranslation")],
        "$defs": {**found, **_DEFS},
    }


def file_schema(schema: type[Written], about: str, *, is_list: bool) -> Part:
    """The schema of a registry or of `site.yaml`: a list of entries, or one mapping."""
    _, made = models_json_schema([(schema, "validation")], ref_template="#/$defs/{model}")
    found = {name: _definition(name, part) for name, part in made["$defs"].items()}
    entry: Part = {"$ref": f"#/$defs/{schema.__name__}"}
    form: Part = {"type": ["array", "null"], "items": entry} if is_list else entry
    return {"$schema": DIALECT, "description": about, **form, "$defs": {**found, **_DEFS}}


def _definition(name: str, part: Part) -> Part:
    """A model's part as an editor needs it."""
    part = {key: value for key, value in part.items() if key != "title"}
    if "properties" not in part:
        return part
    part |= _MORE.get(name, {})
    needed = part.get("required", ())
    part["properties"] = {
        key: _property(name, key, value, needed=key in needed)
        for key, value in part["properties"].items()
    }
    part["patternProperties"] = {"^x-": True}
    return _lenient(part) if name == Article.__name__ else part


def _lenient(part: Part) -> Part:
    """A draft may still lack what an article needs, at the top."""
    draft = {"properties": {"status": {"const": Publication.DRAFT.value}}, "required": ["status"]}
    needed = part.pop("required")
    return {**part, "if": draft, "else": {"required": needed}}


def _property(schema: str, key: str, part: Part, *, needed: bool) -> Part:
    """The value of a key; what is not needed may be unset in any way."""
    unset: list[Part] = [] if needed else [_UNSET]
    forms = [one for one in part.get("anyOf", [part]) if one.get("type") != "null"]
    if not needed and any(one.get("$ref") == "#/$defs/Image" for one in forms):
        unset.append({"$ref": "#/$defs/unset_mapping"})
    made = [_form(one) for one in forms] + unset
    about: Part = {"description": meaning(schema, key)}
    if not made[0]:
        return about
    return about | (made[0] if len(made) == 1 else {"anyOf": made})


def _form(part: Part) -> Part:
    """A form without pydantic's title and default; a list's least length by its right name."""
    form = {key: value for key, value in part.items() if key not in {"title", "default"}}
    if "minLength" in form and form.get("type") == "array":
        form["minItems"] = form.pop("minLength")
    return form
