"""What everybody may read, made from what was published and from nothing else.

face         the pages of bodies, sessions, people, releases
texts        a published protocol
topics       what was published on topics
undertakings what protocols leave to be done
data         open data
"""
