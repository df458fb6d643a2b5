"""The terminal that the app runs in: its connection, what it sends, and what it can show."""
