"""What a command is given: files, folders, pages, corpora of any size; and how the work on them is spread.

given        files read whole, and texts by language
lines        files of paragraphs, an object of JSON a line
sources      what a person names, turned into tasks, one at a time and in order
tasks        one thing to read, wherever it comes from
corpora      files that hold many releases
parquet      corpora as Parquet
fetch        one page from the web, within bounds
robots       what a publisher asks of those who come on their own
filenames    names of files as they are shown
into         a file of readings that can be gone on with
spread       work spread over the cores
cluster      work spread over other machines
patience     a limit of time for what may be slow
"""
