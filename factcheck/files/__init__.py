"""Files: names that every system can hold, what editors leave, and what is kept."""
