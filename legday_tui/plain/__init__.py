"""The plain session: the same workout without a full screen, one line of text per event."""
