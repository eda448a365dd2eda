"""An element tree → HTML."""

from __future__ import annotations

from xml.etree.ElementTree import HTML_EMPTY, Element

from markdown.extensions.toc import escape_cdata


def to_html(root: Element) -> str:
    """The library's serialization of plain tags; no recursion, as spans can nest deep: [30]."""
    written, stack = list[str](), list[Element | str]([root])
    while stack:
        element = stack.pop()
        if isinstance(element, str):
            written.append(element)
            continue
        tag, values = element.tag, _values(element) if element.attrib else ""
        end = ("" if tag in HTML_EMPTY else f"</{tag}>") + escape_cdata(element.tail or "")
        written.append(f"<{tag}{values}>{escape_cdata(element.text or '')}")
        if len(element):
            stack.append(end)
            stack.extend(reversed(element))
        else:
            written.append(end)
    return "".join(written)


def _values(element: Element) -> str:
    found = ((name, escape_cdata(value)) for name, value in sorted(element.items()))
    return "".join(' {}="{}"'.format(name, value.replace('"', "&quot;")) for name, value in found)
