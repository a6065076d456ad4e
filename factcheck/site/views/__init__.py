"""Views: what a page shows, as plain data worked out from the ledger."""
