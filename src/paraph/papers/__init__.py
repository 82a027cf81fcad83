"""The state as papers people print, sign and file. Floor 3.

    render(Order("session", body=…, language="ru", side="RU"), state, head=…) -> bytes of a PDF

A paper is one module, which composes what it says from the state, and one template, which lays it out; `docs/papers.md`
shows how to add one.
"""

from paraph.papers.paper import Order
from paraph.papers.refusals import NothingToPrint, PaperError
from paraph.papers.rendering import PAPERS, render

__all__ = ["PAPERS", "NothingToPrint", "Order", "PaperError", "render"]
