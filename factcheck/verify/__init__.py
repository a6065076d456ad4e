"""Re-proves a published site with nothing but Python and a copy of this folder.

Nothing here, and nothing that is imported here, needs anything installed. The proofs read what
is published and nothing else: the list of sums, the pages and the files of data.
"""
