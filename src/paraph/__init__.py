"""Paraph keeps the joint record of an intergovernmental working group. The floors are in docs/architecture.md.

messages     phrases, and refusals told in the reader's language
record       who said what, provably
language     English, Hindi and Russian: script, numerals, dates, names, terms, force of verbs
mechanism    what the record means
intake       published releases and past protocols read into facts
papers       the state as papers people print, sign and file
node         one government's node: storage, people, exchange
web          the pages
cli          the `paraph` command
"""

__version__ = "0.1.0"
