"""Work on many systems, which can be asked to end."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from altinn_systemregister import _native
from altinn_systemregister._change.system_result import Progress, progress_from_wire

if TYPE_CHECKING:
    from typing_extensions import Self


class Batch:
    """Work on many systems. Asked to end, it finishes what it has begun; then its block raises what it ended for."""

    def __init__(self, progress: Callable[[Progress], None] | None) -> None:
        self.stop = _native.Stop()
        self._progress = progress
        self._interrupted = False
        self._reason: BaseException | None = None

    def interrupt(self, reason: BaseException) -> bool:
        """Asks it to end, for that reason; `False` where it was interrupted before, and is to be cut off."""
        first, self._interrupted = not self._interrupted, True
        self._end(reason)
        return first

    def tell(self, content: str) -> None:
        """Tells the user of progress, and ends where that raises; a Ctrl-C that is raised there cuts it off."""
        if self._progress is not None:
            try:
                self._progress(progress_from_wire(json.loads(content)))
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                self._progress = None
                self._end(error)

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, *_exception: object) -> None:
        if self._reason is not None:
            raise self._reason

    def _end(self, reason: BaseException) -> None:
        self._reason = self._reason or reason
        self.stop.stop()
