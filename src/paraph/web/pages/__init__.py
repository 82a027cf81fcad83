"""What each page shows, as values made from the state by pure functions; templates only lay them out.

Nothing here knows a request or a clock, and of Django only in which time zone the node stands (`Reader.moment`): a page
is `page(state, …, reader)`, so the same page can be made for an older state, for a preview, or in a test without a
browser.
"""
