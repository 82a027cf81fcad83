"""What the world sees: the press officer's desk, releases said, publications, their proofs, who is told of them."""
