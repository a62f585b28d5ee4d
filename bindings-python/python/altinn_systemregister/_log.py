"""The user's log, `logging.getLogger("altinn_systemregister")`."""

import logging

_LEVELS = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}
_NONE = logging.CRITICAL

_logger = logging.getLogger("altinn_systemregister")
_logger.addHandler(logging.NullHandler())


def level() -> int:
    """The level from which on the user wants to see events."""
    return next((level for level in _LEVELS.values() if _logger.isEnabledFor(level)), _NONE)


def write(kind: str, content: str) -> bool:
    """Writes a call's message to the log, if it is meant for it."""
    if kind in _LEVELS:
        _logger.log(_LEVELS[kind], "%s", content)
    return kind in _LEVELS
