"""Everything that says a thing in words."""
