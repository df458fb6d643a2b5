"""What `legday-tui --help` ends with: examples, and where the files are."""

EXAMPLES = """\
examples:
  legday-tui                              choose a level and train
  legday-tui --level beginner             with the level already chosen
  legday-tui --follow-along               hands-free: the session runs by itself
  legday-tui --speed 60 --no-sound        a one-minute rehearsal that counts for nothing
  legday-tui plan --level advanced        today's plan as text, with its reasons
  legday-tui next --ics legs.ics          your next leg days, for your calendar
  legday-tui history                      all past sessions and your records
  legday-tui history last                 your last session, set by set
  legday-tui log --date yesterday         write down a leg day you did without the laptop
  legday-tui export -o my-sessions.json   everything, as a backup or to take along
  legday-tui import strong.csv --dry-run  what a file from another program holds, and what's new
  legday-tui merge other/history.json     add the sessions of another machine
  legday-tui program init                 a copy of the leg day, to make it yours
  legday-tui serve                        the coach in a browser
  legday-tui doctor                       check every file, and whether the screen can stay on
  legday-tui about                        what a bug report needs, to copy

files: settings.toml and your own program.toml in the settings directory, the rest in the data
directory (--data-dir, or LEGDAY_DATA_DIR). `legday-tui doctor` names both.
`legday-tui COMMAND --help` tells you more about a command.
"""
