"""The state as papers people print, sign and file. Floor 3."""
