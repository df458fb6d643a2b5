"""Write a session as a FIT activity.

A file has the sets with their exercise, repetitions, weight and time, and the rests between them. It has no
place for single sides and implements, which are added up, and for kinds of sets, styles, effort and notes.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from fit_tool.data_message import DataMessage
from fit_tool.exceptions import FitError
from fit_tool.fit_file import FitFile
from fit_tool.fit_file_builder import FitFileBuilder
from fit_tool.profile import profile_type as fit
from fit_tool.profile.messages.activity_message import ActivityMessage
from fit_tool.profile.messages.event_message import EventMessage
from fit_tool.profile.messages.exercise_title_message import ExerciseTitleMessage
from fit_tool.profile.messages.file_id_message import FileIdMessage
from fit_tool.profile.messages.lap_message import LapMessage
from fit_tool.profile.messages.record_message import RecordMessage
from fit_tool.profile.messages.session_message import SessionMessage
from fit_tool.profile.messages.set_message import SetMessage

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.terms import Unit
from legday_tui.interchange.fit.exercises import FitExercises, fit_text
from legday_tui.interchange.fit.limits import EPOCH, LAST_INDEX, local
from legday_tui.interchange.fit.spans import Span, seconds_of, spans

PRODUCT = "legday-tui"
HEADER_BYTES, CRC_BYTES = 14, 2
UNITS = {"kg": fit.FitBaseUnit.KILOGRAM, "lb": fit.FitBaseUnit.POUND}
KIND = {"sport": fit.Sport.TRAINING, "sub_sport": fit.SubSport.STRENGTH_TRAINING}


def as_fit(session: Session, program: Program, unit: Unit) -> bytes:
    """Return a session as a FIT file; its weights are shown in `unit`.

    `limits.reason_against` must have nothing against the session. The same session gives the same bytes.
    """
    exercises = FitExercises(program)
    sets = [_set(session, span, index, exercises, unit) for index, span in enumerate(spans(session))]
    end_s = seconds_of(session)
    start, end = _milliseconds(session, 0), _milliseconds(session, end_s)
    lasted = {"start_time": start, "timestamp": end, "total_elapsed_time": end_s, "total_timer_time": end_s}
    rpe = session.session_rpe
    return _file(
        _file_id(session),
        *_titles(exercises),
        _message(EventMessage, 2, timestamp=start, event=fit.Event.TIMER, event_type=fit.EventType.START),
        _record(start),
        *sets,
        *([_record(end)] if end > start else []),
        _message(EventMessage, 2, timestamp=end, event=fit.Event.TIMER, event_type=fit.EventType.STOP_ALL),
        _message(
            LapMessage,
            6,
            **lasted,
            **KIND,
            message_index=0,
            event=fit.Event.LAP,
            event_type=fit.EventType.STOP,
            lap_trigger=fit.LapTrigger.SESSION_END,
        ),
        _message(
            SessionMessage,
            7,
            **lasted,
            **KIND,
            message_index=0,
            first_lap_index=0,
            num_laps=1,
            event=fit.Event.SESSION,
            event_type=fit.EventType.STOP,
            trigger=fit.SessionTrigger.ACTIVITY_END,
            sport_profile_name=fit_text(program.name),
            workout_rpe=None if rpe is None else round(rpe * 10),
        ),
        _message(
            ActivityMessage,
            8,
            timestamp=end,
            local_timestamp=_local_seconds(session, end_s),
            total_timer_time=end_s,
            num_sessions=1,
            type=fit.Activity.MANUAL,
            event=fit.Event.ACTIVITY,
            event_type=fit.EventType.STOP,
        ),
    )


def sets_of_same(session: Session, data: bytes) -> int | None:
    """Return how many sets a file that `as_fit` wrote for this session has; None for any other file."""
    same = _file(_file_id(session))[HEADER_BYTES:-CRC_BYTES]
    if data[HEADER_BYTES : HEADER_BYTES + len(same)] != same:
        return None
    try:
        messages = [record.message for record in FitFile.from_bytes(data).records]
    except FitError:  # damaged: nothing in it can be lost
        return 0
    sets = [message for message in messages if isinstance(message, SetMessage)]
    return len([one for one in sets if one.set_type == fit.SetType.ACTIVE.value])


def _file(*messages: DataMessage) -> bytes:
    builder = FitFileBuilder()
    builder.add_all(list(messages))
    content: bytes = builder.build_bytes()
    return content


def _message(kind: type[DataMessage], local_id: int, **values: Any) -> DataMessage:
    """Return a message of this kind. Each kind has a local id of its own, so that it is defined only once."""
    message = kind(local_id=local_id)
    for name, value in values.items():
        setattr(message, name, value)
    return message


def _file_id(session: Session) -> DataMessage:
    return _message(
        FileIdMessage,
        0,
        type=fit.FileType.ACTIVITY,
        manufacturer=fit.Manufacturer.DEVELOPMENT.value,
        product=0,
        product_name=PRODUCT,
        serial_number=int(session.id[-8:], 16) or 1,  # 0 means none
        time_created=_milliseconds(session, 0),
    )


def _titles(exercises: FitExercises) -> Iterator[DataMessage]:
    for index, (numbers, title) in enumerate(exercises.titles().items()):
        yield _message(
            ExerciseTitleMessage,
            1,
            message_index=index,
            exercise_category=numbers.category,
            exercise_name=numbers.name,
            workout_step_name=title,
        )


def _record(timestamp: int) -> DataMessage:
    """Return a record, of which an activity needs one with a time and something else."""
    return _message(RecordMessage, 3, timestamp=timestamp, activity_type=fit.ActivityType.GENERIC)


def _set(session: Session, span: Span, index: int, exercises: FitExercises, unit: Unit) -> DataMessage:
    return _message(
        SetMessage,
        4 if span.result else 5,
        message_index=index if index <= LAST_INDEX else None,
        timestamp=_milliseconds(session, span.end_s),
        start_time=_milliseconds(session, span.start_s),
        duration=span.seconds,
        set_type=(fit.SetType.ACTIVE if span.result else fit.SetType.REST).value,
        **(_done(span.result, exercises, unit) if span.result else {}),
    )


def _done(result: SetResult, exercises: FitExercises, unit: Unit) -> dict[str, Any]:
    numbers = exercises.find(result.exercise)
    counted = [
        n for n in (result.reps, result.reps_left, result.reps_right, result.contacts) if n is not None
    ]
    return {
        "repetitions": result.total_reps or result.contacts or 0 if counted else None,
        "weight": result.load_kg or None,
        "weight_display_unit": UNITS[unit].value if result.load_kg else None,
        "category": [numbers.category],
        "category_subtype": [numbers.name],
    }


def _milliseconds(session: Session, seconds: float) -> int:
    """Return the time so long after the start, to the second, in milliseconds as the library takes them."""
    moment = session.started_at + timedelta(seconds=seconds)
    return 1000 * int(moment.timestamp())


def _local_seconds(session: Session, seconds: float) -> int:
    return int((local(session.started_at) + timedelta(seconds=seconds) - EPOCH).total_seconds())
