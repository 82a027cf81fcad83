"""The facts of two texts, kind against kind.

differing    every fact of a text that the other lacks or has otherwise
alike        two values that one word of a language has, so that neither was put for the other
pairing      what is left over on both sides, paired by its place
reconciling  the same number under two kinds, or with a unit that one text leaves out
figures      figures that stand equally often in both texts, and so do not differ
few          three of a thing, which one text lacks
ranges       two figures joined otherwise: from the one to the other, both, either
"""
