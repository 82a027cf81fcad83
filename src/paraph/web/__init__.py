"""The pages, in every interface language. Floor 5."""
