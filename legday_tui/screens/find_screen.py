"""The base class of screens with a list that is narrowed by what is typed."""

from textual.screen import Screen, ScreenResultType

from legday_tui.widgets.entry_list import EntryList
from legday_tui.widgets.text_line import TextLine


class FindScreen(Screen[ScreenResultType]):
    """Has one entry list and one text line, which its style sheet shows with the class `-finding`."""

    def start_finding(self) -> None:
        """Show the text line, and let what is typed go into it."""
        self.add_class("-finding")
        self.query_one(TextLine).focus()

    def stop_finding(self) -> None:
        """Show the whole list again, without the text line."""
        self.query_one(TextLine).value = ""
        self.remove_class("-finding")
        self.query_one(EntryList).focus()

    @property
    def is_finding(self) -> bool:
        """Whether the text line is shown."""
        return self.has_class("-finding")

    def on_input_submitted(self) -> None:
        self.query_one(EntryList).focus()

    def key_down(self) -> None:
        self.query_one(EntryList).focus()
