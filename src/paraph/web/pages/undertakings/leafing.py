"""A list shown a page at a time: which page stands before the one shown, and which after."""


class Leafed:
    """What is shown a page at a time; `turning` is the address of a page up to its number."""

    __slots__ = ()
    page: int
    pages: int

    @property
    def before(self) -> int:
        """The page before; 0 on the first."""
        return self.page - 1

    @property
    def after(self) -> int:
        """The page after; 0 on the last."""
        return self.page + 1 if self.page < self.pages else 0
