"""The peers' pages made by our engine: `catalogue` is its table, `views` and `outputs` fill it."""
