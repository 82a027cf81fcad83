"""Which session a release reports, if any: the events it names, the verdict, its day, place, parties and papers."""
