"""Other people's programs that tests drive: found, or missed in one sentence. In CI nothing may be missing."""

import os
import shutil
from typing import NoReturn

import pytest

PATH = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin"
"""Debian keeps servers where an ordinary user does not look."""


def program(*names: str, package: str) -> str:
    """Path of the first of these programs that is installed; ends the test as `missing` where none is."""
    found = next(filter(None, (shutil.which(name, path=PATH) for name in names)), None)
    return found or missing(package)


def missing(package: str) -> NoReturn:
    """Skip the test, and say which Debian package it needs; in CI it fails."""
    say = pytest.fail if os.environ.get("CI") else pytest.skip
    say(f"{package} is not installed; tools/prepare_tests.sh installs it")
