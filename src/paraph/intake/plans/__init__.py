"""From readings to acts: what adopting them adds to the record, a person's corrections, and what those teach."""
