"""How a protocol is laid out: lines, tables, head, sections with their numbered paragraphs, closing.

wrapping       lines that a full page broke, made one again
labels         the number a line begins with: 14.  3.2  (14)  १४.  IV.
blocks         the lines and blocks of it, before anybody says what they are
tables         rows of tables of undertakings told as sentences; `drawn`, those drawn in plain text
annexes        rows of tables in annexes
structure      head, sections with their numbered paragraphs, closing
unnumbered     a protocol whose paragraphs bear no numbers, counted from 1
"""
