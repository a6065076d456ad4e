"""python -m factcheck."""

import sys

from factcheck.commands import main

sys.exit(main(sys.argv[1:]))
