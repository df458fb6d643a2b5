"""What importing a large file costs, and refusing one: `python -m tests.bench.importing` (Linux)."""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from tests.bench.measuring import compile_all, heading, row
from tests.interchange.test_wrong_lines import FITNOTES, STRONG

ROWS = 1_000_000
EXERCISES = ("Calf Raises", "Squat (Barbell)", "Lunge", "Leg Press", "Plank", "Wall Sit")
PER_WORKOUT = 4 * len(EXERCISES)


def strong_rows(count: int, reps: str = "10") -> Iterator[str]:
    """Yield rows of Strong, six exercises of four sets a workout."""
    yield STRONG
    first = datetime(1990, 1, 1, 18)  # noqa: DTZ001  # local time
    for number in range(count):
        workout, place = divmod(number, PER_WORKOUT)
        exercise, kg = EXERCISES[place // 4], 20 + place % 9 * 2.5
        at = first + timedelta(hours=7 * workout)
        yield f"{at},Legs {workout % 7},1h 5m,{exercise},{place % 4 + 1},{kg},{reps},0,0,,,{7 + place % 3}"


def files() -> Iterator[tuple[str, Iterator[str]]]:
    """Yield what is in a file, and its lines."""
    yield f"{ROWS:,} rows, imported", strong_rows(ROWS)
    yield f"{ROWS:,} rows, all wrong", strong_rows(ROWS, "many")
    yield f"{ROWS:,} rows, too few columns", iter([FITNOTES, *["2025-01-02,Squat"] * ROWS])
    yield f"{ROWS:,} rows of no known format", iter(["a,b,c", *["some,other,text"] * ROWS])
    yield "100,000 columns", iter([",".join(f"column{number}" for number in range(100_000))])
    yield "a line of 43 MB", iter(["x" * 43_000_000])
    yield "43 MB of JSON lists", iter([f"[{','.join(['[1, 2]'] * 5_000_000)}]"])


def cost(path: Path, directory: Path) -> tuple[float, float]:
    """Return the seconds that importing a file takes, and the most megabytes of any import so far."""
    if sys.platform == "win32":
        raise NotImplementedError
    command = [sys.executable, "-m", "legday_tui", "import", str(path), "--data-dir", str(directory)]
    began = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    took = time.perf_counter() - began
    return took, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    compile_all()
    heading("seconds", "peak MB")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file.csv")
        for what, lines in sorted(files(), key=lambda one: "imported" in one[0]):
            with path.open("w") as file:
                file.writelines(f"{line}\n" for line in lines)
            seconds, megabytes = cost(path, Path(folder, "data"))
            target = "400 MB" if "imported" in what else "1 s"
            row(what, "", (seconds, megabytes), target)


if __name__ == "__main__":
    main()
