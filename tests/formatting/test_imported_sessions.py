"""How sessions of other programs are shown: with the name of their workout, and their warm-up sets marked."""

from msgspec.structs import replace

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import IMPORTED, Target
from legday_tui.domain.stats.session_stats import stats_of
from legday_tui.formatting.report import headline, set_line, text_lines
from legday_tui.formatting.session_list import list_row
from legday_tui.history.index import search_text
from tests.sample import session

PUSH = replace(session(1), level=IMPORTED, name="Push Day", note="")


def test_the_name_of_a_workout_is_shown_and_found(program: Program) -> None:
    stats = stats_of(PUSH)

    assert headline(program, stats).endswith("Push Day")
    assert list_row(program, stats).endswith("Push Day")
    assert "push day" in search_text(program, PUSH, stats)


def test_a_warm_up_set_is_marked_unless_its_phase_says_it(program: Program) -> None:
    own = PUSH.sets[-1]
    light = replace(own, type="warmup", phase="strength")
    shown = text_lines(program, replace(PUSH, sets=(light, replace(own, type="working", phase="strength"))))

    assert " warm-up" in set_line(program, light)
    assert "warm-up" not in set_line(program, replace(light, phase="warm-up"))
    assert sum(line.count("warm-up") for line in shown) == 1


def test_a_stretch_at_the_end_is_not_called_a_warm_up(program: Program) -> None:
    stretch = replace(PUSH.sets[-1], type="warmup", phase="stretch", exercise="stretch-quads")

    assert "warm-up" not in set_line(program, stretch)
    assert not any("warm-up" in line for line in text_lines(program, replace(PUSH, sets=(stretch,))))


def test_the_range_of_an_exercise_is_shown_also_if_it_begins_with_lighter_sets(program: Program) -> None:
    working = replace(PUSH.sets[-1], type="working", phase="strength", target=Target(reps=(10, 12)))
    light = replace(working, type="warmup", target=Target(reps=(8, 8)))

    shown = text_lines(program, replace(PUSH, sets=(light, working)))

    assert any("(10–12): " in line for line in shown)


def test_the_mark_of_a_warm_up_set_is_where_a_set_has_its_effort(program: Program) -> None:
    own = next(s for s in PUSH.sets if s.rest_s)
    light = replace(own, type="warmup", phase="strength", rpe=None)
    rated = replace(light, rpe=7.5)

    assert set_line(program, light).index("warm-up") == set_line(program, rated).index("good")
    assert set_line(program, rated).endswith(" warm-up")


def test_what_only_counts_as_an_exercise_is_shown_under_its_own_name(program: Program) -> None:
    calves = replace(PUSH.sets[-1], exercise="calf-raise", type="working", phase="finisher")
    seated = replace(calves, done_as="Seated Calf Raise (Machine)", load_kg=100.0)
    done = replace(PUSH, sets=(calves, seated))

    shown = [line.strip() for line in text_lines(program, done)]

    assert set_line(program, seated).startswith("Seated Calf Raise (Machine) ")
    assert [line.split(":")[0] for line in shown if ": " in line][-2:] == [
        "Calf Raises",
        "Seated Calf Raise (Machine)",
    ]
