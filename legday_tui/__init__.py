"""The leg-day coach in your terminal."""

__version__ = "0.2.0"
