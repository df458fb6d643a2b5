"""The records that the set in progress has broken already."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from legday_tui.domain.stats.records import NewRecord, PersonalRecords, RecordKind
from legday_tui.domain.workout.results import cut_short_result
from legday_tui.domain.workout.state import State

SEEN_WITH_A_REP: tuple[RecordKind, ...] = ("load", "reps", "hold")
"""The records that one sees fall; the others are computed from the whole set."""


def records_in_progress(records: PersonalRecords, state: State, at: datetime) -> Sequence[NewRecord]:
    """Return the records that the set would break if it ended now, beyond those of the sets before it.

    A set below its range breaks none: the first repetition at a new load is not a record yet.
    """
    result = cut_short_result(state, at)
    if result is None or result.type != "working":
        return ()
    if result.target.reps is not None and result.weaker_reps < result.target.reps[0]:
        return ()
    sets = [done.result for done in state.done if done.step.type != "pulse"]
    broken = records.broken_by_last_set([*sets, replace(result, cut_short=False)])
    return [record for record in broken if record.key.kind in SEEN_WITH_A_REP]
