"""Who is named in a release, with what post and for which side; who was in the chair and how many came.

persons      who is named; `cases`, from the case they stand in
posts        what a person is; `offices`, bodies that only say whose head somebody is
referring    persons told by a surname or a pronoun
chairing     which part of a sentence names the chairs
in_lines     chairs listed in lines below what announces them
candidates   who of those may have chaired
chairs       who chaired, for which side; `told_chairs`, each a fact
other_side_russian who chaired for the side of whose chair a Russian release does not say it
implied      chairs of whom nobody says so
given_names  whose side two are of whom nothing tells it, by their names
one_post     two of one post, in the order of the parties; `openers`, who opened a session and who answered
unnamed      chairs told by their posts alone
sides        which side a person chaired for: `own_sides`, `cued_sides`, `known_sides` and `ordered` know how it is told
counts       how many delegates took part
"""
