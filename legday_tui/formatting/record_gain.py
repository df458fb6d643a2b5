"""By how much a new best beats the one before, in a word or two for the moment in which it falls."""

from legday_tui.domain.stats.records import NewRecord
from legday_tui.domain.terms import Unit
from legday_tui.formatting.units import counted, lifted_words, seconds_words, weight_words


def gain_words(record: NewRecord, unit: Unit = "kg") -> str:
    """Return how far a record exceeds the one before: `+2 reps`, `+4 kg`, `+8 s`, `+30 kg in a day`."""
    gain = record.value - record.previous
    match record.key.kind:
        case "hold":
            return f"+{seconds_words(gain)}"
        case "reps":
            return f"+{counted(round(gain), 'rep')}"
        case "contacts":
            return f"+{counted(round(gain), 'landing')}"
        case "volume":
            return f"+{lifted_words(gain, unit)} in a day"
        case "e1rm":
            return f"+{weight_words(gain, unit)} estimated maximum"
    return f"+{weight_words(gain, unit)}"
