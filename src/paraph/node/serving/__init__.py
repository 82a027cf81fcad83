"""A node that serves: what must hold before, and what each process does.

checks       what must hold before it serves; `deployment`, before others rely on it
warming      what a process does before the first person comes
address      where it is served now
doorkeeper   requests taken in whole
headers      what tells a browser to fetch nothing that is not the node's own
health       whether it works
log_lines    what may not stand in a log
"""
