"""The build: a checked and linked record is rendered in forked processes, and written aside.

- `stages`, `workers`: progress and timing; tasks spread over processes
- `output`, `tree`: the lock, the two folders and their switch; the files and their sums
- `render`, `packing`: what there is to render, and compressed files
- `cache`: which files were made of what, so that those of which nothing changed stay
- `write`, `run`: one build, from the folder of a record to the new site
"""
