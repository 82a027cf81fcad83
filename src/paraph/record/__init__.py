"""Who said what, provably: acts, logs, checkpoints, proofs and keys. Floor 1."""
