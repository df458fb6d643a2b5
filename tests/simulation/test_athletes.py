"""Every athlete is coached by the rules, from the first session to the last."""

import pytest

from tests.simulation.athlete import Athlete
from tests.simulation.athletes import ATHLETES
from tests.simulation.invariants import RULES, faults
from tests.simulation.training import train

SHOWN = 3
"""Faults of a rule in a report."""


@pytest.mark.parametrize("athlete", ATHLETES, ids=lambda athlete: athlete.name)
def test_the_coach_is_right_for(athlete: Athlete) -> None:
    course = train(athlete)

    report = []
    for rule in RULES:
        found = faults(course, rule)
        if found:
            report += [f"{rule.__name__}: {rule.__doc__} ({len(found)} faults)", *found[:SHOWN]]
    assert not report, "\n".join(("", *report))
