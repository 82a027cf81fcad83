"""What was undertaken, and the reports on it.

following    protocols, the undertakings in them, and what may be said of one
reporting    asking for reports by mail, and the form behind a signed link
"""
