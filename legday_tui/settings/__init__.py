"""The user's preferences: their definition, the current values, and the rows of the settings screen."""
