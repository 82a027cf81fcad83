"""The home of a node: one folder with its settings, keys, database and files.

home         the folder
environment  what the environment may say
key_files    the signing key in it
database     its database made ready
backups      backups; `backup_files`, their files
"""
