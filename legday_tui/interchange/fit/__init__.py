"""FIT, the format of watches and sport sites: one strength-training activity per file."""
