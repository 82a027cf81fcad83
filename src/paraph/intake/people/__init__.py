"""Who is named in a release, with what post and for which side; who was in the chair and how many came."""
