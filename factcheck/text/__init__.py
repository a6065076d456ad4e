"""Frozen texts: normalised with a map back, searched exactly, and the figures in them."""
