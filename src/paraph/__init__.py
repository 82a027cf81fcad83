"""Paraph keeps the joint record of an intergovernmental working group. The floors are in docs/architecture.md."""

__version__ = "0.1.0"
