"""How a command shows what it found, on a terminal.

columns        text in columns, where a character is not always one cell wide
table          a reading
protocol_table a protocol, and where its versions differ
progress       a bar for long work
stops          where the exchange is stopped, or was
"""
