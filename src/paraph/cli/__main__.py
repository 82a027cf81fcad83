"""`python -m paraph.cli`, for a process that starts another with the same Python."""

from paraph.cli.runtime import main

main()
