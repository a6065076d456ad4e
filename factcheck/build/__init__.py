"""The build: a checked and linked record is rendered in forked processes, and written aside.

- `settings`: the site's settings, from those that Pelican has read
- `stages`, `workers`: how long each stage took; tasks spread over processes
- `output`, `tree`: the lock; the two folders, their files with their sums, and their switch
- `render`, `packing`: what there is to render, and compressed files
- `cache`: which files were made of what, so that those of which nothing changed stay
- `write`, `run`: one build, from the folder of a record to the new site
"""
