"""What beeps and flashes: never the only signal."""
