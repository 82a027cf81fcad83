"""Words that the paragraphs do not have.

lacking      those words, and what a paragraph has in their place
freedom      how freely a sentence puts what they say, and what a lacking word is evidence of
qualities    adjectives
exchanged    one concept put for another of its field
contents     terms exchanged, and what no paragraph says
"""
