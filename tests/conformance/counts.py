"""Whether every language ran the same number of vectors."""

from pathlib import Path

# Each kind of vectors: what follows the language in the name of the file with the count, and the least of them.
KINDS = {"validation": ("", 150), "token": (".tokens", 60), "change": (".changes", 500)}


def read(folder: Path, languages: list[str], suffix: str) -> dict[str, str]:
    """The count that each language's runner wrote, as written; nothing for a language that wrote none."""
    files = {language: folder / f"{language}{suffix}" for language in languages}
    return {language: file.read_text().strip() for language, file in files.items() if file.is_file()}


def faults(counts: dict[str, str], languages: list[str], least: int) -> list[str]:
    """Everything that is wrong with the counts."""
    found = [f"{language} wrote no count" for language in languages if language not in counts]
    found += [f"{language} wrote `{text}`, expected a number" for language, text in counts.items() if not text.isdecimal()]
    if found:
        return found
    if len(set(counts.values())) > 1:
        found.append("not the same: " + ", ".join(f"{language} ran {text}" for language, text in counts.items()))
    found += [
        f"{language} ran {text}, expected at least {least}" for language, text in counts.items() if int(text) < least
    ]
    return found
