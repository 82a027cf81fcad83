"""Texts under negotiation, as people of this side work on them: private until proposed."""
