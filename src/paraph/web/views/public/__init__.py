"""What everybody may read, made from what was published and from nothing else.

face         the public site
data         open data to take away
feeds        Atom, iCalendar and the sitemap
papers       published releases as papers
"""
