"""Audible signals. Each of them is also visible on the screen."""
