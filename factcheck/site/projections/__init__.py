"""Projections: an entry as a typed value, from which its page and its files are made."""
