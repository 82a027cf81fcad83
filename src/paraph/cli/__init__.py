"""The `paraph` command. Floor 6."""
