"""Verbs that say more than those of the paragraphs, and plans told as deeds.

stronger     stronger verbs, and undertakings that are none
allowed      what a paragraph denies, told or allowed
conditions   conditions left out: ad referendum, in principle
past         verbs of the past
deeds        plans told as deeds
governed     other deeds agreed or instructed
"""
