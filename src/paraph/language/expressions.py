r"""Regular expressions in parts that can be kept (see `compiled`), for to read one takes a hundred times as long as to
join it.

The parts are those that `regex` gives to whoever pickles an expression, and they are plain values.

    >>> parts = parts_of(regex.compile(r"\d+(?P<unit>km)"))
    >>> joined(parts).search("12km").lastgroup
    'unit'
"""

import copyreg
from collections.abc import Callable
from typing import Any

import regex

Parts = tuple[Any, ...]
"""Numbers, strings, and lists and dictionaries of them."""


def parts_of(expression: "regex.Pattern[str]") -> Parts:
    """What `expression` is made of."""
    return _pickled(expression)[1]


def joined(parts: Parts) -> "regex.Pattern[str]":
    """The expression that is made of `parts`."""
    return _join(*parts)


def _pickled(expression: "regex.Pattern[str]") -> tuple[Callable[..., "regex.Pattern[str]"], Parts]:
    """What joins parts, and the parts."""
    return copyreg.dispatch_table[regex.Pattern](expression)  # type: ignore[return-value]  # a name, for most classes


_join, _ = _pickled(regex.compile(""))
