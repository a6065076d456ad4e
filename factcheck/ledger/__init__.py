"""The proven entries, linked: look-ups, back-links, order and counts."""
