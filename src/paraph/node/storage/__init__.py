"""What lies under the record: acts in the database, folded once.

stores       the record's store over the database
folding      its acts folded once
collector    Python's collector, resting meanwhile
faults       what a database cannot do
"""
