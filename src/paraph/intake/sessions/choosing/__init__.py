"""Which of the events named the release is about.

choice       the one it is about, if any
opening      the meeting a text opens with, where the next sentences name whose it is
told_again   the session a Russian opening names and later sentences tell of
before_hindi who met, right before a Hindi session is named
visits       sessions that Hindi announces with a visit
echoes       sentences that speak of the session again without its name
"""
