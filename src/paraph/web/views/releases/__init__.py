"""What is said of a session, and to whom it is shown.

release      a release as it was published
press        the press officer's pages
publishing   deciding that something is shown to everybody
"""
