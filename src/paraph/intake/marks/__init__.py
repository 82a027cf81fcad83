"""The text of a release as rows of marked units, and the words that mark them: what every later stage matches on."""
