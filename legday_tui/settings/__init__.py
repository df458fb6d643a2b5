"""The user's preferences, and what keeps them."""
