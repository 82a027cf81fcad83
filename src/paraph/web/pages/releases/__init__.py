"""What is said of a session: the press officer's desk, and a release as it was published.

press        where a release stands in every language
press_editor one language of it, to be edited
press_sentences its sentences, and what each rests on
press_version a version as each side holds it
release      a release as it was published, with what the record took from it
"""
