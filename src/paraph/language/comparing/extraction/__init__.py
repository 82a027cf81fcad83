"""The facts of one text, kind by kind, each with its place. Nothing here looks into a second text.

quantities   numbers, percentages, money, measures, periods
bases        measures and periods, each brought to one base
clock        times of day in words
shares       shares of a whole in words
days         dates, years, quarters
references   paragraphs, annexes, sections and their numbers
parties      the Sides, other states, and in which order the two stand
ways         from which state or town to which
offices      posts, ministries, agencies
portfolios   ministries by their fields
ranks        first, deputy, acting, senior
persons      names of persons, towns and firms across the alphabets
towns        towns and regions, whatever the spelling
wording      adjectives and terms, with what the next two read
forces       the force of verbs
negations    words of denial
structure    square brackets and lists
"""
