"""One government's node: storage, people and their access, adoption of readings. Floor 4."""
