"""English, Hindi and Russian: script, numerals, dates, names, terms, force of verbs. Floor 1."""
