"""FIT files as another library reads them: `fitdecode`, which checks the checksums and names every field."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import fitdecode

Message = Mapping[str, Any]


@dataclass(frozen=True)
class ReadFile:
    """The messages of a file by their names, in order."""

    messages: list[tuple[str, Message]]

    def all(self, name: str) -> list[Message]:
        return [fields for found, fields in self.messages if found == name]

    def one(self, name: str) -> Message:
        (message,) = self.all(name)
        return message

    @property
    def sets(self) -> list[Message]:
        return [message for message in self.all("set") if message["set_type"] == "active"]

    @property
    def rests(self) -> list[Message]:
        return [message for message in self.all("set") if message["set_type"] == "rest"]

    def title(self, one: Message) -> str:
        """Return the name of the exercise of a set."""
        numbers = one["category"], one["category_subtype"]
        (title,) = [
            t["wkt_step_name"]
            for t in self.all("exercise_title")
            if (t["exercise_category"], t["exercise_name"]) == numbers
        ]
        return str(title)


def read(data: bytes) -> ReadFile:
    """Read a file. A message or a field that the FIT profile does not have, or a wrong checksum, fails."""
    found: list[tuple[str, Message]] = []
    with fitdecode.FitReader(
        io.BytesIO(data), check_crc=fitdecode.CrcCheck.RAISE, error_handling=fitdecode.ErrorHandling.RAISE
    ) as reader:
        for frame in reader:
            if isinstance(frame, fitdecode.FitDataMessage):
                assert frame.mesg_type is not None, frame.name
                assert all(field.field is not None for field in frame.fields), frame.name
                values = {field.name: field.value for field in frame.fields if field.value is not None}
                found.append((frame.name, values))
    return ReadFile(found)


def moment(message: Message, name: str = "timestamp") -> datetime:
    """Return a date of a message; anything else, such as the time since a device was started, fails."""
    found = message[name]
    assert isinstance(found, datetime)
    return found
