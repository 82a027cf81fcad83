"""What people type, and what addresses say, as values."""


def whole(text: str, *, digits: int, otherwise: int = 0) -> int:
    """A whole number of at most `digits` digits 0-9; `otherwise` for anything else, a sign included."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= digits else otherwise
