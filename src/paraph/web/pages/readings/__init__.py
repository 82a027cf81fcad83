"""Releases and protocols as they were read, laid before a person.

accounts     accounts of a session side by side
differences  where the language versions of a session differ
doubts       what a reading holds for doubtful
proposal     what adopting releases would add, as a form
form         its facts, and the releases beside them
protocol_proposal a past protocol as it was read
lexicon      entries of this side's own lexicon
watch        what was published, as it was seen
"""
