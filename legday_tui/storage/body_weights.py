"""The user's body weights in the history file: a table of its own, with one weight a day."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from legday_tui.domain.stats.body_weight import LEAST_KG, MOST_KG, BodyWeight
from legday_tui.storage.errors import DamagedFileError
from legday_tui.storage.history import History
from legday_tui.storage.schema import BODY_WEIGHTS, Tables, appended
from legday_tui.storage.stored_document import StoredDocument


class _File(msgspec.Struct):
    """An export, whose weights are a list, or a history, whose table has them by number."""

    body_weights: list[msgspec.Raw] | dict[str, msgspec.Raw] = []


def body_weights(tables: Tables) -> tuple[BodyWeight, ...]:
    """Return the weights of a history file, sorted by day, without what is not a weight."""
    found = (_decoded(document.raw) for document in tables.get(BODY_WEIGHTS, {}).values())
    return _sorted(weight for weight in found if weight is not None)


def body_weights_of(data: bytes, path: Path) -> tuple[BodyWeight, ...]:
    """Return the weights in the content of a history or an export. Raise DamagedFileError."""
    wrong = f"{path}: body weights: expected a day and {LEAST_KG:g} to {MOST_KG:g} kg for each"
    try:
        raws = msgspec.json.decode(data, type=_File).body_weights
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DamagedFileError(wrong) from error
    found = [_decoded(raw) for raw in (raws.values() if isinstance(raws, dict) else raws)]
    weights = [weight for weight in found if weight is not None]
    if len(weights) < len(found):
        raise DamagedFileError(wrong)
    return _sorted(weights)


def with_weights(tables: Tables, weights: Iterable[BodyWeight]) -> Tables:
    """Return the tables with these weights, which replace those of the same days."""
    new = {weight.day: weight for weight in weights}
    kept = _without(tables, new)
    documents: list[dict[str, Any]] = [msgspec.to_builtins(weight) for weight in new.values()]
    return {**tables, BODY_WEIGHTS: appended(kept, documents)}


def without_weights(tables: Tables, weights: Iterable[BodyWeight]) -> Tables:
    """Return the tables without these weights; one that was changed since stays."""
    gone = set(weights) & set(body_weights(tables))
    return {**tables, BODY_WEIGHTS: _without(tables, {weight.day for weight in gone})} if gone else tables


def set_weight(history: History, weight: BodyWeight) -> None:
    """Store the weight of a day. Raise the same errors as `History.upsert`."""
    history.rewrite(lambda tables: with_weights(tables, [weight]))


def remove_weight(history: History, day: date) -> None:
    """Remove the weight of a day, if there is one. Raise the same errors as `History.upsert`."""
    history.rewrite(lambda tables: {**tables, BODY_WEIGHTS: _without(tables, {day})})


def add_weights(history: History, weights: Sequence[BodyWeight]) -> int:
    """Add the weights of days that have none, and return their number. Raise as `History.upsert` does."""
    added = 0

    def change(tables: Tables) -> Tables | None:
        nonlocal added
        new = new_weights(body_weights(tables), weights)
        added = len(new)
        return with_weights(tables, new) if new else None

    if weights:
        history.rewrite(change)
    return added


def new_weights(here: Iterable[BodyWeight], others: Iterable[BodyWeight]) -> list[BodyWeight]:
    """Return the other weights of days that have none here."""
    days = {weight.day for weight in here}
    return [weight for weight in others if weight.day not in days]


def _without(tables: Tables, days: Iterable[date]) -> dict[str, StoredDocument]:
    gone = set(days)
    found = tables.get(BODY_WEIGHTS, {}).items()
    return {key: d for key, d in found if (weight := _decoded(d.raw)) is None or weight.day not in gone}


def _decoded(raw: msgspec.Raw) -> BodyWeight | None:
    try:
        return msgspec.json.decode(raw, type=BodyWeight)
    except msgspec.DecodeError:
        return None


def _sorted(weights: Iterable[BodyWeight]) -> tuple[BodyWeight, ...]:
    """Return one weight a day, the last one given, in the order of the days."""
    by_day = {weight.day: weight for weight in weights}
    return tuple(by_day[day] for day in sorted(by_day))
