"""Plain data of the native half, as `dataclasses` looks at it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Fields:
    """`__dataclass_fields__` of a native class, made when somebody asks for it: `dataclasses` is slow to import."""

    def __init__(self, *, kw_only: bool = False, **types: str) -> None:
        """A field of each name; those whose type may be `None` may be left out."""
        self._kw_only = kw_only
        self._types = types
        self._made: Any = None

    def __get__(self, _instance: object, owner: type) -> Any:
        """Gives the fields."""
        if self._made is None:
            from dataclasses import field, make_dataclass

            made = make_dataclass(
                owner.__name__,
                [
                    (name, type, field(default=None)) if type.endswith("None") else (name, type)
                    for name, type in self._types.items()
                ],
                frozen=True,
                kw_only=self._kw_only,
            )
            self._made = vars(made)["__dataclass_fields__"]
        return self._made
