"""Effort of a set as a rating of perceived exertion (RPE, 0 to 10)."""

EASY, GOOD, HARD, ALL_OUT = 6.0, 7.5, 9.0, 10.0
"""The four ratings that the user can choose from.

Coarse on purpose: in sets of 12 to 15 repetitions people rate less accurately (Zourdos 2016, Helms 2016).
"""
