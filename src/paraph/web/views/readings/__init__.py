"""Releases and past protocols: handed in, corrected, adopted; what publishers were seen to say.

accounts     the accounts of a session side by side
adopting     releases: handed in, corrected, confirmed or discarded
protocols    signed protocols of the past, likewise
watching     the watch over publishers
lexicon      phrases that corrections suggest
"""
