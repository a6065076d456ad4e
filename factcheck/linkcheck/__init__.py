"""The record's outside links: where they stand, what lychee finds there, and the report."""
