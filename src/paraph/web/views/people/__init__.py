"""People: how they come in, and what is theirs at this node.

entrance     sign-in links, the own account
issuing      signing in through an issuer of OpenID Connect
accounts     who has an account, and who holds which role
tokens       a person's tokens for programs
calendars    a person's calendar, and which letters come
wishes       doing without letters, from a letter itself
unsent       what was sent after the session had ended
"""
