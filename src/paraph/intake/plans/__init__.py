"""From readings to acts: what adopting them adds to the record, a person's corrections, and what those teach.

planning     from readings to a plan
plan         what adopting would put into the record
pairing      one chair, sub-group or document under the names of several languages
statements   statements taken out and put in
corrections  what a person corrects before confirming
adoption     from a confirmed plan to drafts of acts
training     what corrections teach
"""
