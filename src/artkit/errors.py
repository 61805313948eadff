"""The errors artkit raises on purpose: one line each, with what a program needs as attributes.

Every error carries ``exit_code``, the code the command line ends with when the error stops a run.
"""

from __future__ import annotations


class ArtkitError(ValueError):
    """Something in the input, the output or the call is not usable; the message is one line."""

    exit_code = 70

    def __init__(
        self, message: str, *, path: str | None = None, line: int | None = None, column: int | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        at = f" at column {self.column}" if self.column is not None else ""
        return f"{where}: {self.message}{at}" if where else f"{self.message}{at}"

    def __reduce__(self) -> tuple[object, ...]:
        # Keyword arguments do not survive the default pickling, and errors cross process borders.
        return _rebuild, (type(self), self.message, self.__dict__)


def _rebuild(kind: type[ArtkitError], message: str, state: dict[str, object]) -> ArtkitError:
    error = kind.__new__(kind, message)
    error.__dict__.update(state)
    return error


class UsageError(ArtkitError):
    """The call itself cannot be carried out: unknown rule, field or format."""

    exit_code = 2


class MissingExtraError(UsageError):
    """A package that is optional is needed; ``extra`` names the extra to install."""

    def __init__(self, purpose: str, extra: str) -> None:
        super().__init__(f"{purpose} needs an optional package: pip install 'artkit[{extra}]'")
        self.extra = extra


class RecordError(ArtkitError):
    """One record is unusable; the others are not touched. ``field`` names the field, where it is one."""

    exit_code = 1

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        field: str | None = None,
    ) -> None:
        super().__init__(message, path=path, line=line, column=column)
        self.field = field


class NothingUsableError(ArtkitError):
    """There was input, and not one record of it could be used."""

    exit_code = 65


class InputError(ArtkitError):
    """An input cannot be opened."""

    exit_code = 66


class OutputError(ArtkitError):
    """An output cannot be created."""

    exit_code = 73


class TransferError(ArtkitError):
    """Reading or writing failed half-way: full disk, broken device."""

    exit_code = 74


class OutputClosedError(ArtkitError):
    """Whoever read the output has closed it; the command ends without a word."""

    exit_code = 141
