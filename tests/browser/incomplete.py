"""What axe cannot decide by itself, looked at by a person: rule, element, and why it is fine."""

from __future__ import annotations

REVIEWED = {
    ("color-contrast", "text"): (
        "Text in a picture: axe cannot see what it is painted on. It stands on the paper, and"
        " test_pages measures it against that."
    ),
    ("identical-links-same-purpose", "a"): (
        "Links of the same words that lead to different places, which their surroundings tell"
        " apart (WCAG 2.4.4): an outlet's name under each of its articles, a line's number and a"
        " claim's number in columns of their own, “its page” under each title, “Data” under each"
        " picture, a word of the document that two claims quote."
    ),
    ("th-has-data-cells", "table"): (
        "The ledger: a row that names a section has a heading only; the rows of the section follow"
        " it. Every other heading has its cells."
    ),
}
