"""The user's log, `logging.getLogger("altinn_systemregister")`."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from logging import Logger

# As `logging` numbers them.
_LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40}
_NONE = 50

_logger: Logger | None = None


def level() -> int:
    """The level from which on the user wants to see events. Who has not imported `logging` wants to see none."""
    if (logger := _logger or _found()) is not None:
        for level in _LEVELS.values():
            if logger.isEnabledFor(level):
                return level
    return _NONE


def write(kind: str, content: str) -> bool:
    """Writes a call's message to the log, if it is meant for it."""
    if kind not in _LEVELS:
        return False
    if (logger := _logger or _found()) is not None:
        logger.log(_LEVELS[kind], "%s", content)
    return True


def _found() -> Logger | None:
    global _logger
    if "logging" in sys.modules:
        import logging

        _logger = logging.getLogger("altinn_systemregister")
        _logger.addHandler(logging.NullHandler())
    return _logger
