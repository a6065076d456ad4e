"""What editors' tools share: the record's canonical form, its comments, adding an entry."""
