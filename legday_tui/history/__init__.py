"""Past sessions: load, search, edit, import and save them."""
