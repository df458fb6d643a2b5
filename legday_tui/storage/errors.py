"""Exceptions of the storage. Their messages are sentences for the user."""


class StorageError(Exception):
    """The base class of all storage errors."""


class DataDirError(StorageError):
    """There is no usable data directory."""


class DamagedFileError(StorageError):
    """A file cannot be read or parsed."""


class ReadFailedError(DamagedFileError):
    """A file could not be read now; nothing is known about its content, which may be good."""


class SpecialFileError(StorageError):
    """There is a folder, a pipe or a device where a file of this program should be."""


class NewerSchemaError(StorageError):
    """A file was, or may have been, written by a newer version of this program."""


class ChangedOnDiskError(StorageError):
    """A file was changed by another program after it was read."""


class SaveFailedError(StorageError):
    """A file could not be written; its previous content is unchanged."""


class LockLostError(SaveFailedError):
    """Another process has locked the data directory since this one did; nothing is written there any more."""


class OutOfBoundsError(StorageError):
    """A record cannot be written, since reading it would fail. Nothing was written."""
