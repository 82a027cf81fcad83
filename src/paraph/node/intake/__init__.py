"""What comes in from outside: releases and past protocols read, watched, corrected and adopted by a person.

reading      files that people hand in, in a process of its own
adoption     releases laid out, then appended; `proposal_tables`, those that wait for a person
protocols    the same for past protocols; `protocol_files`, `protocol_proposals`
side_by_side accounts of one session as a sheet
training     what corrections teach; `training_tables`
watching     the watch over publishers; `watch_tables`
"""
