# Loaded by fish when legday-tui is completed for the first time; the program itself knows how.
legday-tui completion fish | source
