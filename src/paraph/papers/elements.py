"""XML of one namespace, made element by element: `E.p("text", E.b("more"), style="x")`.

Characters that XML cannot hold (XML 1.0, 2.2) are replaced by U+FFFD, so that no text makes a file that cannot be read.
"""

from collections.abc import Callable
from typing import cast

import regex
from lxml import etree

_UNSAYABLE = regex.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def sayable(text: str) -> str:
    """The text as XML can hold it."""
    return _UNSAYABLE.sub("\ufffd", text)


def as_given_back(text: str) -> str:
    """The text as a program that reads and writes XML gives it back: for comparing what went out with what came in.

    Line ends are one character (XML 1.0, 2.11); space around the whole is nobody's wording.
    """
    return sayable(text).replace("\r\n", "\n").replace("\r", "\n").strip()


class Elements:
    """Makes elements of one namespace; a name of Python's own is written with a low line after it (`del_`)."""

    def __init__(self, namespace: str) -> None:
        """Elements of `namespace`, which is the default one of what is written."""
        self._namespace = namespace

    def __getattr__(self, name: str) -> Callable[..., etree._Element]:
        """The maker of elements of this name: children and texts in order, attributes by name."""

        def make(*children: "etree._Element | str", **attributes: str) -> etree._Element:
            default = cast("dict[str, str]", {None: self._namespace})
            element = etree.Element(f"{{{self._namespace}}}{name.rstrip('_')}", nsmap=default)
            for attribute, value in attributes.items():
                element.set(attribute.rstrip("_"), sayable(value))
            for child in children:
                if not isinstance(child, str):
                    element.append(child)
                elif len(element):
                    element[-1].tail = (element[-1].tail or "") + sayable(child)
                else:
                    element.text = (element.text or "") + sayable(child)
            return element

        return make
