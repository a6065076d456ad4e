"""The record's outside links: where they stand, asking for each with manners, what is told."""
