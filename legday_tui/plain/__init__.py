"""The same session without a full screen: one line for everything that happens."""
