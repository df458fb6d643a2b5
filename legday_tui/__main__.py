"""`python -m legday_tui`."""

from legday_tui.cli import main

raise SystemExit(main())
