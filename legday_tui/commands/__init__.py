"""What each subcommand prints."""
