"""The peers' pages made by our engine, as a plugin of Pelican that gives it another catalogue."""


def register() -> None:
    """Connect to Pelican as our engine does."""
    from benchmarks.ours.catalogue import BARE  # noqa: PLC0415 - Pelican calls this once it is read
    from factcheck import generator  # noqa: PLC0415 - as above

    generator.LedgerGenerator.catalogue = BARE
    generator.register()
