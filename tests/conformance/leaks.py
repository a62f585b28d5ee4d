"""Whether a text holds anything of the keys for tests, however it is written there, or any other key or token."""

import ast
import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

# So many bytes of a key in a row are no accident.
WINDOW = 16
# The public exponent as it stands in DER.
PUBLIC_EXPONENT = bytes.fromhex("0203010001")

PRIVATE_MEMBERS = ("d", "p", "q", "dp", "dq", "qi")
PATTERNS = {
    "a token or an assertion": re.compile(r"eyJ[\w-]{8,}\.eyJ[\w-]{8,}"),
    "a private key in PEM": re.compile(r"PRIVATE KEY-----(?:\s|\\[nr])*[A-Za-z0-9+/]{16,}"),
    "a private member of a JWK": re.compile(r"\b(?:d|p|q|dp|dq|qi)\\?[\"']?\s*[:=]\s*\\?[\"'][\w-]{40,}"),
}


class Secrets:
    """The keys of a folder, and their passwords."""

    def __init__(self, folder: Path, passwords: tuple[str, ...]):
        self._passwords = {written for password in passwords for written in spellings(password)}
        self._windows: dict[bytes, str] = {}
        files = sorted(folder.iterdir())
        for file in files:
            for what, secret in private_parts(file):
                for window in windows(secret):
                    self._windows.setdefault(window, f"{what} of {file.name}")
        for certificate in certificates(files):  # which are public, and stand in the clear in some stores of keys
            for window in windows(certificate):
                self._windows.pop(window, None)

    def __len__(self) -> int:
        return len(self._windows)

    def found_in(self, text: str) -> set[str]:
        """What a text gives away; never the secret itself."""
        found = {name for name, pattern in PATTERNS.items() if pattern.search(text)}
        if any(written in text for written in self._passwords):
            found.add("a key's password")
        for written in readings(text):
            found.update(self._windows[window] for window in windows(written) if window in self._windows)
        return found


def windows(content: bytes) -> Iterator[bytes]:
    """Every piece of that length."""
    return (content[start : start + WINDOW] for start in range(len(content) - WINDOW + 1))


def certificates(files: list[Path]) -> Iterator[bytes]:
    """The certificates in files of PEM."""
    for file in files:
        if file.suffix == ".pem":
            yield from map(base64.b64decode, re.findall(r"BEGIN CERTIFICATE-----\n([^-]+)-----END", file.read_text()))


def private_parts(file: Path) -> Iterator[tuple[str, bytes]]:
    """The private parts of a key file, each with its name; none of a file that holds no key of its own."""
    content = file.read_bytes()
    if file.suffix == ".pem":
        for block in re.findall(rb"PRIVATE KEY-----\n(?:.*: .*\n)*([^-]+)-----END", content):
            yield "the private part", private_part(base64.b64decode(block))
    elif file.suffix == ".der":
        yield "the private part", private_part(content)
    elif file.suffix in (".p12", ".jks"):
        yield "the content", content
    elif file.name.endswith((".jwk.json", ".jwks.json")):
        jwk = json.loads(content)
        for key in jwk.get("keys", [jwk]):
            for member in PRIVATE_MEMBERS:
                if member in key:
                    yield f"`{member}`", base64.urlsafe_b64decode(key[member] + "==")


def private_part(der: bytes) -> bytes:
    """What of PKCS#1 or PKCS#8 is private: all that follows the public exponent; where that is encrypted, everything."""
    return der.partition(PUBLIC_EXPONENT)[2] or der


def spellings(password: str) -> set[str]:
    """A password as it may stand in a text."""
    raw = password.encode()
    encoded = base64.b64encode(raw).decode().rstrip("=")
    return {password, quote(password), quote_plus(password), ascii(password)[1:-1], raw.hex(), encoded}


def readings(text: str) -> Iterator[bytes]:
    """Every run of bytes that a text may mean: base64 at any offset, hexadecimal, lists of numbers, one number, Python's own."""
    for run in re.findall(r"[A-Za-z0-9+/_-]{24,}", text):
        run = run.replace("-", "+").replace("_", "/")
        for offset in range(4):
            part = run[offset:]
            yield base64.b64decode(part[: len(part) // 4 * 4])
    for run in re.findall(r"(?:[0-9a-fA-F]{2}[ :]?){16,}", text):
        digits = re.sub(r"[ :]", "", run)
        yield bytes.fromhex(digits)
        yield bytes.fromhex(digits[1:-1])  # a digit before it belongs to something else
    for run in re.findall(r"(?:-?\d{1,3},\s*){15,}-?\d{1,3}", text):
        yield bytes(int(number) & 0xFF for number in run.split(","))
    for run in re.findall(r"\d{40,4000}", text):
        number = int(run)
        yield number.to_bytes((number.bit_length() + 7) // 8, "big")
    for run in re.findall(r"\bb'(?:[^'\\]|\\.)+'|\bb\"(?:[^\"\\]|\\.)+\"", text):
        try:
            yield ast.literal_eval(run)
        except (SyntaxError, ValueError):
            continue


def search(logs: list[Path], secrets: Secrets) -> list[str]:
    """Everything that is wrong with the logs: a missing or empty one too, for it would hide anything."""
    found = []
    for log in logs:
        if not log.is_file():
            found.append(f"{log} is not there")
            continue
        text = log.read_text(encoding="utf-8", errors="replace")
        if not text.strip():
            found.append(f"{log} is empty")
        found += [f"{log} holds {what}" for what in sorted(secrets.found_in(text))]
    return found
