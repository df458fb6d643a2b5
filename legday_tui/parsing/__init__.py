"""Parsers of what the user types: loads, racks, numbers, results of a set."""
