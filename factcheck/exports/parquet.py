"""claims.parquet: the rows of claims.csv with their types, for queries over the whole.

DuckDB writes it, which is installed only where a site is to have the file. A date stands there as
it was written, beside the first and the last day that it can mean.
"""

from __future__ import annotations

import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.exports.file import File, dumps
from factcheck.exports.table import COLUMNS, row
from factcheck.record.dates import PartialDate, Period
from factcheck.record.vocabulary import Stance
from factcheck.site.projections.claim import claim_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site

PATH = "claims.parquet"
TYPES = {
    **dict.fromkeys(COLUMNS, "VARCHAR"),
    **dict.fromkeys(("number", "line", "rating_number", *Stance), "INTEGER"),
    **dict.fromkeys(("quotes", "topics", "doubts"), "VARCHAR[]"),
    **dict.fromkeys(
        ("source_date", "review_date", "withdrawn", "last_change"),
        'STRUCT(written VARCHAR, "first" DATE, "last" DATE)',
    ),
}
"""DuckDB's type of each column."""
# The bytes are the same each time, nothing is fetched, and no thread is left when others fork.
_SETTINGS: dict[str, Any] = {
    "threads": 1,
    "async_threads": 0,
    "autoinstall_known_extensions": False,
}


def can_be_made() -> bool:
    """Tell whether DuckDB is installed."""
    return find_spec("duckdb") is not None


def files(ledger: Ledger, site: Site) -> Iterator[File]:
    """Yield the table."""
    rows = (row(claim_data(ledger, site, claim)) for claim in ledger.claims.values())
    yield File(PATH, _parquet(map(_line, rows)))


def _line(cells: dict[str, Any]) -> bytes:
    return dumps({str(column): _value(value) for column, value in cells.items()}) + b"\n"


def _value(value: Any) -> Any:
    if isinstance(value, PartialDate | Period):
        return {"written": str(value), "first": str(value.first), "last": str(value.last)}
    return value


def _parquet(lines: Iterable[bytes]) -> bytes:
    """Return rows, each a line of JSON, as a table."""
    import duckdb  # noqa: PLC0415 - not every site has it

    with (
        tempfile.TemporaryDirectory(prefix="factcheck-") as folder,
        duckdb.connect(config=_SETTINGS) as database,
    ):
        source, target = Path(folder, "rows.json"), Path(folder, PATH)
        with source.open("wb") as file:
            file.writelines(lines)
        rows = database.read_json(str(source), columns=TYPES, format="newline_delimited")
        rows.write_parquet(str(target), compression="zstd")
        return target.read_bytes()
