"""What was undertaken, and the reports on it.

listing      the undertakings, both positions beside what both recorded
leafing      a list shown a page at a time
undertaking  one of them, with all that was said of it
review       what the paper of a review says
reports      who was asked for what
report_form  a report as a form
"""
