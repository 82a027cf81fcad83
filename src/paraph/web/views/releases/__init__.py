"""What is said of a session, and to whom it is shown.

press        the press officer's pages
publishing   deciding that something is shown to everybody
"""
