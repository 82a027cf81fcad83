"""Numbers and dates that are not those of the paragraphs.

numbers      numbers, sums, measures, periods, and dates
counting     two or three of what a paragraph does not count
rounding     figures rounded, or told by how often a year
sharing      numbers given to what has another one
dues         when something is due: dates, periods, seasons, ends
"""
