"""The record: its types, how it is read, and what is told where it is wrong."""
