"""Where a session was.

place        city, venue, and whether people met in a room or on a screen
cities       the city by the sentences that tell of the session
cities_around the city by what stands around it
towns        towns as the record keeps them
world        towns of the world in a town's place
"""
