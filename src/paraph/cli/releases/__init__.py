"""`paraph release`: the release of a signed document, from its first draft to the public site."""
