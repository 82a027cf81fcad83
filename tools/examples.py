"""Names of the files of examples, in the order in which they were written; some benches take all, others the first."""

NAMES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
    *("twentyone", "twentytwo"),
)
