"""The pages, in every interface language. Floor 5.

urls         every address
views        an object looked up, its page made, an answer given
pages        what each page shows
api          the read API
seeing       the part of the record that a person may see
typed        what people type, as values
returning    signing in again after the session ended
askers       who asks, and how often
once         work done once for a head of the record
whole_pages  whole pages of the public site
assets       the files that pages are built with
borrowed     phrases of other packages
apps         the pages as Django sees them
templatetags what templates need beyond Django's own tags
"""
