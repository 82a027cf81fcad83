"""What past protocols left to be done, and how far it is.

review       where each thing stands, and what was said since
review_sheet the same as an Excel file
sheet        the sheet on which a side's people report
plots        what is measured of a topic, over time
tracking     the words for what is followed from session to session
"""
