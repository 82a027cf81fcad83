"""A session to come, and one that was held.

session      a session as the record has it
meeting      when and where it meets, the road to it, and this side's account of it
preparing    its agenda and delegations
reviewing    what was done since
"""
