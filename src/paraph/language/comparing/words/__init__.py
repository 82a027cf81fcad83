"""What the words of a text may mean, whatever its language.

vocabulary   what each word may mean (`data/wordbook.tsv`)
witnesses    the words of a text that bear witness, with their neighbours
exchanges    one concept put for another of its field (`data/fields.tsv`)
contrasts    which meanings are never two ways to say one thing (`data/contrasts.toml`)
"""
