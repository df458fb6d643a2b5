"""The order of the keys is defined once."""

from textual.binding import Binding

from legday_tui.keys import ACTIONS, ACTIONS_BY_HEADING, Heading, heading_and_position


def test_every_action_stands_under_one_heading() -> None:
    assert sum(len(actions) for actions in ACTIONS_BY_HEADING.values()) == len(ACTIONS)
    assert list(ACTIONS_BY_HEADING) == list(Heading)


def test_a_binding_without_an_id_follows_those_with_one() -> None:
    undo, back = Binding("u", "undo", "undo", id="undo"), Binding("escape", "back", "back")
    assert heading_and_position(undo, of_app=False) < heading_and_position(back, of_app=False)
    assert heading_and_position(back, of_app=False)[0] is Heading.NOW
    assert heading_and_position(back, of_app=True)[0] is Heading.PROGRAM
