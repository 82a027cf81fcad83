"""Which session a release reports, if any: the events it names, the verdict, its day, place, parties and papers.

events       the sessions that sentences name, and which role each has
choosing     which of them the release is about
days         on which day or days it was, and on which the release was posted
parties      which States met
places       city, venue, and whether people met in a room
about        the body that met, and what is about it without being named; announced sessions
verdict      is the release the report of a session, and how likely
subgroups    the sub-groups a release names
documents    what the session signed, and when and where the next one is to be
"""
