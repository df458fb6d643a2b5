"""What can go wrong with files, each as one sentence for the user."""


class StorageError(Exception):
    """Something about a file that the user should know; its message is one sentence."""


class DataDirError(StorageError):
    """There is no place to keep data."""


class DamagedFileError(StorageError):
    """A file cannot be read as what it should be."""


class NewerSchemaError(StorageError):
    """A file was written by a newer version of the program."""


class ChangedOnDiskError(StorageError):
    """A file was changed by another program since it was read."""


class SaveFailedError(StorageError):
    """Something could not be written; what is on disk is what was there before."""
