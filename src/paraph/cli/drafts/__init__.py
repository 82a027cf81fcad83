"""`paraph draft`: a text under negotiation, from its first draft to its signatures."""
