"""A session held, and the next one being prepared.

session      each fact beside the sentences that state it
facts        what the record states about it, fact by fact
session_form what this side records of it
standing     where things stand between two sessions
convening    when and where the next is to meet
preparing    its agenda and delegations
naming       delegates' names in the scripts that are missing
road         what must be ready by when
"""
