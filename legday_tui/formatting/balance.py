"""The balance between the front and the back of the thigh."""

from legday_tui.domain.stats.balance import Balance


def balance_words(balance: Balance) -> str:
    """Return what the balance says, in sets a week, and what to do about it."""
    front, back = (_a_week(sets, balance.days) for sets in (balance.front, balance.back))
    match balance.verdict:
        case "nothing":
            return "No leg day in these days. After one, the muscles that worked are shaded here."
        case "few":
            return "Not enough sets yet to compare front and back."
        case "quadriceps":
            return (
                f"Front {front} sets a week, back {back}: your quads do most of the work. "
                "Add bridges, so the back of your thighs keeps up."
            )
        case "balanced":
            return f"Front {front} sets a week, back {back}: the back of your thighs keeps up."


def muscle_words(balance: Balance, muscle: str) -> str:
    """Return the sets of a muscle and, behind a plus, those in which it helps: `2 +12`."""
    helping = balance.helping.get(muscle, 0)
    return f"{balance.sets.get(muscle, 0)}{f' +{helping}' if helping else ''}"


def _a_week(sets: int, days: int) -> str:
    return f"{round(sets * 7 / days, 1):g}"
