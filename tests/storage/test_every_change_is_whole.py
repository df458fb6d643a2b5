"""Each file operation of a change fails or kills the process: the whole change is made, or nothing of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec
import pytest

from legday_tui.history.import_file import read_import_file
from legday_tui.interchange.own_json import as_json
from legday_tui.interchange.reading import Reading
from legday_tui.settings.preferences import Preferences
from legday_tui.storage.backups import Backups
from legday_tui.storage.errors import StorageError
from legday_tui.storage.fs import Fs, RealFs
from legday_tui.storage.history import History
from legday_tui.storage.imports import Completion, Imports
from legday_tui.storage.loading import read_history, restore
from legday_tui.storage.named_files import write_named_file
from legday_tui.storage.program_file import load_program
from legday_tui.storage.settings_file import SettingsFile
from legday_tui.storage.stored_document import StoredDocument
from tests.sample import session
from tests.storage.faulty_fs import FaultyFs
from tests.storage.file_operations import NOW, fill
from tests.storage.test_every_operation_fails import MAX_OPERATIONS, in_a_child

DOCUMENTS = {n: msgspec.to_builtins(session(n)) for n in range(1, 8)}
NEW = [StoredDocument.of(DOCUMENTS[n]) for n in (4, 5)]
SETTINGS = '# mine\nsound = true  # at home\n\n[keys]\nwork = "space,f9"\n'
State = tuple[object, ...]


@dataclass(frozen=True)
class Change:
    """A change of the files of a directory, its initial files, and what of them it may change."""

    run: Callable[[Path, Fs], object]
    state: Callable[[Path], State]
    prepare: Callable[[Path], object] = fill


def history_of(directory: Path, fs: Fs | None = None) -> History:
    return History(directory / "history.json", fs)


def history_state(directory: Path) -> State:
    """Return the sessions, the deletions and the last import of the history."""
    history = history_of(directory)
    found = read_history(history)
    assert found.notices == ()
    return list(found.sessions), history.deleted(), Imports(history).deleted(), Imports(history).next_undo()


def deleted(directory: Path) -> None:
    fill(directory)
    history_of(directory).remove(session(2).id)


def import_some(directory: Path, fs: Fs | None = None) -> None:
    """Import two new sessions, and a set for one that is there."""
    more = msgspec.structs.replace(session(1), sets=(*session(1).sets, session(1).sets[-1]))
    completion = Completion(session(1), more, msgspec.to_builtins(more))
    Imports(history_of(directory, fs)).add(NEW, "strong.csv", NOW, completions=[completion])


def imported_and_edited(directory: Path) -> None:
    deleted(directory)
    import_some(directory)
    history_of(directory).upsert(msgspec.structs.replace(session(4), note="knees"))


def with_backup(directory: Path) -> None:
    fill(directory)
    backups = Backups(directory, RealFs())
    backups.add(directory / "history.json", 3, NOW)
    (directory / "history.json").unlink()
    history_of(directory).upsert(session(6))


def restore_backup(directory: Path, fs: Fs) -> None:
    backups = Backups(directory, fs)
    restore(history_of(directory, fs), backups, backups.all()[0])


def exported(directory: Path) -> None:
    fill(directory)
    (directory / "export.json").write_bytes(as_json([session(1)]))


def export_state(directory: Path) -> State:
    found = read_import_file(directory / "export.json", load_program(None), Reading("kg"))
    return tuple(found.sessions)


def write_setting(directory: Path, fs: Fs) -> None:
    file = SettingsFile(directory / "settings.toml", Preferences, fs)
    file.write("keys", {"advance": "enter,f13"}).result()
    if file.problem is not None:
        raise StorageError(file.problem)


def settings_state(directory: Path) -> State:
    text = (directory / "settings.toml").read_text()
    assert "# mine" in text
    assert "at home" in text
    preferences, problems = SettingsFile(directory / "settings.toml", Preferences).read()
    assert problems == []
    return (msgspec.to_builtins(preferences),)


CHANGES = {
    "deleting": Change(lambda path, fs: history_of(path, fs).remove(session(2).id), history_state),
    "bringing back": Change(
        lambda path, fs: history_of(path, fs).undelete(session(2)), history_state, deleted
    ),
    "editing": Change(
        lambda path, fs: history_of(path, fs).upsert(msgspec.structs.replace(session(2), note="knees")),
        history_state,
    ),
    "importing": Change(
        import_some,
        history_state,
        deleted,
    ),
    "undoing an import": Change(
        lambda path, fs: Imports(history_of(path, fs)).undo(), history_state, imported_and_edited
    ),
    "merging": Change(
        lambda path, fs: history_of(path, fs).merge(
            [{**DOCUMENTS[1], "sets": DOCUMENTS[1]["sets"] * 2}, DOCUMENTS[2], DOCUMENTS[6]]
        ),
        history_state,
        deleted,
    ),
    "restoring": Change(restore_backup, history_state, with_backup),
    "exporting": Change(
        lambda path, fs: write_named_file(
            path / "export.json", as_json([session(n) for n in (1, 2, 3)]), fs=fs
        ),
        export_state,
        exported,
    ),
    "changing a setting": Change(
        write_setting, settings_state, lambda path: (path / "settings.toml").write_text(SETTINGS)
    ),
}


@pytest.mark.parametrize("name", sorted(CHANGES))
@pytest.mark.parametrize("method", ["once", "for ever", "killed"])
def test_a_change_is_whole_whichever_operation_fails(tmp_path: Path, name: str, method: str) -> None:
    change = CHANGES[name]
    done = tmp_path / "done"
    done.mkdir()
    change.prepare(done)
    before = change.state(done)
    change.run(done, RealFs())
    after = change.state(done)
    assert after != before

    for number in range(1, MAX_OPERATIONS):
        directory = tmp_path / str(number)
        directory.mkdir()
        change.prepare(directory)
        fs = FaultyFs(number, for_ever=method == "for ever", kill=method == "killed")
        if method == "killed":
            struck = in_a_child(partial(change.run, directory, fs))
            assert change.state(directory) in (before, after)
        else:
            try:
                change.run(directory, fs)
            except StorageError:
                # The last operation makes a rename permanent: the change is visible before.
                assert change.state(directory) in (before, after)
            else:
                assert change.state(directory) == after
            struck = fs.operations >= number
        if not struck:
            break
        change.run(directory, RealFs())
        assert change.state(directory) == after
    assert number > 3
