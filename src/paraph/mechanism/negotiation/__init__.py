"""The text while the two sides negotiate it: what each holds, what is agreed, what still stands in the way.

    places      where a paragraph stands, so that numbers can be computed
    positions   what a side holds: wordings, deletions, reasons
    items       one paragraph under negotiation
    frames      the document around the paragraphs: regime, title, sections, signatories
    headings    the words that stand in no paragraph, each by a name
    packages    several brackets closed in one act
    findings    the identity of what comparing the languages finds
    sealing     certificates, initials, signatures
    drafts      the document under negotiation: all of the above
    reading     the text as it stands: `bracketed`, `agreed_document`
    counting    "42 of 60 agreed, 9 brackets open, oldest 3 days, 5 wait for us"
    obstacles   why it cannot be initialled yet
    prefilling  the first draft, out of the previous protocol
    refusals    why an act of the negotiation is void

Values and pure functions only; the acts that change them are in `mechanism.acts`.
"""
