"""Whether every language ran the same number of validation vectors."""

from pathlib import Path

LEAST = 150


def read(folder: Path, languages: list[str]) -> dict[str, str]:
    """The count that each language's runner wrote, as written; nothing for a language that wrote none."""
    files = {language: folder / language for language in languages}
    return {language: file.read_text().strip() for language, file in files.items() if file.is_file()}


def faults(counts: dict[str, str], languages: list[str]) -> list[str]:
    """Everything that is wrong with the counts."""
    found = [f"{language} wrote no count" for language in languages if language not in counts]
    found += [f"{language} wrote `{text}`, expected a number" for language, text in counts.items() if not text.isdecimal()]
    if found:
        return found
    if len(set(counts.values())) > 1:
        found.append("not the same: " + ", ".join(f"{language} ran {text}" for language, text in counts.items()))
    found += [
        f"{language} ran {text}, expected at least {LEAST}" for language, text in counts.items() if int(text) < LEAST
    ]
    return found
