"""From the keys that a terminal reports to those that are meant, one after the other."""
