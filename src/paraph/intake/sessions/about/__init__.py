"""The body that met, and sessions of which none is named.

subject      the body named best by the events that carry the session
carrying     which events those are
above        the bodies it stands under
announcing   whether a day is set for it
gatherings   sessions of two States of which no body is named; `gatherings_russian`, Russian ones
talks_russian Russian talks told by their subject or format, or as yet to be held
gathered     what gatherings have in common in every language
regions_russian  regions that meet a State as one
"""
