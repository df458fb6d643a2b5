"""Exceptions of the storage. Their messages are sentences for the user."""


class StorageError(Exception):
    """The base class of all storage errors."""


class DataDirError(StorageError):
    """There is no usable data directory."""


class DamagedFileError(StorageError):
    """A file cannot be read or parsed."""


class NewerSchemaError(StorageError):
    """A file was written by a newer version of this program."""


class ChangedOnDiskError(StorageError):
    """A file was changed by another program after it was read."""


class SaveFailedError(StorageError):
    """A file could not be written; its previous content is unchanged."""
