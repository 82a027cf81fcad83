"""Compile the message catalogues whenever the package is built or installed for editing."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))

import catalogue


class CustomBuildHook(BuildHookInterface):
    """Hatchling calls this before it collects files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write one `django.mo` a language beside its sources."""
        del version, build_data
        catalogue.compile_all(Path(self.root))
