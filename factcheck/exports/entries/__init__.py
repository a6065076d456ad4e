"""Entries of the record as plain data, complete and with what the build works out of them."""
