"""Machine outputs: one writer for each format, which the catalogue lists."""
