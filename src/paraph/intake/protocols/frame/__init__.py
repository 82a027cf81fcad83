"""What surrounds the paragraphs.

document       number, days, place, languages, prevailing text, originals
signatories    who signed for which side; how many delegates the annex lists
"""
