"""Trains an athlete: the real planning, the real events, the real history and records, session by session."""

from collections import defaultdict
from datetime import datetime, timedelta
from functools import cache
from random import Random

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Opening
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.wishes import Wishes
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.stats.records import PersonalRecords
from legday_tui.domain.terms import Unit
from legday_tui.parsing.racks import with_racks
from tests.sample import bundled_program
from tests.simulation.asking import asked_turn, with_results
from tests.simulation.athlete import Athlete
from tests.simulation.body import Body
from tests.simulation.course import Course, Turn
from tests.simulation.leg_day import trained
from tests.simulation.own_loads import own_load
from tests.simulation.past import FIRST_DAY
from tests.simulation.task import tasks_of

DAILY_FORM = 0.01
"""Standard deviation of the day's share of the strength."""
RECENT = timedelta(weeks=12)
PHASES = ("strength", "explosive", "finisher")
"""The phases that have progress; warm-up and stretches only cost time here."""


def train(athlete: Athlete) -> Course:
    """Return the course of an athlete; always the same one."""
    season = Season(athlete)
    turns = [turn for number in range(1, athlete.sessions + 1) for turn in season.train(number)]
    return Course(athlete, turns)


@cache
def program_with(rack: str | None, unit: Unit, *, has_loads: bool) -> Program:
    """Return the program with one rack for all exercises, without warm-up and stretches."""
    bundled = bundled_program()
    racks = {name: rack for name, exercise in bundled.exercises.items() if rack and exercise.rack}
    program, problems = with_racks(bundled, racks, unit)
    assert not problems
    exercises = program.exercises
    if not has_loads:
        exercises = {name: replace(exercise, rack=None) for name, exercise in exercises.items()}
    phases = tuple(phase for phase in program.phases if phase.id in PHASES)
    return replace(program, exercises=exercises, phases=phases)


class Season:
    """The sessions of an athlete so far."""

    def __init__(self, athlete: Athlete) -> None:
        self._athlete = athlete
        self._at_home = program_with(athlete.racks, athlete.unit, has_loads=athlete.has_loads)
        hotel = program_with(athlete.hotel_racks, athlete.unit, has_loads=athlete.has_loads)
        self._in_hotel = replace(hotel, place="hotel", missing=("chair",))
        self._program = self._at_home
        self._now = FIRST_DAY
        self._body = Body(athlete.build)
        self._history: list[Session] = []
        self._records = PersonalRecords()
        self._lifted: dict[str, list[tuple[datetime, float]]] = defaultdict(list)
        """When and how heavy each working set of an exercise was."""
        self._last: dict[str, Turn] = {}
        """The last turn of each exercise."""
        for session in athlete.past(self._program) if athlete.past else ():
            self._records.add(session)
            self._remember(session)

    def train(self, number: int) -> list[Turn]:
        """Train the session of this number, and return the turn of each exercise."""
        athlete, body = self._athlete, self._body
        if number > 1:
            days = athlete.days_before(number)
            self._now += timedelta(days=days)
            body.rest(days)
        way = athlete.way(number)
        self._program = self._in_hotel if number in athlete.in_hotel else self._at_home
        usual = todays_plan(self._program, way.level, TrainingHistory(), method=way.method)
        usual_reps = {task.exercise: task.first.reps for task in tasks_of(usual)}
        history, wishes = TrainingHistory(self._history, self._now), Wishes(minutes=athlete.minutes)
        plan = todays_plan(self._program, way.level, history, method=way.method, wishes=wishes)
        tasks = list(tasks_of(plan))
        asked = [
            asked_turn(
                task,
                body,
                number=number,
                day=self._now.date(),
                way=" ".join(filter(None, (plan.level, plan.method, plan.place))),
                place=plan.place,
                last_day=self._lifted[task.exercise][-1][0].date() if self._lifted[task.exercise] else None,
                recent_kg=self._recent_kg(task.exercise),
                rack=self._program.exercises[task.exercise].rack,
                program_reps=usual_reps.get(task.exercise, task.first.reps),
                slow_is_usual=plan.method == "slow_drop",
                pulses_are_usual=plan.method == "pulses",
            )
            for task in tasks
        ]
        loads = {
            turn.exercise: load
            for task, turn in zip(tasks, asked, strict=True)
            if (load := own_load(athlete, task, turn, self._last.get(turn.exercise))) is not None
        }
        opening = Opening(id=f"{number:032x}", started_at=self._now, monotonic=0.0, plan=plan)
        form = Random(f"{athlete.name} {number}").gauss(1, DAILY_FORM)
        session = trained(opening, athlete, body, tasks, loads, number=number, form=form)
        broken = [record.key for record in self._records.add(session)]
        turns = [
            with_results(
                turn,
                task,
                session,
                body,
                own=loads.get(task.exercise),
                records=tuple(key.kind for key in broken if key.exercise == task.exercise),
            )
            for task, turn in zip(tasks, asked, strict=True)
        ]
        self._last |= {turn.exercise: turn for turn in turns}
        self._remember(athlete.keeps(session) if athlete.keeps else session)
        body.train(*(task.exercise for task in tasks))
        return turns

    def _recent_kg(self, exercise: str) -> float:
        """Return the heaviest load in the 12 weeks up to the last time; 0 without any."""
        lifted = self._lifted[exercise]
        return max((kg for day, kg in lifted if day >= lifted[-1][0] - RECENT), default=0.0)

    def _remember(self, session: Session) -> None:
        self._history.append(session)
        for result in session.sets:
            if result.type == "working":
                self._lifted[result.exercise].append((session.started_at, result.load.total_kg))
