"""What pages show: settings, links, prose, charts, and a view of each page."""
