"""Lists of subjects that no verb of stance governs.

english      lists of fields in English; `hindi` and `russian`, in these
enumerated   lists that are of fields by what they list
items        items of a list that a sentence with a colon announces
continued    sentences that go on with what the one before was about
bodies_hindi bodies that a Hindi sentence names by the list of their fields
"""
