"""Accounts of one session side by side: of two sources or languages, of one release fetched twice, of the record."""
