"""The balance between the front and the back of the thigh."""

from legday_tui.domain.stats.balance import Balance


def balance_words(balance: Balance) -> str:
    """Return what the balance says. The article asks to avoid quadriceps dominance."""
    front, back = f"{balance.front:g}", f"{balance.back:g}"
    match balance.reading:
        case "nothing":
            return "Nothing trained in these days: after a leg day the muscles that worked are shaded here."
        case "few":
            return "Too few sets to compare front and back yet."
        case "quadriceps":
            return (
                f"Front {front} sets, back {back}: the quadriceps do most of the work. "
                "Avoid quadriceps dominance: the hamstring bridge trains the back of the thigh."
            )
        case "balanced":
            return f"Front {front} sets, back {back}: the back of the thigh keeps up with the front."
