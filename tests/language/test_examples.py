"""The worked examples in the docstrings of this room are true."""

import doctest
import importlib
import pkgutil

import pytest

import paraph.language.finding

MODULES = [
    *(module.name for module in pkgutil.iter_modules(paraph.language.__path__)),
    *(f"finding.{module.name}" for module in pkgutil.iter_modules(paraph.language.finding.__path__)),
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name: str) -> None:
    module = importlib.import_module(f"paraph.language.{name}")
    assert doctest.testmod(module).failed == 0
