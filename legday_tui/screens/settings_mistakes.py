"""Mistakes in the settings that only the parts of the screen know: themes and keys."""

from collections.abc import Collection, Iterator

from legday_tui.domain.documents.did_you_mean import did_you_mean
from legday_tui.screens.key_conflicts import key_mistakes
from legday_tui.settings.preferences import Preferences


def settings_mistakes(preferences: Preferences, themes: Collection[str]) -> Iterator[str]:
    """Yield a sentence for each of them; `themes` are the names of all themes."""
    theme = preferences.theme
    if theme not in themes:
        yield f'settings: there is no theme "{theme[:60]}"{did_you_mean(theme, themes)}'
    if preferences.keys:
        yield from key_mistakes(preferences.keys)
