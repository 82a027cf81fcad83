"""The read API, `/api/v1/` (ADR 0023): the tables of `papers.open_data`, paged, with an OpenAPI 3.1 description.

    asking      who asks and what may be seen; the answer's mark; refusals as problem details (RFC 9457)
    views       the addresses
    openapi     the description, made from the shapes of the rows and from the views' own parameters

Whoever has no token sees what was published; with one, what its owner may see, narrowed to the token's scopes.
"""
