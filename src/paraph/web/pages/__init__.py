"""What each page shows, as values made from the state by pure functions; templates only lay them out.

Nothing here knows a request or a clock, and of Django only in which time zone the node stands (`Reader.moment`): a page
is `page(state, …, reader)`, so the same page can be made for an older state, for a preview, or in a test without a
browser.

reader       for whom a page is made
wording      words that pages need beyond those of the papers
briefs       short forms that several pages share
passages     the sentences of a release that state something
fields       a field of a form as values
blank        a form as values
refusals     refusals as pages tell them
deeds        what somebody did, as people say it

readings     releases and protocols as they were read: differences, proposals, accounts, the watch
bodies       bodies and topics: how they live and where they stand
sessions     a session held, and the next one being prepared
undertakings what was undertaken, and the reports on it
texts        a text from its first draft to its corrections
releases     what is said of a session: the press officer's desk, and a release as it was published
public       what everybody may read
findings     what a search found
waiting      what waits for somebody
"""
