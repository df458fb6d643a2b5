"""Why a signal does not work on this machine, as the settings and the first run say it."""

from collections.abc import Mapping


def signal_problem_words(problems: Mapping[str, str | None], preference: str) -> str:
    """Return why the signals of a preference have no effect, in sentences; empty if they work.

    `problems` are the reasons by preference, as of `Cues.problems`.
    """
    problem = problems.get(preference)
    if problem is None:
        return ""
    bell = " The bell rings instead." if preference == "sound" else ""
    return f"{problem[:1].upper()}{problem[1:]}.{bell}"
