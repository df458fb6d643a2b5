"""What Linux, macOS and Windows do differently, each difference once. Nothing else asks which it is."""
