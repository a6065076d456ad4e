"""The tables, one module for each subject; each has a list `WRONG` and a list `HONEST`."""
