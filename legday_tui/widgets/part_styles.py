"""The colours of a widget's parts, kept from paint to paint."""

from rich.style import Style
from textual.css.styles import StylesBase
from textual.widget import Widget


class PartStyles:
    """Component styles that are worked out once for each time that the style sheet was asked.

    Textual forgets them whenever a cell is repainted: what moves all the time would be working out
    colours most of the time.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._known: dict[str, tuple[StylesBase, Style]] = {}

    def __getitem__(self, part: str) -> Style:
        """The style of a component class. Raises KeyError for one that the widget does not have."""
        styles = self._widget.get_component_styles(part)
        known = self._known.get(part)
        # Asking the style sheet again makes new styles.
        if known is None or known[0] is not styles:
            known = self._known[part] = styles, self._widget.get_component_rich_style(part)
        return known[1]
